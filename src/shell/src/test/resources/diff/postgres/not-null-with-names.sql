-- since 18
-- with rows
-- from
create table p (id integer constraint "order" not null, k integer) partition by list (id);
create table c (id integer constraint mine not null, k integer);
alter table p attach partition c for values in (1);
create table d partition of p for values in (2);
create table e partition of p for values in (3);
create table f partition of p for values in (4);
create table rebuilt (id integer, k integer);
alter table rebuilt add constraint unchecked not null k not valid;
create table whole (id integer, k integer) partition by list (id);
create table part partition of whole for values in (1) partition by list (k);
create table part_rest partition of part default;
alter table whole add constraint unchecked not null k not valid;
create table checked (id integer);
alter table checked add constraint later not null id not valid;
create table wider (id integer);
-- to
create table p (id integer constraint "order" not null, k integer) partition by list (id);
create table c (id integer constraint "order" not null, k integer);
create table d (id integer constraint other not null, k integer);
create table e (id integer not null, k integer);
create table f (id integer constraint "order" not null, k integer);
create table rebuilt (id integer, k integer) partition by list (id);
create table rebuilt_rest partition of rebuilt default;
alter table rebuilt add constraint unchecked not null k not valid;
create table whole (id integer, k integer) partition by list (id);
create table part partition of whole for values in (1);
alter table whole add constraint unchecked not null k not valid;
create table checked (id integer);
alter table checked add constraint later not null id;
create table wider (id integer, k integer);
alter table wider add constraint unchecked not null k no inherit not valid;
create table keyed (id integer, k text, z integer) partition by hash (id);
create table keyed_0 partition of keyed for values with (modulus 2, remainder 0);
alter table keyed_0 add constraint nn not null id;
alter table keyed_0 add primary key (id);
create table keyed_1 partition of keyed for values with (modulus 2, remainder 1);
alter table keyed_1 add constraint nk not null k;
create table parent (id integer);
create table heir () inherits (parent);
alter table heir add constraint own not null id;
alter table heir add primary key (id);
-- up
alter table rebuilt rename to rebuilt_old;
alter table p detach partition c;
alter table p detach partition d;
alter table p detach partition e;
alter table p detach partition f;
create table keyed (
    id integer,
    k text,
    z integer
) partition by hash (id);
create table keyed_0 partition of keyed (
    constraint keyed_0_pkey primary key (id),
    constraint nn not null id
) for values with (modulus 2, remainder 0);
create table keyed_1 partition of keyed (
    constraint nk not null k
) for values with (modulus 2, remainder 1);
create table parent (
    id integer
);
create table heir (
    constraint heir_pkey primary key (id),
    constraint own not null id
) inherits (parent);
alter table whole detach partition part;
alter table part rename to part_old;
create table part (
    id integer,
    k integer
);
create table rebuilt (
    id integer,
    k integer
) partition by list (id);
create table rebuilt_rest partition of rebuilt default;
insert into part (id, k)
select id, k
  from part_old;
alter table part add constraint unchecked not null k not valid;
alter table whole attach partition part for values in (1);
insert into rebuilt (id, k)
select id, k
  from rebuilt_old;
alter table rebuilt add constraint unchecked not null k not valid;
alter table c alter column id drop not null;
alter table c add constraint "order" not null id;
alter table checked validate constraint later;
alter table d alter column id drop not null;
alter table d add constraint other not null id;
alter table e alter column id drop not null;
alter table e add constraint e_id_not_null not null id;
alter table wider add column k integer;
alter table wider add constraint unchecked not null k no inherit not valid;
drop table part_old;
drop table rebuilt_old;
-- down
-- loses wider.k
alter table wider drop column k;
-- loses heir
drop table heir;
-- loses keyed_0
drop table keyed_0;
-- loses keyed_1
drop table keyed_1;
-- loses keyed
drop table keyed;
-- loses parent
drop table parent;
alter table rebuilt rename to rebuilt_old;
alter table p attach partition e for values in (3);
alter table whole detach partition part;
alter table part rename to part_old;
create table part (
    id integer,
    k integer
) partition by list (k);
create table part_rest partition of part default;
create table rebuilt (
    id integer,
    k integer
);
insert into part (id, k)
select id, k
  from part_old;
alter table part add constraint unchecked not null k not valid;
alter table whole attach partition part for values in (1);
insert into rebuilt (id, k)
select id, k
  from rebuilt_old;
alter table rebuilt add constraint unchecked not null k not valid;
alter table p attach partition c for values in (1);
alter table checked alter column id drop not null;
alter table checked add constraint later not null id not valid;
alter table p attach partition d for values in (2);
alter table p attach partition f for values in (4);
drop table part_old;
drop table rebuilt_old;
