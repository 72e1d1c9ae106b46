create table film (id integer primary key, title varchar(40), tags jsonb);

insert into film values (1, 'a', '{"old": 1}'), (2, 'y', '{"new": 1}'), (3, 'c', null);

create table log (note varchar(40));

create sequence s;

create function wrong() returns int language plpgsql as $$begin insert into log values ('wrong'); return 1; end$$;

create view watched as select wrong() as x;
