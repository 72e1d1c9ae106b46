create table named (
  id char(36) not null default uuid() primary key,
  name varchar(40) default 'nameless'
);
