DROP TABLE info_user_collection;
DROP TABLE article;
DROP TABLE `user`;
