-- from
create table t (id integer primary key);
-- to
create table t (id integer primary key);
create domain a as text default 'x';
create domain b as a;
create domain c as a default null;
create domain d as a;
alter domain d drop default;
create domain e as c default 'z';
create table p (id integer primary key) partition by list (id);
create table p1 partition of p for values in (1);
create table p2 partition of p for values in (2);
create index on p (id);
comment on constraint p1_pkey on p1 is 'why';
comment on index p1_id_idx is 'why not';
alter table p2 rename constraint p2_pkey to other;
comment on constraint other on p2 is 'why other';
create table keyed (id integer references t, constraint few check (id > 0)) partition by list (id);
create table keyed_1 partition of keyed for values in (1);
comment on constraint keyed_id_fkey on keyed_1 is 'why a key';
comment on constraint few on keyed_1 is 'why few';
create table nested (id integer, k text, primary key (id)) partition by list (id);
alter table nested add foreign key (id) references t;
create table nested_0 partition of nested for values in (0);
create index nested_k on only nested (k);
create table nested_1 partition of nested for values in (1);
comment on constraint nested_id_fkey on nested_1 is 'why another key';
-- up
create domain a as text default 'x'::text;
create domain b as a default 'x'::text;
create domain c as a default null::text;
create domain d as a;
alter domain d drop default;
create domain e as c default 'z'::text;
create table keyed (
    id integer references t(id),
    constraint few check (id > 0)
) partition by list (id);
create table keyed_1 partition of keyed for values in (1);
comment on constraint few on keyed_1 is 'why few';
comment on constraint keyed_id_fkey on keyed_1 is 'why a key';
create table nested (
    id integer primary key references t(id),
    k text
) partition by list (id);
create table nested_0 partition of nested for values in (0);
create table nested_1 (
    id integer not null,
    k text
);
create table p (
    id integer primary key
) partition by list (id);
create table p1 partition of p for values in (1);
comment on constraint p1_pkey on p1 is 'why';
create table p2 partition of p for values in (2);
alter index p2_pkey rename to other;
comment on constraint other on p2 is 'why other';
create index nested_1_k_idx on nested_1 (k);
alter table nested attach partition nested_1 for values in (1);
comment on constraint nested_id_fkey on nested_1 is 'why another key';
create index nested_k on only nested (k);
create index p_id_idx on p (id);
comment on index p1_id_idx is 'why not';
alter index nested_k attach partition nested_1_k_idx;
-- down
-- loses keyed_1
drop table keyed_1;
-- loses keyed
drop table keyed;
-- loses nested_0
drop table nested_0;
-- loses nested_1
drop table nested_1;
-- loses nested
drop table nested;
-- loses p1
drop table p1;
-- loses p2
drop table p2;
-- loses p
drop table p;
drop domain b;
drop domain d;
drop domain e;
drop domain c;
drop domain a;
