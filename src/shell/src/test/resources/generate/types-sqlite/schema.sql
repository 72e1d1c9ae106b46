create table extreme (
  id integer primary key, i int, t tinyint, b bigint, bo boolean, te text, vc varchar(20), re real, nu numeric(10,2), de decimal(10,0),
  bl blob, da date, dt datetime, ts timestamp, ti time, js json, anything, odd fancy_type, u uuid
);

insert into extreme values (9223372036854775807, 1700000000000, -9223372036854775808, 1, 1, 'a', 'b', 1.5, 1.25, 12, x'00ff',
  '2024-01-31', '2024-01-31 10:00:00.000001', '2024-01-31 10:00:00', '10:00:00.000000', '{"a": 1}', 7, 'x',
  '123e4567-e89b-12d3-a456-426614174000');

insert into extreme values (1, 0, 0, 0, 0, '', '', 0, 0, 0, x'',
  '2024-01-31 00:00:00', '2024-01-31T08:00:00Z', 1700000000, '10:00', '[]', 'text', 1.5, '');

insert into extreme (id, dt, ts) values (2, 1700000000123, 2460340.5);

create table special (id integer primary key autoincrement, a int, doubled int generated always as (a * 2) virtual);

create table keyed (name text primary key, value) without rowid;

create table composite (a integer, b integer, primary key (a, b));

create view derived as select id, count(*) as many, 'a' as letter from extreme group by id order by id;

create view unresolved as select * from nowhere;

create virtual table search using fts5 (title, body);
