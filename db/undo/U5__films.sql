DROP TABLE film_actor;
DROP TABLE film;
DROP TABLE actor;
DROP TABLE category;
DROP TABLE language;
