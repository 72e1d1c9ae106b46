-- with rows
-- from
create type place as (x integer, name varchar(20));
create cast (place as text) with inout;
create table cast_values (price money, amount money, length interval, area box, name regclass, ranges int4range, center point, ring circle, kind regtype, place place);
-- to
create type place as (x integer, name varchar(20));
create cast (place as text) with inout;
create table cast_values (price numeric, amount integer, length time, area point, name oid, ranges int4multirange, center box, ring polygon, kind bigint, place text);
-- up
-- loses cast_values.amount
alter table cast_values alter column amount type integer using amount::numeric::integer;
-- loses cast_values.area
alter table cast_values alter column area type point using area::point;
-- loses cast_values.center
alter table cast_values alter column center type box using center::box;
-- loses cast_values.kind
alter table cast_values alter column kind type bigint using kind::bigint;
-- loses cast_values.length
alter table cast_values alter column length type time without time zone using length::time without time zone;
-- loses cast_values.name
alter table cast_values alter column name type oid using name::oid;
alter table cast_values alter column place type text using place::text;
-- loses cast_values.price
alter table cast_values alter column price type numeric using price::numeric;
-- loses cast_values.ranges
alter table cast_values alter column ranges type int4multirange using ranges::int4multirange;
-- loses cast_values.ring
alter table cast_values alter column ring type polygon using ring::polygon;
-- down
-- loses cast_values.amount
alter table cast_values alter column amount type money using amount::text::money;
-- loses cast_values.area
alter table cast_values alter column area type box using area::box;
-- loses cast_values.center
alter table cast_values alter column center type point using center::point;
-- loses cast_values.kind
alter table cast_values alter column kind type regtype using kind::text::regtype;
-- loses cast_values.length
alter table cast_values alter column length type interval using length::text::interval;
-- loses cast_values.name
alter table cast_values alter column name type regclass using name::text::regclass;
-- loses cast_values.place
alter table cast_values alter column place type place using place::place;
-- loses cast_values.price
alter table cast_values alter column price type money using price::text::money;
-- loses cast_values.ranges
alter table cast_values alter column ranges type int4range using ranges::text::int4range;
-- loses cast_values.ring
alter table cast_values alter column ring type circle using ring::circle;
