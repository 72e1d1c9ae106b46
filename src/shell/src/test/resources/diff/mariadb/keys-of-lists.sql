-- from
create table book (id int, kind enum('big', 'small') not null, marks set('one', 'two') not null, primary key (kind), index marks (id, marks)) default charset=latin1;
-- to
create table book (id int, kind varchar(20) not null, marks char(10) not null, primary key (kind), index marks (id, marks)) default charset=latin1;
-- up
-- loses book.marks
alter table book
    drop primary key,
    drop index marks,
    modify column kind varchar(20) not null,
    modify column marks char(10) not null,
    add primary key (kind),
    add index marks (id, marks);
-- down
-- loses book.kind
-- loses book.marks
alter table book
    modify column kind enum('big','small') not null,
    modify column marks set('one','two') not null;
