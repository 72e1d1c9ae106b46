-- from
create table author (
    id integer primary key autoincrement,
    name text not null,
    boss integer references author (id) on delete set null
);
create table book (
    id integer primary key,
    author_id integer not null references author (id) on delete cascade,
    title text
);
create index book_title on book (title);
create view books as select book.title, author.name from book join author on author.id = book.author_id;
create table log (line text);
create trigger author_deleted after delete on author begin
    insert into log values ('gone: ' || old.name);
end;
create trigger book_added after insert on book when new.title <> '' begin
    insert into log select name || new.id from author where id = new.author_id;
end;
-- to
create table author (
    id integer primary key autoincrement,
    name text not null check (length(name) < 400),
    boss integer references author (id) on delete set null
);
create table book (
    id integer primary key,
    author_id integer not null references author (id) on delete cascade,
    title text unique,
    log_id text references log (line) deferrable initially deferred
);
create index book_title on book (title);
create view books as select book.title, author.name from book join author on author.id = book.author_id;
create table log (line text primary key);
create trigger author_deleted after delete on author begin
    insert into log values ('gone: ' || old.name);
end;
create trigger book_added after insert on book when new.title <> '' begin
    insert into log select name || new.id from author where id = new.author_id;
end;
-- up
-- outside of a transaction
pragma foreign_keys = off;
pragma legacy_alter_table = on;
begin transaction end;
create table new_author (
    id integer primary key autoincrement,
    name text not null check (length(name) < 400),
    boss integer references author (id) on delete set null
);
insert into sqlite_sequence (name, seq)
    select 'new_author', seq from sqlite_sequence where name = 'author';
insert into new_author (id, name, boss)
    select id, name, boss from author;
drop table author;
alter table new_author rename to author;
create table new_book (
    id integer primary key,
    author_id integer not null references author (id) on delete cascade,
    title text unique,
    log_id text references log (line) deferrable initially deferred
);
insert into new_book (id, author_id, title)
    select id, author_id, title from book;
drop table book;
alter table new_book rename to book;
create table new_log (
    line text primary key
);
insert into new_log (rowid, line)
    select rowid, line from log;
drop table log;
alter table new_log rename to log;
create index book_title on book (title);
create trigger author_deleted after delete on author begin
    insert into log values ('gone: ' || old.name);
end;
create trigger book_added after insert on book when new.title <> '' begin
    insert into log select name || new.id from author where id = new.author_id;
end;
select json_extract('{}', 'a foreign key of ' || "table" || ' leads nowhere in ' || parent)
    from pragma_foreign_key_check('book');
commit;
pragma legacy_alter_table = off;
pragma foreign_keys = on;
-- down
-- outside of a transaction
pragma foreign_keys = off;
pragma legacy_alter_table = on;
begin transaction end;
create table new_author (
    id integer primary key autoincrement,
    name text not null,
    boss integer references author (id) on delete set null
);
insert into sqlite_sequence (name, seq)
    select 'new_author', seq from sqlite_sequence where name = 'author';
insert into new_author (id, name, boss)
    select id, name, boss from author;
drop table author;
alter table new_author rename to author;
create table new_book (
    id integer primary key,
    author_id integer not null references author (id) on delete cascade,
    title text
);
insert into new_book (id, author_id, title)
    select id, author_id, title from book;
drop table book;
alter table new_book rename to book;
create table new_log (
    line text
);
insert into new_log (rowid, line)
    select rowid, line from log;
drop table log;
alter table new_log rename to log;
create index book_title on book (title);
create trigger author_deleted after delete on author begin
    insert into log values ('gone: ' || old.name);
end;
create trigger book_added after insert on book when new.title <> '' begin
    insert into log select name || new.id from author where id = new.author_id;
end;
commit;
pragma legacy_alter_table = off;
pragma foreign_keys = on;
-- lost {}, without rows []
