-- from
create table users (
    id serial primary key,
    name varchar(20) not null,
    age int default 18,
    price numeric(10, 2) check (price > 0),
    born date,
    flag text default 'no'
);
create view names as select id, name from users;
create view upper_names as select id, upper(name) as name from names;
create index users_age on users (age);
create table gone (id int primary key, user_id int references users);
comment on table users is 'people';
create table marked (id integer not null, k text not null);
create unique index marked_id on marked (id);
create index marked_lower on marked (lower(k));
alter table marked cluster on marked_lower;
alter table marked replica identity using index marked_id;
-- to
create table roles (id bigint generated always as identity primary key, title text not null default 'it''s', constraint roles_title unique (title));
create table users (
    id serial primary key,
    name text not null,
    price numeric(12, 2) check (price > 0),
    born timestamp,
    flag boolean default false,
    role_id bigint references roles on delete cascade
);
create view names as select id, name from users;
create view upper_names as select id, upper(name) as name, born from names join users using (id, name);
create index users_name on users (lower(name) text_pattern_ops, born desc nulls last) include (price) where flag;
comment on column users.name is 'as they want to be called';
comment on index users_pkey is 'the key';
create table marked (id integer not null, k text not null);
create unique index marked_id on marked (id) include (k);
create index marked_lower on marked (lower(k));
alter table marked cluster on marked_lower;
alter table marked replica identity using index marked_id;
alter index marked_lower alter column 1 set statistics 6;
-- up
drop view upper_names;
drop view names;
drop index marked_id;
drop index marked_lower;
alter table users alter column flag drop default;
-- loses users.age
alter table users drop column age;
-- loses gone
drop table gone;
create table roles (
    id bigint generated always as identity primary key,
    title text default 'it''s' not null,
    constraint roles_title unique (title)
);
comment on table users is null;
alter table users alter column born type timestamp without time zone;
-- loses users.flag
alter table users alter column flag type boolean using flag::boolean;
alter table users alter column name type text;
comment on column users.name is 'as they want to be called';
alter table users alter column price type numeric(12,2);
alter table users add column role_id bigint;
alter table users alter column flag set default false;
comment on index users_pkey is 'the key';
alter table users add constraint users_role_id_fkey foreign key (role_id) references roles(id) on delete cascade;
create unique index marked_id on marked (id) include (k);
create index marked_lower on marked (lower(k));
alter index marked_lower alter column 1 set statistics 6;
create index users_name on users (lower(name) text_pattern_ops, born desc nulls last) include (price) where flag;
create view names as
 select users.id,
    users.name
   from users;
create view upper_names as
 select names.id,
    upper(names.name) as name,
    users.born
   from names
     join users using (id, name);
alter table marked replica identity using index marked_id;
alter table marked cluster on marked_lower;
-- down
drop view upper_names;
drop view names;
drop index marked_id;
drop index marked_lower;
drop index users_name;
alter table users alter column flag drop default;
-- loses users.role_id
alter table users drop column role_id;
-- loses roles
drop table roles;
comment on table users is 'people';
alter table users add column age integer default 18;
-- loses users.born
alter table users alter column born type date;
alter table users alter column flag type text;
-- loses users.name
alter table users alter column name type character varying(20);
comment on column users.name is null;
-- loses users.price
alter table users alter column price type numeric(10,2);
alter table users alter column flag set default 'no';
comment on index users_pkey is null;
create table gone (
    id integer primary key,
    user_id integer references users(id)
);
create unique index marked_id on marked (id);
create index marked_lower on marked (lower(k));
create index users_age on users (age);
create view names as
 select users.id,
    users.name
   from users;
create view upper_names as
 select names.id,
    upper(names.name::text) as name
   from names;
alter table marked replica identity using index marked_id;
alter table marked cluster on marked_lower;
