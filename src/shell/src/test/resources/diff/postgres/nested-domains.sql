-- from
create domain few as integer;
create domain more as few;
create domain short as text;
create type pair as (a short, b integer);
create table t (id integer primary key, few few, list few[], mores more[], pair pair);
alter table t replica identity using index t_pkey;
create domain plain as integer;
create table u (plain plain);
create sequence named;
-- to
create domain few as integer constraint positive check (value > 0);
create domain more as few;
create domain short as text not null default 'x';
create type pair as (a short, b integer);
create table t (id integer primary key, few few, list few[], mores more[], pair pair);
alter table t replica identity using index t_pkey;
alter table t drop constraint t_pkey;
create domain plain as integer check (value > 0);
create table u (plain plain);
create sequence other;
create type other as enum ('a');
-- up
alter table t drop constraint t_pkey;
-- loses named
drop sequence named;
alter type pair rename to pair_old;
alter domain more rename to more_old;
alter domain few rename to few_old;
alter domain short rename to short_old;
create domain few as integer
    constraint positive check (value > 0);
create domain more as few;
create domain short as text default 'x'::text not null;
create type pair as (
    a short,
    b integer
);
alter domain plain add constraint plain_check check (value > 0);
create sequence other;
create type other as enum ('a');
alter table t alter column few type few using few::text::few;
alter table t alter column list type few[] using list::text[]::few[];
alter table t alter column mores type more[] using mores::text[]::more[];
alter table t alter column pair type pair using pair::text::pair;
drop domain more_old;
drop domain few_old;
drop type pair_old;
drop domain short_old;
-- down
-- loses other
drop sequence other;
alter domain few drop constraint positive;
alter domain plain drop constraint plain_check;
drop type other;
alter domain short drop default;
alter domain short drop not null;
create sequence named;
alter table t add constraint t_pkey primary key (id);
alter table t replica identity using index t_pkey;
