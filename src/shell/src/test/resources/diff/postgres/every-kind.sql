-- from
create table t (a int, b int, c text);
-- to
create table t (a int, b int, c text);
create statistics s1 (ndistinct, dependencies) on a, b from t;
create collation german (provider = icu, locale = 'de-u-co-phonebk', deterministic = false);
create function add2(int, int) returns int language sql immutable as 'select $1 + $2';
create aggregate mysum(int) (sfunc = add2, stype = int, initcond = '0');
create aggregate mycount(*) (sfunc = int8inc, stype = bigint, initcond = '0');
create operator @# (leftarg = int, rightarg = int, function = add2, commutator = @#);
create type pt as (x int, y int);
create function pt_text(pt) returns text language sql as 'select $1.x || '','' || $1.y';
create cast (pt as text) with function pt_text(pt) as assignment;
create table "Odd ""Table" ("select" int default 5, "a'b" text default E'x\\y''z
new', d text collate german);
comment on column "Odd ""Table"."a'b" is 'a */ $$ \ ''${x}
DELIMITER ;';
comment on aggregate mysum(int) is 'x';
comment on operator @# (int, int) is 'o';
create view vw as select mysum(a) from t;
comment on column vw.mysum is 'col';
create domain posint as int default 3 not null check (value > 0) constraint lt check (value < 100);
create domain mail as text collate german;
create table dd (p posint, m mail, r int generated always as identity (start with 10 increment by 5), g int generated always as (p * 2) stored);
create type fr as range (subtype = float8, subtype_diff = float8mi);
create sequence sq as smallint increment by -2 start with -5 cycle;
create rule rr as on insert to dd do also insert into t values (1);
create function trg() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger tg before update of a on t for each row when (old.a is distinct from new.a) execute function trg();
create constraint trigger ctg after insert on t deferrable initially deferred for each row execute function trg();
alter table t disable trigger tg;
create trigger tt after insert on t referencing new table as nt for each statement execute function trg();
alter table t enable row level security;
create policy pp on t as restrictive for select to public using (a > 0);
create materialized view mv with (fillfactor=70) as select a, count(*) n from t group by a;
create unique index on mv (a);
create table part (id int, d date not null, primary key (id, d)) partition by range (d);
create table part_a partition of part for values from ('2020-01-01') to ('2021-01-01');
create table part_b partition of part (id default 5) for values from ('2021-01-01') to ('2022-01-01');
create table part_d partition of part default partition by hash (id);
create table part_d0 partition of part_d for values with (modulus 2, remainder 0);
create index on part (d);
create unlogged table ul (a int primary key using index tablespace pg_default) with (fillfactor = 50, autovacuum_enabled = false);
alter table ul cluster on ul_pkey; 
create table ri (a int not null, b text); alter table ri alter b set storage external;
create unique index riu on ri (a); alter table ri replica identity using index riu;
alter table t alter column b set statistics 500;
create table p1 (id int primary key, x text check (x <> '')); create table c1 (y int) inherits (p1);
create table fk1 (id int primary key, o int); create table fk2 (id int primary key, o int references fk1 deferrable initially deferred);
alter table fk1 add foreign key (o) references fk2 on delete set null on update cascade not valid;
create table ex (r int4range, exclude using gist (r with &&));
create function fa(a int, b int default 4) returns table (x int, y text) language sql begin atomic select a, c from t; end;
create view vv as select * from fa(1);
create procedure pr(inout x int) language plpgsql as $_$ begin x := 1; end $_$;
-- up
create collation german (provider = icu, locale = 'de-u-co-phonebk', deterministic = false);
create type fr as range (subtype = double precision, subtype_diff = float8mi, multirange_type_name = fr_multirange);
create type pt as (
    x integer,
    y integer
);
create domain mail as text collate german;
create domain posint as integer default 3 not null
    constraint lt check (value < 100)
    constraint posint_check check (value > 0);
create sequence sq as smallint increment by -2 start with -5 cycle;
create table "Odd ""Table" (
    "select" integer default 5,
    "a'b" text default 'x\y''z
new',
    d text collate german
);
comment on column "Odd ""Table"."a'b" is e'a */ $$ \\ ''${x}
DELIMITER ;';
create table dd (
    p posint,
    m mail,
    r integer generated always as identity (start with 10 increment by 5),
    g integer generated always as (p::integer * 2) stored
);
create table ex (
    r int4range,
    constraint ex_r_excl exclude using gist (r with &&)
);
create table fk1 (
    id integer primary key,
    o integer
);
create table fk2 (
    id integer primary key,
    o integer references fk1(id) deferrable initially deferred
);
create table p1 (
    id integer primary key,
    x text,
    constraint p1_x_check check (x <> ''::text)
);
create table c1 (
    y integer
) inherits (p1);
create table part (
    id integer,
    d date,
    constraint part_pkey primary key (id, d)
) partition by range (d);
create table part_a partition of part for values from ('2020-01-01') to ('2021-01-01');
create table part_b partition of part for values from ('2021-01-01') to ('2022-01-01');
alter table part_b alter column id set default 5;
create table part_d partition of part default partition by hash (id);
create table part_d0 partition of part_d for values with (modulus 2, remainder 0);
create table ri (
    a integer not null,
    b text
);
alter table ri alter column b set storage external;
alter table t enable row level security;
create unlogged table ul (
    a integer primary key
) with (autovacuum_enabled=false, fillfactor=50);
alter table t alter column b set statistics 500;
alter table fk1 add constraint fk1_o_fkey foreign key (o) references fk2(id) on update cascade on delete set null not valid;
create index part_d_idx on part (d);
create unique index riu on ri (a);
create function add2(integer, integer)
 returns integer
 language sql
 immutable
as $function$select $1 + $2$function$;
create function fa(a integer, b integer default 4)
 returns table(x integer, y text)
 language sql
begin atomic
 select t.a,
     t.c
    from t;
end;
create function pt_text(pt)
 returns text
 language sql
as $function$select $1.x || ',' || $1.y$function$;
create function trg()
 returns trigger
 language plpgsql
as $function$ begin return new; end $function$;
create procedure pr(inout x integer)
 language plpgsql
as $procedure$ begin x := 1; end $procedure$;
create aggregate mycount(*) (sfunc = int8inc, stype = bigint, initcond = '0');
create aggregate mysum(integer) (sfunc = add2, stype = integer, initcond = '0');
comment on aggregate mysum(integer) is 'x';
create operator @# (function = add2, leftarg = integer, rightarg = integer, commutator = operator(@#));
comment on operator @# (integer, integer) is 'o';
create cast (pt as text) with function pt_text(pt) as assignment;
create view vv as
 select fa.x,
    fa.y
   from fa(1) fa(x, y);
create view vw as
 select mysum(t.a) as mysum
   from t;
comment on column vw.mysum is 'col';
create materialized view mv with (fillfactor=70) as
 select t.a,
    count(*) as n
   from t
  group by t.a;
create unique index mv_a_idx on mv (a);
create statistics s1 (ndistinct, dependencies) on a, b from t;
create rule rr as
    on insert to dd do  insert into t (a)
  values (1);
create constraint trigger ctg after insert on t deferrable initially deferred for each row execute function trg();
create trigger tg before update of a on t for each row when (old.a is distinct from new.a) execute function trg();
alter table t disable trigger tg;
create trigger tt after insert on t referencing new table as nt for each statement execute function trg();
create policy pp on t as restrictive for select using (a > 0);
alter table ri replica identity using index riu;
alter table ul cluster on ul_pkey;
-- down
drop policy pp on t;
drop trigger ctg on t;
drop trigger tg on t;
drop trigger tt on t;
drop statistics s1;
drop materialized view mv;
drop view vv;
drop view vw;
drop cast (pt as text);
drop operator @# (integer, integer);
drop aggregate mycount(*);
drop aggregate mysum(integer);
drop procedure pr(inout x integer);
drop function add2(integer, integer);
drop function fa(a integer, b integer);
drop function pt_text(pt);
drop function trg();
alter table fk1 drop constraint fk1_o_fkey;
alter table fk2 drop constraint fk2_o_fkey;
-- loses Odd "Table
drop table "Odd ""Table";
-- loses c1
drop table c1;
-- loses dd
drop table dd;
-- loses ex
drop table ex;
-- loses fk1
drop table fk1;
-- loses fk2
drop table fk2;
-- loses p1
drop table p1;
-- loses part_a
drop table part_a;
-- loses part_b
drop table part_b;
-- loses part_d0
drop table part_d0;
-- loses part_d
drop table part_d;
-- loses part
drop table part;
-- loses ri
drop table ri;
-- loses ul
drop table ul;
-- loses sq
drop sequence sq;
drop domain mail;
drop domain posint;
drop type fr;
drop type pt;
drop collation german;
alter table t disable row level security;
alter table t alter column b set statistics -1;
