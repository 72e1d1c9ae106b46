-- since 18
-- from
create table validated (a integer);
create table validated_child () inherits (validated);
create table validated_other () inherits (validated);
create table validated_leaf () inherits (validated_child);
alter table validated add constraint known not null a not valid;
alter table validated_child validate constraint known;
create table added (a integer);
create table added_child () inherits (added);
create table again (a integer not null);
create table again_child () inherits (again);
create table again_other () inherits (again);
create table own (a integer);
create table own_child () inherits (own);
alter table own_child add constraint own_known not null a not valid;
create table renamed (a integer);
create table renamed_child () inherits (renamed);
alter table renamed add constraint former not null a not valid;
alter table renamed_child validate constraint former;
create table filled (a integer, k integer) partition by list (a);
create table filled_one partition of filled for values in (1);
alter table filled add constraint known not null k not valid;
create table filled_two partition of filled for values in (2);
create table role (id integer primary key);
create table keyed (a integer) partition by list (a);
create table keyed_one partition of keyed for values in (1);
create table keyed_two partition of keyed for values in (2);
alter table keyed add constraint keyed_role foreign key (a) references role not valid;
-- to
create table validated (a integer);
create table validated_child () inherits (validated);
create table validated_other () inherits (validated);
create table validated_leaf () inherits (validated_child);
alter table validated add constraint known not null a not valid;
alter table validated_other validate constraint known;
alter table validated_leaf validate constraint known;
create table added (a integer, b integer);
create table added_child () inherits (added);
alter table added add constraint known not null a not valid;
alter table added add constraint other not null b not valid;
alter table added_child validate constraint known;
alter table added_child validate constraint other;
create table again (a integer);
create table again_child () inherits (again);
create table again_other () inherits (again);
alter table again add constraint known not null a not valid;
alter table again_child validate constraint known;
create table own (a integer constraint own_parent not null);
create table own_child () inherits (own);
create table renamed (a integer);
create table renamed_child () inherits (renamed);
alter table renamed add constraint later not null a not valid;
create table filled (a integer, k integer) partition by list (k);
create table filled_one partition of filled for values in (1);
alter table filled add constraint known not null k not valid;
create table filled_two partition of filled for values in (2);
create table role (id integer primary key);
create table keyed (a integer) partition by list (a);
create table keyed_one partition of keyed for values in (1);
create table keyed_two partition of keyed for values in (2);
alter table keyed add constraint keyed_role foreign key (a) references role not valid;
alter table keyed_one validate constraint keyed_role;
create table new (a integer, b integer) partition by list (a);
create table new_one partition of new for values in (1);
create table new_two partition of new for values in (2);
create table new_rest partition of new default partition by list (b);
create table new_leaf partition of new_rest default;
alter table new add constraint known not null b not valid;
alter table new_two validate constraint known;
alter table new add constraint new_role foreign key (b) references role not valid;
alter table new_two validate constraint new_role;
-- up
alter table filled_one rename to filled_one_old;
alter table filled_two rename to filled_two_old;
alter table filled rename to filled_old;
create table filled (
    a integer,
    k integer
) partition by list (k);
create table filled_one partition of filled for values in (1);
create table filled_two partition of filled for values in (2);
create table new (
    a integer,
    b integer
) partition by list (a);
alter table new add constraint known not null b not valid;
create table new_one (
    a integer,
    b integer
);
alter table new_one add constraint known not null b not valid;
create table new_rest (
    a integer,
    b integer
) partition by list (b);
alter table new_rest add constraint known not null b not valid;
create table new_leaf (
    a integer,
    b integer
);
alter table new_leaf add constraint known not null b not valid;
insert into filled (a, k)
select a, k
  from filled_old;
alter table filled add constraint known not null k not valid;
alter table filled_two validate constraint known;
alter table new_rest attach partition new_leaf default;
alter table new attach partition new_one for values in (1);
alter table new attach partition new_rest default;
alter table added add constraint known not null a not valid;
alter table added add column b integer;
alter table added add constraint other not null b not valid;
alter table added_child validate constraint known;
alter table added_child validate constraint other;
alter table again alter column a drop not null;
alter table again add constraint known not null a not valid;
alter table again_child validate constraint known;
alter table own_child validate constraint own_known;
alter table own add constraint own_parent not null a;
alter table renamed alter column a drop not null;
alter table renamed add constraint later not null a not valid;
alter table validated alter column a drop not null;
alter table validated add constraint known not null a not valid;
alter table validated_leaf validate constraint known;
alter table validated_other validate constraint known;
alter table keyed_one validate constraint keyed_role;
alter table new add constraint new_role foreign key (b) references role(id) not valid;
create table new_two partition of new for values in (2);
alter table new_two validate constraint new_role;
drop table filled_old;
-- down
alter table keyed drop constraint keyed_role;
-- loses added.b
-- loses added_child.b
alter table added drop column b;
-- loses new_leaf
drop table new_leaf;
-- loses new_one
drop table new_one;
-- loses new_rest
drop table new_rest;
-- loses new_two
drop table new_two;
-- loses new
drop table new;
alter table filled_one rename to filled_one_old;
alter table filled_two rename to filled_two_old;
alter table filled rename to filled_old;
create table filled (
    a integer,
    k integer
) partition by list (a);
create table filled_one partition of filled for values in (1);
create table filled_two partition of filled for values in (2);
insert into filled (a, k)
select a, k
  from filled_old;
alter table filled add constraint known not null k not valid;
alter table filled_two validate constraint known;
alter table added alter column a drop not null;
alter table again alter column a drop not null;
alter table again add constraint again_a_not_null not null a;
alter table own alter column a drop not null;
alter table own_child alter column a drop not null;
alter table own_child add constraint own_known not null a not valid;
alter table renamed rename constraint later to former;
alter table renamed_child validate constraint former;
alter table validated alter column a drop not null;
alter table validated add constraint known not null a not valid;
alter table validated_child validate constraint known;
alter table validated_leaf validate constraint known;
alter table keyed add constraint keyed_role foreign key (a) references role(id) not valid;
drop table filled_old;
