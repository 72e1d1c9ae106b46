-- from
create table p (id integer, k integer, unique (id) include (k) with (fillfactor = 58), primary key (id) with (fillfactor = 70)) partition by range (id);
create table p1 partition of p for values from (1) to (100);
create table q (id integer primary key with (fillfactor = 60), r int4range, constraint x exclude using gist (r with &&) with (fillfactor = 50) where (r is not null) deferrable);
-- to
create table p (id integer, k integer, unique (id) include (k) with (fillfactor = 60), primary key (id)) partition by range (id);
create table p1 partition of p for values from (1) to (100);
create table q (id integer primary key with (fillfactor = 65), r int4range, constraint x exclude using gist (r with &&) with (fillfactor = 60) where (r is not null) deferrable);
create table z (id integer, k integer, unique (id) include (k) with (fillfactor = 58), primary key (id) with (fillfactor = 70)) partition by range (id);
create table z1 partition of z for values from (1) to (100);
create table named (id integer constraint named_key unique with (fillfactor = 90));
-- up
alter table p drop constraint p_id_k_key;
alter table p drop constraint p_pkey;
alter table q drop constraint x;
create table named (
    id integer,
    constraint named_key unique (id) with (fillfactor=90)
);
create table z (
    id integer,
    k integer,
    constraint z_pkey primary key (id) with (fillfactor=70),
    constraint z_id_k_key unique (id) include (k) with (fillfactor=58)
) partition by range (id);
create table z1 partition of z for values from (1) to (100);
alter table p add constraint p_id_k_key unique (id) include (k) with (fillfactor=60);
alter table p add constraint p_pkey primary key (id);
alter index q_pkey set (fillfactor=65);
alter table q add constraint x exclude using gist (r with &&) with (fillfactor='60') where (r is not null) deferrable;
-- down
alter table p drop constraint p_id_k_key;
alter table p drop constraint p_pkey;
alter table q drop constraint x;
-- loses named
drop table named;
-- loses z1
drop table z1;
-- loses z
drop table z;
alter table p add constraint p_id_k_key unique (id) include (k) with (fillfactor=58);
alter table p add constraint p_pkey primary key (id) with (fillfactor=70);
alter index q_pkey set (fillfactor=60);
alter table q add constraint x exclude using gist (r with &&) with (fillfactor='50') where (r is not null) deferrable;
