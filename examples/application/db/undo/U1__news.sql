DROP TABLE bookmarks;
DROP TABLE articles;
DROP TABLE users;
DROP TABLE roles;
