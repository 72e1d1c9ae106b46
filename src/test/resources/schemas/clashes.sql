create table user (id integer primary key, name text not null);

create table role (id integer primary key, user_id integer references user);

create table record (id integer primary key, user_id integer references user);

create table result (id integer primary key);

create table comment (id integer primary key, text text);

create table query (id integer primary key);

create table field (id integer primary key);

create table list (id integer primary key);

create table string (id integer primary key);

insert into user values (1, 'john');

insert into comment values (1, 'fine');
