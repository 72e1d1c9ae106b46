-- from
CREATE TABLE Users (ID INTEGER PRIMARY KEY, "Name" VARCHAR(20) NOT NULL, CHECK ("Name" <> 'X'));
CREATE VIEW All_Users AS SELECT Name FROM users;
CREATE TABLE SAME (A INT NOT NULL DEFAULT 'Text', CONSTRAINT positive CHECK (LENGTH(A) > 0));
-- to
create table users (ID integer primary key, name varchar(20) not null, check (name <> 'X'));
create view All_Users as select name from users;
create table SAME (A int not null default 'Text', constraint positive check (length(A) > 0));
-- up
drop view All_Users;
alter table Users rename to new_users;
alter table new_users rename to users;
create table new_users (
    ID integer primary key,
    name varchar(20) not null,
    check (name <> 'X')
);
insert into new_users (ID, name)
    select ID, Name from users;
drop table users;
alter table new_users rename to users;
create view All_Users as select name from users;
-- down
drop view All_Users;
alter table users rename to new_Users;
alter table new_Users rename to Users;
create table new_Users (
    ID integer primary key,
    Name varchar(20) not null,
    check ("Name" <> 'X')
);
insert into new_Users (ID, Name)
    select ID, name from Users;
drop table Users;
alter table new_Users rename to Users;
create view All_Users AS SELECT Name FROM users;
-- lost {}, without rows []
