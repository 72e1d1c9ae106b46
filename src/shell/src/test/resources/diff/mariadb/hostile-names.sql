-- from
create table `a``b` (`c``d` int comment 'x*/ ; -- # ${y} delimiter');
-- to
create table `a``b` (`c``d` int comment 'x*/ ; -- # ${y} delimiter //', `select` varchar(20) default '\\''; drop', `e
f` int, index `in``dex` (`c``d`), check (`select` <> '''`'));
create table `Ünï 表` (`1a` int, `a b` int unique, `count` int, `_x` int, `A` int, `a-b` int, index (`count`));
create view `v``w` as select `c``d` as `x``y`, 'q''"\\' as `'` from `a``b`;
create trigger `t``r` before insert on `a``b` for each row set new.`c``d` = 1;
-- up
delimiter $$
alter table `a``b`
    modify column `c``d` int comment 'x*/ ; -- # ${y} delimiter //',
    add column `select` varchar(20) default '\\''; drop',
    add column `e
f` int,
    add index `in``dex` (`c``d`),
    add check (`select` <> '\'`')
$$
delimiter ;
create table `Ünï 表` (
    `1a` int,
    `a b` int,
    `count` int,
    `_x` int,
    `A` int,
    `a-b` int,
    unique index `a b` (`a b`),
    index `count` (`count`)
);
create view `v``w` as
select `a``b`.`c``d` as `x``y`, 'q\'"\\' as `'` from `a``b`;
create trigger `t``r` before insert on `a``b` for each row
set new.`c``d` = 1;
-- down
drop trigger `t``r`;
drop view `v``w`;
-- loses Ünï 表
drop table `Ünï 表`;
-- loses a`b.select
-- loses a`b.e\nf
delimiter //
alter table `a``b`
    drop constraint `CONSTRAINT_1`,
    drop index `in``dex`,
    drop column `select`,
    drop column `e
f`,
    modify column `c``d` int comment 'x*/ ; -- # ${y} delimiter'
//
delimiter ;
