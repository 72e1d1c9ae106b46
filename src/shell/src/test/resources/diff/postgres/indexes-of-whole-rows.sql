-- with rows
-- from
create table t (id integer primary key, a text, b integer);
create function f(t) returns text language sql immutable as $$select $1.a$$;
create function "g h"(t) returns boolean language sql immutable as $$select $1.a <> 'zz'$$;
create index of_rows on t (f(t));
create index of_some on t (id) where "g h"(t);
create index of_column on t (a);
alter table t add constraint checked check ("g h"(t));
alter table t add constraint alone exclude using btree (f(t) with =);
-- to
create table t (id integer primary key, a varchar(30), b integer);
create function f(t) returns text language sql immutable as $$select $1.a$$;
create function "g h"(t) returns boolean language sql immutable as $$select $1.a <> 'zz'$$;
create index of_rows on t (f(t));
create index of_some on t (id) where "g h"(t);
create index of_column on t (a);
alter table t add constraint checked check ("g h"(t));
alter table t add constraint alone exclude using btree (f(t) with =);
-- up
drop index of_rows;
drop index of_some;
alter table t drop constraint alone;
alter table t drop constraint checked;
-- loses t.a
alter table t alter column a type character varying(30);
alter table t add constraint alone exclude using btree (f(t.*) with =);
alter table t add constraint checked check ("g h"(t.*));
create index of_rows on t (f(t.*));
create index of_some on t (id) where "g h"(t.*);
-- down
drop index of_rows;
drop index of_some;
alter table t drop constraint alone;
alter table t drop constraint checked;
alter table t alter column a type text;
alter table t add constraint alone exclude using btree (f(t.*) with =);
alter table t add constraint checked check ("g h"(t.*));
create index of_rows on t (f(t.*));
create index of_some on t (id) where "g h"(t.*);
