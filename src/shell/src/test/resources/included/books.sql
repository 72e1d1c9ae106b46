-- A semicolon in a comment; and one in a text
select count(*) as "; ?" from book; insert into author (id, name)
values (90, 'O''Neill; '), (91, 'x');
create trigger added after insert on author begin
  update author set name = upper(name) where id = new.id; select case when 1 then 2 end;
end;
insert into author (id, name) values (92, 'lower') returning id;
\i more/count.java
/* ; */ select name from author where id >= 90 order by id;
delete from author where id >= 90;
drop trigger added;
select nothing
  from author
