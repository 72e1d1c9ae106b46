-- from
create type few as (a integer, b text, c date);
create table t (id integer primary key, few few, many few[]);
-- to
create type few as (a integer, b text, z text, y integer);
create table t (id integer primary key, few few, many few[]);
-- up
-- loses t.few
-- loses t.many
alter type few drop attribute c;
alter type few add attribute z text;
alter type few add attribute y integer;
-- down
-- loses t.few
-- loses t.many
alter type few drop attribute y;
-- loses t.few
-- loses t.many
alter type few drop attribute z;
alter type few add attribute c date;
