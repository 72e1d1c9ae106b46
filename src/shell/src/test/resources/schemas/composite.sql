create table orders (region varchar(10) not null, number integer not null, customer varchar(20), primary key (region, number));

create table lines (id integer primary key, region varchar(10), number integer, article varchar(20),
    foreign key (region, number) references orders (region, number));

insert into orders values ('north', 1, 'ann'), ('north', 2, 'bob'), ('south', 1, 'cleo');

insert into lines values (1, 'north', 1, 'pen'), (2, 'south', 1, 'ink'), (3, 'south', 1, 'paper'), (4, 'south', null, 'glue');
