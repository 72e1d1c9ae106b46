CREATE TABLE students (
  id      INT NOT NULL AUTO_INCREMENT,
  name    VARCHAR(64) NOT NULL,
  math    INT,
  chinese INT,
  english INT,
  PRIMARY KEY (id)
);
