create table country (code char(2) primary key, name varchar(40) not null);

create table employee (
  id integer primary key,
  name varchar(40) not null,
  manager_id integer,
  mentor_id integer,
  country_code char(2),
  constraint fk_manager foreign key (manager_id) references employee (id),
  constraint fk_mentor foreign key (mentor_id) references employee (id) on delete set null,
  constraint fk_country foreign key (country_code) references country (code)
);

create table passport (
  id integer primary key,
  number varchar(20) not null,
  employee_id integer not null unique,
  constraint fk_holder foreign key (employee_id) references employee (id) on delete cascade
);

create table department (
  id integer primary key,
  name varchar(40) not null unique,
  head_id integer,
  constraint fk_head foreign key (head_id) references employee (id)
);

create table assignment (
  employee_id integer not null,
  department_id integer not null,
  hours integer not null default 40,
  primary key (employee_id, department_id),
  constraint fk_assigned foreign key (employee_id) references employee (id),
  constraint fk_to foreign key (department_id) references department (id)
);

create table message (
  id integer primary key,
  sender_id integer not null,
  receiver_id integer,
  body varchar(100),
  constraint fk_sender foreign key (sender_id) references employee (id),
  constraint fk_receiver foreign key (receiver_id) references employee (id)
);

create table orders (
  region varchar(10) not null,
  number integer not null,
  primary key (region, number)
);

create table order_line (
  region varchar(10) not null,
  number integer not null,
  line integer not null,
  item varchar(20),
  primary key (region, number, line),
  constraint fk_order foreign key (region, number) references orders (region, number)
);

create table hen (id integer primary key, egg_id integer not null, constraint fk_egg foreign key (egg_id) references egg (id));

create table egg (id integer primary key, hen_id integer not null, constraint fk_hen foreign key (hen_id) references hen (id));

create table left_hand (id integer primary key, right_id integer, constraint fk_right foreign key (right_id) references right_hand (id));

create table right_hand (
  id integer primary key,
  left_id integer not null,
  constraint fk_left foreign key (left_id) references left_hand (id)
);
