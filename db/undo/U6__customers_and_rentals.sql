DROP TABLE rental;
DROP TABLE membership;
DROP TABLE customer;
