-- from
create table country (code char(2) primary key, name varchar(40));
create table city (id int primary key, country_code char(2), foreign key (country_code) references country (code));
create table town (id int primary key, country_code char(2), constraint town_in foreign key (country_code) references country (code));
alter table city add index other (country_code), drop index country_code, add index country_code (country_code) comment 'a' /*!80000 invisible */ /*M!100600 ignored */;
alter table town /*!80000 alter index town_in invisible */ /*M!100600 alter index town_in ignored */;
alter table city drop index other;
create table lake (id int primary key, country_code char(2), foreign key (country_code) references country (code));
alter table lake /*!80000 alter index country_code invisible */ /*M!100600 alter index country_code ignored */;
-- to
create table country (code char(2) primary key, name varchar(40));
create table city (id int primary key, country_code char(2), index country_code (country_code) comment 'a' /*!80000 invisible */ /*M!100600 ignored */);
create table town (id int primary key, country_code char(2), index town_in (country_code) /*!80000 invisible */ /*M!100600 ignored */);
create table lake (id int primary key, country_code char(2), index country_code (country_code) /*!80000 invisible */ /*M!100600 ignored */);
-- up
alter table city drop foreign key city_ibfk_1;
alter table lake drop foreign key lake_ibfk_1;
alter table town drop foreign key town_in;
-- down
alter table city
    drop index country_code,
    add index country_code (country_code) comment 'a' ignored,
    add foreign key (country_code) references country (code);
alter table lake
    drop index country_code,
    add index country_code (country_code) ignored,
    add foreign key (country_code) references country (code);
alter table town
    drop index town_in,
    add index town_in (country_code) ignored,
    add constraint town_in foreign key (country_code) references country (code);
