-- not on MARIADB_10_2 MYSQL_8_0
-- from
create sequence orders;
create sequence bills engine=aria comment='it''s; ENGINE=x';
create sequence changed comment='a';
-- to
create sequence orders engine=aria comment='\\ "*/';
create sequence bills start with 7;
create sequence changed comment='b';
create sequence added engine=aria comment='c';
-- up
create sequence added start with 1 increment by 1 engine=Aria comment='c';
alter sequence bills start with 7 minvalue 1 maxvalue 9223372036854775806 increment by 1 cache 1000 nocycle;
alter table bills engine=InnoDB, comment='';
alter table changed comment='b';
alter table orders engine=Aria, comment='\\ "*/';
-- down
alter sequence bills start with 1 minvalue 1 maxvalue 9223372036854775806 increment by 1 cache 1000 nocycle;
delimiter //
alter table bills engine=Aria, comment='it''s; ENGINE=x'
//
delimiter ;
alter table changed comment='a';
alter table orders engine=InnoDB, comment='';
-- loses added
drop sequence added;
