-- from
create table appears (id integer primary key) with (autovacuum_enabled = false);
create table lurks (id integer primary key, z text) with (autovacuum_enabled = false, toast.autovacuum_enabled = false);
alter table lurks drop column z;
create table turns (id integer primary key, z integer) with (autovacuum_enabled = false);
create table stays (id integer primary key, z text) with (toast.autovacuum_enabled = false, toast.vacuum_truncate = false);
-- to
create table appears (id integer primary key, z text) with (autovacuum_enabled = false, toast.autovacuum_enabled = false);
create table lurks (id integer primary key, z text) with (autovacuum_enabled = false);
create table turns (id integer primary key, z text) with (fillfactor = 60, toast.autovacuum_enabled = false);
create table stays (id integer primary key, z text) with (toast.autovacuum_enabled = true);
-- up
alter table turns reset (autovacuum_enabled);
alter table turns set (fillfactor=60);
alter table appears add column z text;
alter table lurks add column z text;
alter table turns alter column z type text;
alter table appears set (toast.autovacuum_enabled=false);
alter table lurks reset (toast.autovacuum_enabled);
alter table stays reset (toast.vacuum_truncate);
alter table stays set (toast.autovacuum_enabled=true);
alter table turns set (toast.autovacuum_enabled=false);
-- down
-- loses appears.z
alter table appears drop column z;
-- loses lurks.z
alter table lurks drop column z;
alter table turns reset (fillfactor);
alter table turns set (autovacuum_enabled=false);
-- loses turns.z
alter table turns alter column z type integer using z::integer;
alter table stays set (toast.autovacuum_enabled=false, toast.vacuum_truncate=false);
