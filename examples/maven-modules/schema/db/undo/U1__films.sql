DROP TABLE film;
DROP TABLE studio;
