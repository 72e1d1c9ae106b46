CREATE TABLE `user` (
  id       INT NOT NULL AUTO_INCREMENT,
  name     VARCHAR(70) NOT NULL,
  password VARCHAR(50),
  PRIMARY KEY (id),
  UNIQUE KEY uq_user_name (name)
);

CREATE TABLE article (
  id      INT NOT NULL AUTO_INCREMENT,
  title   VARCHAR(50),
  content TEXT,
  user_id INT,
  PRIMARY KEY (id),
  KEY ix_article_title (title),
  CONSTRAINT fk_article_user FOREIGN KEY (user_id) REFERENCES `user` (id)
);

CREATE TABLE info_user_collection (
  user_id    INT NOT NULL,
  article_id INT NOT NULL,
  PRIMARY KEY (user_id, article_id),
  CONSTRAINT fk_collection_user FOREIGN KEY (user_id) REFERENCES `user` (id) ON DELETE CASCADE,
  CONSTRAINT fk_collection_article FOREIGN KEY (article_id) REFERENCES article (id) ON DELETE CASCADE
) COMMENT 'the articles that a user collects';
