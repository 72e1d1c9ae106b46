create table extreme (
  id int primary key auto_increment,
  t tinyint, tu tinyint unsigned, b1 tinyint(1), bo boolean, s smallint, su smallint unsigned, m mediumint, mu mediumint unsigned,
  i int, iu int unsigned, l bigint, lu bigint unsigned, y year, bit1 bit, bit8 bit(8), bit64 bit(64),
  d5 decimal(5), d102 decimal(10,2), d65 decimal(65,30), f float, dd double,
  c char(3), vc varchar(20), tt tinytext, tx text, mt mediumtext, lt longtext,
  bi binary(3), vb varbinary(20), bl blob, lb longblob,
  e enum('a', 'b''c', 'x\\y'), st set('a', 'b'),
  da date, ti time, ti6 time(6), dt datetime, dt6 datetime(6), ts timestamp null,
  js json, u uuid, i4 inet4, i6 inet6, g geometry, p point
);

insert into extreme values (1,
  127, 255, 1, true, 32767, 65535, 8388607, 16777215,
  2147483647, 4294967295, 9223372036854775807, 18446744073709551615, 2155, b'1', b'11111111', 0xFFFFFFFFFFFFFFFF,
  99999, 99999999.99, 99999999999999999999999999999999999.999999999999999999999999999999, 1.5, 1.7976931348623157e308,
  'abc', 'ä', 'a', 'b', 'c', 'd',
  'abc', 'abc', 'abc', 'abc',
  'x\\y', 'a,b',
  '9999-12-31', '23:59:59', '23:59:59.999999', '9999-12-31 23:59:59', '9999-12-31 23:59:59.999999', '2024-01-31 10:00:00',
  '{"a": 1}', '123e4567-e89b-12d3-a456-426614174000', '192.168.0.1', '::1', point(1, 2), point(1, 2));

insert into extreme values (2,
  -128, 0, 0, false, -32768, 0, -8388608, 0,
  -2147483648, 0, -9223372036854775808, 0, 1901, b'0', b'0', b'0',
  -99999, -99999999.99, 0, -1.5, -1.7976931348623157e308,
  '', '', '', '', '', '',
  '', '', '', '',
  'b''c', '',
  '1000-01-01', '00:00:00', '00:00:00', '1000-01-01 00:00:00', '1000-01-01 00:00:00', '1970-01-02 00:00:00',
  '[]', '00000000-0000-0000-0000-000000000000', '0.0.0.0', '::', point(0, 0), point(0, 0));

insert into extreme (id) values (3);

create table special (
  id int primary key auto_increment,
  a int default 1,
  doubled int as (a * 2) virtual,
  stored int as (a + 1) stored,
  secret int invisible default 3,
  made timestamp default current_timestamp on update current_timestamp,
  text varchar(10) default 'x''y',
  computed int default (1 + 2)
) with system versioning;

create sequence numbers;

create view derived as select 1 as one, null as nothing, 'a' as letter, 1.5 as half;

create table numbered (id bigint unsigned primary key auto_increment, other bigint unsigned, foreign key (other) references numbered (id));
