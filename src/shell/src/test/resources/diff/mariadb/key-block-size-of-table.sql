-- from
create table t (id int primary key auto_increment, a int, index a (a)) row_format=compressed key_block_size=8;
create table u (id int primary key, a int, index a (a), foreign key (a) references t (id)) row_format=compressed key_block_size=4;
-- to
create table t (id int primary key auto_increment, a int, index a (a));
create table u (id int primary key, a int, index a (a), foreign key (a) references t (id)) row_format=compressed key_block_size=8;
-- up
alter table t
    drop primary key,
    drop index a,
    add primary key (id),
    add index a (a),
    key_block_size=0,
    row_format=default;
alter table u
    drop primary key,
    drop index a,
    add primary key (id),
    add index a (a),
    key_block_size=8;
-- down
alter table t
    key_block_size=8,
    row_format=compressed;
alter table u
    drop primary key,
    drop index a,
    add primary key (id),
    add index a (a),
    key_block_size=4;
