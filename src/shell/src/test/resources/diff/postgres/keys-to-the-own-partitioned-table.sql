-- from
-- Partitions that leave, with a key of their own to the partitioned table, or that of it to itself.
create table p1 (id integer primary key) partition by range (id);
create table c1 partition of p1 default;
alter table c1 add constraint c1_id_fkey foreign key (id) references p1 (id);

create table p2 (id integer primary key, up integer, constraint p2_up_fkey foreign key (up) references p2 (id)) partition by range (id);
create table c2 partition of p2 default;

create table p3 (id integer primary key, up integer, constraint p3_up_fkey foreign key (up) references p3 (id)) partition by range (id);
create table c3 partition of p3 default;

create table p4 (id integer primary key) partition by range (id);
create table c4 partition of p4 default;
alter table c4 add constraint c4_id_fkey foreign key (id) references p4 (id);

-- What a partition that left is said to have more, on servers that leave it with it, goes with its own.
create table p5 (id integer primary key) partition by range (id);
create table c5 partition of p5 default;
alter table c5 add constraint c5_id_fkey foreign key (id) references p5 (id);
alter table p5 detach partition c5;

create table p6 (id integer primary key) partition by range (id);
create table c6 partition of p6 default;
alter table c6 add constraint c6_id_fkey foreign key (id) references p6 (id);
alter table p6 detach partition c6;

-- Partitions of partitions, other values, other partitioned tables, and tables that are made anew.
create table p7 (id integer primary key) partition by range (id);
create table m7 partition of p7 default partition by range (id);
create table l7 partition of m7 default;
alter table l7 add constraint l7_id_fkey foreign key (id) references p7 (id);

create table p8 (id integer primary key, up integer, constraint p8_up_fkey foreign key (up) references p8 (id)) partition by range (id);
create table m8 partition of p8 default partition by range (id);
create table l8 partition of m8 default;

create table p17 (id integer primary key, up integer, constraint p17_up_fkey foreign key (up) references p17 (id)) partition by range (id);
create table m17 partition of p17 default partition by range (id);
create table l17 partition of m17 default;

create table p9 (id integer primary key, up integer, constraint p9_up_fkey foreign key (up) references p9 (id)) partition by range (id);
create table c9 partition of p9 default;

create table p10 (id integer primary key) partition by range (id);
create table c10 partition of p10 default;
alter table c10 add constraint c10_id_fkey foreign key (id) references p10 (id);

create table p11 (id integer primary key, up integer, constraint p11_up_fkey foreign key (up) references p11 (id)) partition by range (id);
create table c11 partition of p11 default;

create table p12 (id integer primary key, up integer, constraint p12_up_fkey foreign key (up) references p12 (id)) partition by range (id);
create table q12 (id integer primary key, up integer, constraint q12_up_fkey foreign key (up) references q12 (id)) partition by range (id);
create table c12 partition of p12 default;

create table p13 (id integer primary key, up integer, constraint p13_up_fkey foreign key (up) references p13 (id)) partition by range (id);
create table c13 partition of p13 default;

create table p14 (id integer primary key, up integer, constraint p14_up_fkey foreign key (up) references p14 (id)) partition by range (id);
create table c14 partition of p14 default;

create table p15 (id integer primary key, up integer, constraint p15_up_fkey foreign key (up) references p15 (id)) partition by range (id);
create table c15 partition of p15 default;
create table d15 partition of p15 for values from (1) to (20);

create table p16 (id integer primary key, up integer) partition by range (id);
create table c16 partition of p16 default;
create table x16 (id integer references p16 (id));
-- to
create table p1 (id integer primary key) partition by range (id);
create table c1 (id integer primary key, constraint c1_id_fkey foreign key (id) references p1 (id));

create table p2 (id integer primary key, up integer, constraint p2_up_fkey foreign key (up) references p2 (id)) partition by range (id);
create table c2 (id integer primary key, up integer, constraint p2_up_fkey foreign key (up) references p2 (id));

create table p3 (id integer primary key, up integer, constraint p3_up_fkey foreign key (up) references p3 (id)) partition by range (id);
create table c3 (id integer primary key, up integer);

create table p4 (id integer primary key) partition by range (id);
create table c4 partition of p4 default;
alter table c4 add constraint c4_id_fkey foreign key (id) references p4 (id);
alter table p4 detach partition c4;

create table p5 (id integer primary key) partition by range (id);
create table c5 (id integer primary key);

create table p6 (id integer primary key) partition by range (id);
create table c6 (id integer primary key, constraint c6_id_fkey foreign key (id) references p6 (id));

create table p7 (id integer primary key) partition by range (id);
create table m7 (id integer primary key) partition by range (id);
create table l7 partition of m7 default;
alter table l7 add constraint l7_id_fkey foreign key (id) references p7 (id);

create table p8 (id integer primary key, up integer, constraint p8_up_fkey foreign key (up) references p8 (id)) partition by range (id);
create table m8 (id integer primary key, up integer, constraint p8_up_fkey foreign key (up) references p8 (id)) partition by range (id);
create table l8 partition of m8 default;

create table p17 (id integer primary key, up integer, constraint p17_up_fkey foreign key (up) references p17 (id)) partition by range (id);
create table m17 (id integer primary key, up integer) partition by range (id);
create table l17 partition of m17 default;

create table p9 (id integer primary key, up integer, constraint p9_up_fkey foreign key (up) references p9 (id)) partition by range (id);
create table c9 partition of p9 for values from (1) to (100);

create table p10 (id integer primary key) partition by range (id);
create table c10 partition of p10 for values from (1) to (100);
alter table c10 add constraint c10_id_fkey foreign key (id) references p10 (id);

create table p11 (id bigint primary key, up bigint, constraint p11_up_fkey foreign key (up) references p11 (id)) partition by range (id);
create table c11 partition of p11 default;

create table p12 (id integer primary key, up integer, constraint p12_up_fkey foreign key (up) references p12 (id)) partition by range (id);
create table q12 (id integer primary key, up integer, constraint q12_up_fkey foreign key (up) references q12 (id)) partition by range (id);
create table c12 partition of q12 default;

create table p13 (id integer primary key, up integer, constraint p13_up_fkey foreign key (up) references p13 (id));
create table c13 (id integer primary key, up integer, constraint p13_up_fkey foreign key (up) references p13 (id));

create table p14 (id integer primary key, up integer, constraint p14_up_fkey foreign key (up) references p14 (id)) partition by range (id);
create table c14 partition of p14 default partition by range (id);
create table d14 partition of c14 default;

create table p15 (id integer primary key, up integer, constraint p15_up_fkey foreign key (up) references p15 (id)) partition by range (id);
create table d15 partition of p15 for values from (1) to (20);

create table p16 (id integer primary key, up integer) partition by range (id);
create table c16 (id integer primary key, up integer);
create table x16 (id integer references p16 (id));
-- up
alter table c1 drop constraint c1_id_fkey;
alter table c10 drop constraint c10_id_fkey;
alter table c4 drop constraint c4_id_fkey;
alter table c5 drop constraint c5_id_fkey;
alter table c5 drop constraint if exists c5_id_fkey1;
alter table c6 drop constraint c6_id_fkey;
alter table c6 drop constraint if exists c6_id_fkey1;
alter table l7 drop constraint l7_id_fkey;
alter table p11 drop constraint p11_up_fkey;
alter table p11 drop constraint p11_pkey;
alter table p15 detach partition c15;
-- loses c15
drop table c15;
alter table c11 rename to c11_old;
alter table p11 rename to p11_old;
alter table p1 detach partition c1;
alter table p10 detach partition c10;
alter table p12 detach partition c12;
alter table p13 detach partition c13;
alter table p13 drop constraint p13_up_fkey;
alter table p14 detach partition c14;
alter table c14 drop constraint c14_pkey;
alter table p14 drop constraint p14_up_fkey;
alter table c14 rename to c14_old;
create table c14 partition of p14 default partition by range (id);
alter table p16 detach partition c16;
alter table p2 detach partition c2;
alter table p3 detach partition c3;
alter table p4 detach partition c4;
alter table p9 detach partition c9;
alter table p9 attach partition c9 for values from (1) to (100);
create table d14 partition of c14 default;
alter table p17 detach partition m17;
alter table p7 detach partition m7;
alter table p8 detach partition m8;
create table p11 (
    id bigint primary key,
    up bigint
) partition by range (id);
create table c11 partition of p11 default;
insert into c14 (id, up)
select id, up
  from c14_old;
insert into p11 (id, up)
select id::bigint, up::bigint
  from p11_old;
alter table c1 add constraint c1_id_fkey foreign key (id) references p1(id);
alter table c10 add constraint c10_id_fkey foreign key (id) references p10(id);
alter table p10 attach partition c10 for values from (1) to (100);
alter table q12 attach partition c12 default;
alter table p13 drop constraint p13_pkey;
alter table p13 rename to p13_old;
create table p13 (
    id integer primary key,
    up integer
);
insert into p13 (id, up)
select id, up
  from p13_old;
alter table c13 add constraint p13_up_fkey foreign key (up) references p13(id);
alter table c2 add constraint p2_up_fkey foreign key (up) references p2(id);
alter table c4 add constraint c4_id_fkey foreign key (id) references p4(id);
alter table c4 add constraint c4_id_fkey1 foreign key (id) references c4(id);
alter table c6 add constraint c6_id_fkey foreign key (id) references p6(id);
alter table l7 add constraint l7_id_fkey foreign key (id) references p7(id);
alter table m8 add constraint p8_up_fkey foreign key (up) references p8(id);
alter table p11 add constraint p11_up_fkey foreign key (up) references p11(id);
alter table p13 add constraint p13_up_fkey foreign key (up) references p13(id);
alter table p14 add constraint p14_up_fkey foreign key (up) references p14(id);
drop table c14_old;
drop table p11_old;
drop table p13_old;
-- down
alter table c10 drop constraint c10_id_fkey;
alter table c13 drop constraint p13_up_fkey;
alter table c4 drop constraint c4_id_fkey1;
alter table p11 drop constraint p11_up_fkey;
alter table p11 drop constraint p11_pkey;
alter table p13 drop constraint p13_up_fkey;
alter table p13 drop constraint p13_pkey;
alter table c11 rename to c11_old;
alter table p11 rename to p11_old;
alter table p13 rename to p13_old;
alter table p10 detach partition c10;
alter table q12 detach partition c12;
alter table p14 detach partition c14;
alter table c14 drop constraint c14_pkey;
alter table p14 drop constraint p14_up_fkey;
alter table c14 rename to c14_old;
create table c14 partition of p14 default;
create table c15 partition of p15 default;
alter table p9 detach partition c9;
alter table p9 attach partition c9 default;
create table p11 (
    id integer primary key,
    up integer
) partition by range (id);
create table c11 partition of p11 default;
create table p13 (
    id integer primary key,
    up integer
) partition by range (id);
insert into c14 (id, up)
select id, up
  from c14_old;
insert into p11 (id, up)
select id::integer, up::integer
  from p11_old;
insert into p13 (id, up)
select id, up
  from p13_old;
alter table p1 attach partition c1 default;
alter table c10 add constraint c10_id_fkey foreign key (id) references p10(id);
alter table p10 attach partition c10 default;
alter table p12 attach partition c12 default;
alter table p16 attach partition c16 default;
alter table p2 attach partition c2 default;
alter table p3 attach partition c3 default;
alter table p4 attach partition c4 default;
alter table c5 add constraint c5_id_fkey foreign key (id) references p5(id);
alter table c5 add constraint c5_id_fkey1 foreign key (id) references c5(id);
alter table c6 add constraint c6_id_fkey1 foreign key (id) references c6(id);
alter table p17 attach partition m17 default;
alter table p7 attach partition m7 default;
alter table p8 attach partition m8 default;
alter table p11 add constraint p11_up_fkey foreign key (up) references p11(id);
alter table p13 add constraint p13_up_fkey foreign key (up) references p13(id);
alter table p14 add constraint p14_up_fkey foreign key (up) references p14(id);
drop table c14_old;
-- loses p11.id
-- loses c11.id
-- loses p11.up
-- loses c11.up
drop table p11_old;
drop table p13_old;
alter table p13 attach partition c13 default;
