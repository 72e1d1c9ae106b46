create table `user`(id int primary key auto_increment, name varchar(20));

create table `String`(id int primary key, `class` int, `int` int, `select` int, `default` int, `_` int, `getClass` int, `key` int, `table` int, `size` int, `value1` int, `record_type` int, `from` int, `into` int, `original` int, `value` int, `fields` int, `org` int, `java` int, `dev` int, `gen` int, `STRING` int);

create table `Object`(id int primary key);

create table `Record`(id int);

create table `Table`(id int);

create table `Class`(id int);

create table `Override`(id int);

create table `Integer`(id int, n int, foreign key(n) references `Object`(id));

create table `Tables`(id int);

create table `Keys`(id int);

create table `Indexes`(id int);

create table `Routines`(id int);

create table `DefaultSchema`(id int);

create table `default_schema`(id int);

create table `Field`(id int);

create table `Condition`(id int);

create table `List`(id int);

create table dsl(id int, dsl int, sql_data_type int, `DSL2` int);

create table internal(id int, internal int);

create table `Users`(id int primary key);

create table `users`(id int primary key, `Users_id` int, foreign key(`Users_id`) references `Users`(id));

create table users_record(id int primary key, u int, foreign key(u) references users(id));

create table users_path(id int primary key, u int, foreign key(u) references users(id));

create table `a-b`(id int primary key, `a-b` int, `a_b` int, `a b` int, `a.b` int, `a  b` int);

create table `a_b`(id int primary key);

create table `---`(id int, `---` int, `***` int, `$` int, `$$` int);

create table `it's "q" \\ */ \\u0041`(id int primary key, `it's "q" \\ */ \\u0041` varchar(20) default '\\u0041 */ "' comment '*/ \\u002a/ \\uZZZZ @deprecated <b>{ ( [[x]] %s', `{` int, `(` int, `%s` int, `[[x]]` int, `}` int) comment 'it is */ \\u002a/ \\uZZ @deprecated %s {(';

create table `new
line`(id int primary key, `a
b` int comment 'two
lines');

create table `2fa`(`2fa` int primary key, `3` int);

create table `表`(`编号` int primary key auto_increment, `名称` varchar(20), `所属表id` int, foreign key(`所属表id`) references `表`(`编号`));

create table t(t int primary key, s int);

create table `é`(`é` int, `ß` int);

create table aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggg(aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggg int);

create table nopk(a int, b int);

create table e(id int primary key, kind enum('','PG-13','13','a','A','a-','中文','it''s','class','values','E','KIND','"q"','*/','\\u0041') collate utf8mb4_bin, e enum('x','y'), string enum('s'));

create table e_kind(id int);

create table f(id int primary key, `_g` int, g_id int, foreign key(g_id) references e(id), `where_id` int, foreign key(where_id) references e(id), as_id int, foreign key(as_id) references e(id), type_id int, foreign key(type_id) references e(id), fields int, foreign key(fields) references e(id), class int,foreign key(class) references e(id), `row` int, foreign key(`row`) references e(id), `join` int, foreign key(`join`) references e(id), `references` int, foreign key(`references`) references e(id));

create view `String view` as select * from `String`;

create view bad as select 1 as x, timestamp'2024-01-31 10:00:00' as n, null as nn, 'a' as s, 1.5 as d;

create sequence s1;

create sequence `S-1`;

create table inv(id int primary key, secret int invisible default 3);

create table ver(id int primary key, x int) with system versioning;

create table gc(id int primary key, a int, b int as (a+1) virtual, c int as (a*2) stored, d timestamp default current_timestamp on update current_timestamp, e varchar(10) default 'x''y', f int default (1+2), g text default 'abc', h date default '2020-01-01');

create function `String`(`class` int, `a-b` int, `a_b` int) returns int deterministic return 1;

create procedure `String`(in `int` int, out `return_value` int, inout `x` varchar(20)) begin set return_value=1; end;

create procedure `user`() begin end;

create procedure `a-b`() begin end;

create procedure `a_b`(in configuration int, in p int, in f int) begin end;

create function `getClass`() returns varchar(10) deterministic return 'a';

create procedure big(in a bigint unsigned, out b bigint unsigned, in c tinyint(1), in d datetime, in e json, in e2 enum('a','b')) begin set b=a; end;

create procedure p_dsl(in `dsl` int, in `RETURN_VALUE` int, in `name` int, in `parameters` int, in `schema` int) begin end;
