-- from
create table employee (id int primary key, price int, unique (price));
create table badge (id int primary key, Employee int, foreign key (employee) references employee (PRICE));
create table seat (id int primary key, employee int, constraint seat_of foreign key (employee) references employee (price) on delete cascade);
alter table employee change price Price int;
alter table seat change employee Employee int;
alter table badge change Employee emPloyee int;
-- to
create table employee (id int primary key, priCe int, unique (pRice));
create table badge (id int primary key, employee int, foreign key (Employee) references employee (price));
-- up
alter table badge drop foreign key badge_ibfk_1;
-- loses seat
drop table seat;
alter table badge drop index `Employee`;
alter table badge
    change column `emPloyee` employee int,
    add index employee (employee);
alter table employee drop index price;
alter table employee
    change column `Price` `priCe` int,
    add unique index `priCe` (`priCe`);
alter table badge add foreign key (employee) references employee (`priCe`);
-- down
alter table badge drop foreign key badge_ibfk_1;
alter table badge drop index employee;
alter table badge
    change column employee `emPloyee` int,
    add index `Employee` (`emPloyee`);
alter table employee drop index `priCe`;
alter table employee
    change column `priCe` `Price` int,
    add unique index price (`Price`);
create table seat (
    id int not null,
    `Employee` int,
    primary key (id),
    index seat_of (`Employee`),
    constraint seat_of foreign key (`Employee`) references employee (`Price`) on delete cascade
);
alter table badge add foreign key (`emPloyee`) references employee (`Price`);
