create extension citext;

create extension hstore;

create type mood as enum ('sad', 'it''s ok', 'happy');

create type pair as (a int, b text);

create type stay as (during tsrange, arrival date, rooms int[], mood mood, address inet, left_at timestamptz);

create domain positive as int check (value > 0);

create domain code as citext check (length(value) < 10);

create domain day as date;

create domain days as date[];

create type span as range (subtype = float8);

create table extreme (
  id int primary key,
  bo boolean, s smallint, i integer, l bigint, nu numeric, n102 numeric(10,2), n30 numeric(3,0), f4 real, f8 double precision, mo money,
  c char(3), vc varchar(20), tx text, na name, ch "char", ci citext, by bytea,
  da date, ti time, ti3 time(3), tz timetz, ts timestamp, ts0 timestamp(0), tt timestamptz, iv interval, ivy interval year to month, ivd interval day to second(3),
  bi bit, b8 bit(8), vb bit varying(9), x xml, js json, jb jsonb, jp jsonpath, u uuid,
  ip inet, net cidr, mac macaddr, mac8 macaddr8, hs hstore, v tsvector, q tsquery, lsn pg_lsn, snap txid_snapshot, snap2 pg_snapshot, xid8 xid8, oid_ oid, rc regclass, rt regtype,
  po point, li line, ls lseg, bx box, pa path, pg polygon, ci_ circle,
  ir int4range, lr int8range, nr numrange, tr tsrange, ttr tstzrange, dr daterange, irm int4multirange, drm datemultirange, sp span,
  mood mood, pair pair, stay stay, positive positive, code code, day day
);

create table lists (
  id int primary key,
  bo boolean[], s smallint[], i integer[], ii integer[][], l bigint[], nu numeric[], n102 numeric(10,2)[], f4 real[], f8 double precision[], mo money[],
  c char(3)[], vc varchar(20)[], tx text[], ci citext[], by bytea[], da date[], ti time[], tz timetz[], ts timestamp[], tt timestamptz[], iv interval[],
  vb bit varying(9)[], x xml[], js json[], jb jsonb[], u uuid[], ip inet[], po point[], ir int4range[], mood mood[], pair pair[], positive positive[], days days, oid_ oid[]
);

create table keyed (code citext primary key, address inet not null unique, at timestamptz not null unique, amount numeric(10,2) not null unique);

create table child (id int primary key generated always as identity, code citext references keyed, address inet references keyed (address), at timestamptz references keyed (at), doubled int generated always as (2 * 3) stored);

insert into extreme values (1,
  true, 32767, 2147483647, 9223372036854775807, 123456789012345678901234567890.123456789, 99999999.99, 999, 3.4e38, 1.7e308, 1234.5,
  'ab', 'ä', 'text', 'name', 'x', 'CiText', '\x00ff',
  '9999-12-31', '23:59:59.999999', '23:59:59.999', '23:59:59.999999+05:30', '2024-03-10 02:30:00.000001', '1582-10-10 00:00:00', '2024-03-10 02:30:00+00', '-3 days 04:05:06.789', '-1 year 2 mons', '3 days 04:05:06.789',
  b'1', b'10000001', b'101', '<a>1</a>', '{"a": 1}', '{"a": 1}', '$.a', '123e4567-e89b-12d3-a456-426614174000',
  '192.168.0.1/24', '10.0.0.0/8', '08:00:2b:01:02:03', '08:00:2b:01:02:03:04:05', 'a=>1, b=>NULL', 'a:1 b:2', 'a & b', '16/B374D848', '10:20:10,14,15', '10:20:10,14,15', '18446744073709551615', 4294967295, 'pg_class', 'int4',
  '(1,2)', '{1,2,3}', '[(0,0),(1,1)]', '(1,1),(0,0)', '[(0,0),(1,1)]', '((0,0),(1,1))', '<(0,0),5>',
  '[1,10)', '(,5)', '[1.5,2.5]', '["2024-03-10 02:30:00",)', '["2024-03-10 02:30:00+00",)', '[2024-01-01,2024-02-01)', '{[1,3),[5,7)}', '{[2024-01-01,2024-02-01)}', '[0.5,NaN]',
  'it''s ok', '(1,"a ""b"", c")', '("[2024-01-01 00:00:00,)",2024-01-01,"{1,NULL}",happy,10.0.0.1,"2024-03-10 02:30:00+00")', 5, 'AbC', '1582-10-10');

insert into extreme (id) values (2);

insert into lists values (1,
  '{t,NULL,f}', '{1,NULL}', '{1,NULL,-3}', '{1,2}', '{9223372036854775807}', '{1.50,NULL}', '{1.5}', '{1.5}', '{1.5,NaN}', '{1.5}',
  '{a}', '{a,"b,c"}', '{NULL,"NULL","",a\\b,"q\"q",ä}', '{Ci}', '{"\\x00ff",NULL}', '{2024-01-31,1582-10-10}', '{02:30}', '{02:30+01}', '{"2024-03-10 02:30:00",NULL}', '{"2024-03-10 02:30:00+00"}', '{"1 day"}',
  '{101}', '{<a>1</a>}', '{"{\"a\": 1}"}', '{"{\"a\": 1}"}', '{123e4567-e89b-12d3-a456-426614174000}', '{10.0.0.1}', '{"(1,2)"}', '{"[1,3)"}', '{"it''s ok",NULL}', '{"(1,\"a b\")"}', '{1}', '{2024-01-31}', '{4294967295}');

insert into lists (id, i, tx) values (2, '{}', '{}');

insert into keyed values ('AbC', '10.0.0.1', '2024-03-10 02:30:00+00', 1.50);

insert into child (code, address, at) values ('abc', '10.0.0.1', '2024-03-09 21:30:00-05');
