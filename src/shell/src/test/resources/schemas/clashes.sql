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

create table session (id integer primary key, note text);

create table page (id integer primary key);

create table db (id integer primary key);

create table it (id integer primary key);

create table "select" (id integer primary key);

create table str (id integer primary key);

create table count (id integer primary key);

create table files (id integer primary key);

create table path (id integer primary key);

create table "order" (id integer primary key);

create table "table" (id integer primary key);

create table object (id integer primary key);

insert into session values (1, 'open');
