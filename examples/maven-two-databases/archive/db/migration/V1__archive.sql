CREATE TABLE closed_purchase (
  id INTEGER PRIMARY KEY,
  customer VARCHAR(60) NOT NULL,
  year INTEGER NOT NULL
);
