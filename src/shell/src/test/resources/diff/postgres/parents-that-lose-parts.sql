-- with rows
-- from
create table role (id integer primary key);
create table visit (id integer, k text, role integer, primary key (id)) partition by range (id);
create table visit_low partition of visit for values from (minvalue) to (10);
create table visit_rest partition of visit default;
create unique index visit_role on visit (id, role);
alter table visit add constraint visit_of_role foreign key (role) references role;
-- to
create table role (id integer primary key);
create table visit (id integer, role integer) partition by range (id);
create table visit_low (id integer, k text, role integer, constraint visit_low_pkey primary key (id));
create unique index visit_low_id_role_idx on visit_low (id, role);
alter table visit_low add constraint visit_of_role foreign key (role) references role;
create table visit_rest partition of visit default;
-- up
alter table visit detach partition visit_low;
alter table visit drop constraint visit_of_role;
-- loses visit.k
-- loses visit_rest.k
alter table visit drop column k;
alter table visit drop constraint visit_pkey;
drop index visit_role;
alter table visit alter column id drop not null;
-- down
alter table visit alter column id set not null;
alter table visit add column k text;
alter table visit add constraint visit_of_role foreign key (role) references role(id);
alter table visit_rest add constraint visit_rest_pkey primary key (id);
alter table visit attach partition visit_low for values from (minvalue) to (10);
alter table only visit add constraint visit_pkey primary key (id);
alter index visit_pkey attach partition visit_low_pkey;
alter index visit_pkey attach partition visit_rest_pkey;
create unique index visit_role on only visit (id, role);
create unique index visit_rest_id_role_idx on visit_rest (id, role);
alter index visit_role attach partition visit_low_id_role_idx;
alter index visit_role attach partition visit_rest_id_role_idx;
