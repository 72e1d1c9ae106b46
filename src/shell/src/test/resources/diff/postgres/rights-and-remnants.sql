-- from
create table t (id integer primary key, k text, d date);
grant select (k), update (d) on t to pg_monitor;
create table u (id integer primary key, a text) with (toast.autovacuum_enabled = false, fillfactor = 70);
alter table u drop column a;
create table v (id integer, b integer, a integer);
create statistics v_stat on b, a, (id + 1) from v;
-- to
create table t (id integer primary key, k text, d date);
grant select (k), update (d) on t to pg_monitor;
grant select on t to pg_monitor;
create table u (id integer primary key) with (toast.autovacuum_enabled = false, fillfactor = 80);
create table v (id integer, a integer, b integer, c integer);
create statistics v_stat on b, a, (id + 1) from v;
-- up
grant select on t to pg_monitor;
alter table u set (fillfactor=80);
alter table v add column c integer;
-- down
-- loses v.c
alter table v drop column c;
revoke select on t from pg_monitor;
grant update (d) on t to pg_monitor;
grant select (k) on t to pg_monitor;
alter table u set (fillfactor=70);
