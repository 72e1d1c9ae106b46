create table film (id integer primary key, title varchar(40));

insert into film values (1, 'a'), (2, 'y'), (3, 'c');

create table log (note varchar(40));

create sequence s;

create function wrong() returns int modifies sql data begin insert into log values ('wrong'); return 1; end;

create procedure p(n int) insert into log values (n);

create view watched as select wrong() as x;
