-- with rows
-- from
create table account (id integer primary key);
create table zone (id integer primary key, parent integer references zone);
create table member (id integer primary key, account integer references account, zone integer references zone);
create table owner (id integer primary key);
create table estate (id integer primary key, owner integer references owner);
alter table owner add column estate integer references estate;
-- to
create unlogged table account (id integer primary key);
create unlogged table zone (id integer primary key, parent integer references zone);
create unlogged table member (id integer primary key, account integer references account, zone integer references zone);
create unlogged table owner (id integer primary key);
create unlogged table estate (id integer primary key, owner integer references owner);
alter table owner add column estate integer references estate;
-- up
alter table estate drop constraint estate_owner_fkey;
alter table owner drop constraint owner_estate_fkey;
alter table estate set unlogged;
alter table member set unlogged;
alter table account set unlogged;
alter table owner set unlogged;
alter table zone set unlogged;
alter table estate add constraint estate_owner_fkey foreign key (owner) references owner(id);
alter table owner add constraint owner_estate_fkey foreign key (estate) references estate(id);
-- down
alter table estate drop constraint estate_owner_fkey;
alter table owner drop constraint owner_estate_fkey;
alter table account set logged;
alter table estate set logged;
alter table owner set logged;
alter table zone set logged;
alter table member set logged;
alter table estate add constraint estate_owner_fkey foreign key (owner) references owner(id);
alter table owner add constraint owner_estate_fkey foreign key (estate) references estate(id);
