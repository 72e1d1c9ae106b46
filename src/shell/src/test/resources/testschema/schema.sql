-- Relations of every kind, for the tests of dev.retort: their classes lie in src/shell/src/test/generated, and
-- TestSchemaTest says when they are to be written anew.

-- A table that refers to itself.
create table node (
  id integer auto_increment primary key,
  name varchar(50),
  parent_id integer,
  constraint fk_node_parent foreign key (parent_id) references node (id)
);

-- Two tables that refer to each other, one of them by a column that may be null.
create table company (
  id integer auto_increment primary key,
  name varchar(50) not null,
  head_id integer
);

create table employee (
  id integer auto_increment primary key,
  name varchar(50) not null,
  company_id integer not null,
  boss_id integer,
  constraint fk_employee_company foreign key (company_id) references company (id),
  constraint fk_employee_boss foreign key (boss_id) references employee (id)
);

alter table company add constraint fk_company_head foreign key (head_id) references employee (id);

-- The same, by columns that may not.
create table hen (
  id integer auto_increment primary key,
  egg_id integer not null
);

create table egg (
  id integer auto_increment primary key,
  hen_id integer not null,
  constraint fk_egg_hen foreign key (hen_id) references hen (id)
);

alter table hen add constraint fk_hen_egg foreign key (egg_id) references egg (id);

-- Two keys to one table; a key of two columns, and one that refers to it; rows that go with others.
create table address (
  id integer auto_increment primary key,
  street varchar(50)
);

create table purchase (
  id integer auto_increment primary key,
  reference varchar(20),
  bill_address_id integer,
  ship_address_id integer,
  constraint uq_purchase_reference unique (reference),
  constraint fk_purchase_bill foreign key (bill_address_id) references address (id),
  constraint fk_purchase_ship foreign key (ship_address_id) references address (id) on delete set null
);

create table purchase_line (
  purchase_id integer not null,
  line_no integer not null,
  product varchar(50),
  constraint pk_purchase_line primary key (purchase_id, line_no),
  constraint fk_line_purchase foreign key (purchase_id) references purchase (id) on delete cascade
);

create table line_note (
  id integer auto_increment primary key,
  purchase_id integer,
  line_no integer,
  words varchar(50),
  constraint fk_note_line foreign key (purchase_id, line_no) references purchase_line (purchase_id, line_no) on delete cascade
);

-- A key that people give.
create table country (
  code varchar(2) primary key,
  name varchar(50)
);

create table city (
  id integer auto_increment primary key,
  name varchar(50),
  country_code varchar(2),
  constraint fk_city_country foreign key (country_code) references country (code) on update cascade
);

-- One to one, by columns that may and may not be null; a junction table of a table with itself.
create table person (
  id integer auto_increment primary key,
  name varchar(50)
);

create table passport (
  id integer auto_increment primary key,
  number varchar(20) not null,
  person_id integer not null,
  constraint uq_passport_number unique (number),
  constraint uq_passport_person unique (person_id),
  constraint fk_passport_person foreign key (person_id) references person (id)
);

create table locker (
  id integer auto_increment primary key,
  label varchar(20),
  person_id integer,
  constraint uq_locker_person unique (person_id),
  constraint fk_locker_person foreign key (person_id) references person (id)
);

create table friendship (
  person_id integer not null,
  friend_id integer not null,
  constraint pk_friendship primary key (person_id, friend_id),
  constraint fk_friendship_person foreign key (person_id) references person (id),
  constraint fk_friendship_friend foreign key (friend_id) references person (id)
);

-- Many to many, plain and with more columns; rules of ON DELETE.
create table author (
  id integer auto_increment primary key,
  name varchar(50) not null,
  constraint uq_author_name unique (name)
);

create table post (
  id integer auto_increment primary key,
  title varchar(50),
  author_id integer not null,
  constraint fk_post_author foreign key (author_id) references author (id) on delete cascade
);

create table reply (
  id integer auto_increment primary key,
  words varchar(50),
  post_id integer,
  constraint fk_reply_post foreign key (post_id) references post (id) on delete set null
);

create table tag (
  id integer auto_increment primary key,
  name varchar(50)
);

create table post_tag (
  post_id integer not null,
  tag_id integer not null,
  constraint pk_post_tag primary key (post_id, tag_id),
  constraint fk_post_tag_post foreign key (post_id) references post (id) on delete cascade,
  constraint fk_post_tag_tag foreign key (tag_id) references tag (id) on delete cascade
);

create table student (
  id integer auto_increment primary key,
  name varchar(50)
);

create table course (
  id integer auto_increment primary key,
  title varchar(50)
);

create table enrolment (
  student_id integer not null,
  course_id integer not null,
  grade integer,
  state varchar(10) not null default 'new',
  constraint pk_enrolment primary key (student_id, course_id),
  constraint fk_enrolment_student foreign key (student_id) references student (id),
  constraint fk_enrolment_course foreign key (course_id) references course (id)
);

-- Versions of rows; values that the database gives; an order with ties and nulls; no key at all.
create table document (
  id integer auto_increment primary key,
  title varchar(50),
  body varchar(200),
  version integer not null
);

create table setting (
  id integer auto_increment primary key,
  name varchar(50),
  kind varchar(10) not null default 'plain',
  amount integer default 7,
  note varchar(50)
);

create table reading (
  sensor varchar(10) not null,
  moment integer not null,
  celsius integer,
  place varchar(10) not null,
  constraint pk_reading primary key (sensor, moment)
);

create table log_line (
  line varchar(50)
);

-- Tenants: keys of two columns that share one with the primary key, with a column that may not be null, or with each other.
create table tenant (
  id integer auto_increment primary key,
  name varchar(50)
);

create table project (
  tenant_id integer not null,
  id integer not null,
  name varchar(50),
  constraint pk_project primary key (tenant_id, id),
  constraint fk_project_tenant foreign key (tenant_id) references tenant (id)
);

create table task (
  id integer auto_increment primary key,
  name varchar(50),
  tenant_id integer not null,
  project_id integer,
  constraint fk_task_project foreign key (tenant_id, project_id) references project (tenant_id, id)
);

create table ticket (
  tenant_id integer not null,
  id integer not null,
  name varchar(50),
  project_id integer,
  duplicate_id integer,
  constraint pk_ticket primary key (tenant_id, id),
  constraint fk_ticket_tenant foreign key (tenant_id) references tenant (id),
  constraint fk_ticket_project foreign key (tenant_id, project_id) references project (tenant_id, id),
  constraint fk_ticket_duplicate foreign key (tenant_id, duplicate_id) references ticket (tenant_id, id)
);

create table milestone (
  tenant_id integer not null,
  project_id integer not null,
  id integer not null,
  name varchar(50),
  constraint pk_milestone primary key (tenant_id, project_id, id),
  constraint fk_milestone_tenant foreign key (tenant_id) references tenant (id),
  constraint fk_milestone_project foreign key (tenant_id, project_id) references project (tenant_id, id)
);

create table booking (
  id integer auto_increment primary key,
  name varchar(50),
  tenant_id integer,
  project_id integer,
  constraint fk_booking_tenant foreign key (tenant_id) references tenant (id),
  constraint fk_booking_project foreign key (tenant_id, project_id) references project (tenant_id, id)
);

-- A key that is unique, and not the primary one.
create table depot (
  id integer auto_increment primary key,
  code varchar(10) not null,
  successor_code varchar(10),
  constraint uq_depot_code unique (code),
  constraint fk_depot_successor foreign key (successor_code) references depot (code)
);

create table crate (
  id integer auto_increment primary key,
  name varchar(50),
  depot_code varchar(10),
  constraint fk_crate_depot foreign key (depot_code) references depot (code)
);

-- Foreign keys whose columns are called like their relations.
create table staff (
  id integer auto_increment primary key,
  name varchar(50),
  reports_to integer,
  constraint fk_staff_reports_to foreign key (reports_to) references staff (id)
);
