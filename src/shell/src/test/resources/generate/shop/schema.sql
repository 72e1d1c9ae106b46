create table customer (
  customer_id smallint unsigned not null auto_increment comment 'the number on the card',
  first_name varchar(45) not null,
  email varchar(50),
  active tinyint(1) not null default true,
  create_date datetime not null,
  last_update timestamp default current_timestamp on update current_timestamp,
  primary key (customer_id),
  key idx_first_name (first_name)
) comment 'who buys';

create table product (
  product_id int unsigned primary key auto_increment,
  title varchar(128) not null,
  price decimal(5,2) not null default 4.99,
  rating enum('G', 'PG', 'PG-13', 'NC-17') default 'G',
  features set('new', 'used'),
  released year,
  unique key uq_title (title)
);

create table purchase (
  purchase_id bigint primary key auto_increment,
  customer_id smallint unsigned not null,
  gift_customer_id smallint unsigned,
  constraint fk_purchase_customer foreign key (customer_id) references customer (customer_id) on update cascade,
  constraint fk_purchase_gift foreign key (gift_customer_id) references customer (customer_id) on delete set null
);

create table purchase_product (
  purchase_id bigint,
  product_id int unsigned,
  primary key (purchase_id, product_id),
  foreign key (purchase_id) references purchase (purchase_id),
  foreign key (product_id) references product (product_id)
);

create view customer_list as
  select c.customer_id as id, concat(c.first_name, '!') as name, count(p.purchase_id) as purchases
  from customer c left join purchase p on p.customer_id = c.customer_id group by c.customer_id;

create function balance(p_customer_id int, p_at datetime) returns decimal(5,2) deterministic return p_customer_id;

create procedure in_stock(in p_product_id int, out p_count int)
begin
  select 7 into p_count;
end;

create table flyway_schema_history (installed_rank int primary key);

create table retort_lock (id int primary key);

insert into customer (first_name, create_date, last_update) values ('Mary', '2024-01-31 10:00:00', '2024-01-31 10:00:00');

insert into purchase values (1700000000000, 1, null);
