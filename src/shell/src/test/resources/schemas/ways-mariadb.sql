create table kinds (kind enum('a-1','b') primary key, label varchar(20) not null);

create table tokens (token binary(3) primary key, day date not null unique, at datetime(3) not null unique, amount decimal(8,2) not null unique, big bigint not null unique, id uuid not null unique, note varchar(40) not null unique);

create table 组 (id integer primary key, 名 varchar(20) not null);

create table 账号 (id integer primary key, 所属组id integer, constraint fk_group foreign key (所属组id) references 组 (id));

create table uses (
  id integer primary key,
  kind enum('a-1','b'), token binary(3), day date, at datetime(3), amount decimal(8,2), big bigint, token_id uuid, note varchar(40),
  constraint fk_kind foreign key (kind) references kinds (kind),
  constraint fk_token foreign key (token) references tokens (token),
  constraint fk_day foreign key (day) references tokens (day),
  constraint fk_at foreign key (at) references tokens (at),
  constraint fk_amount foreign key (amount) references tokens (amount),
  constraint fk_big foreign key (big) references tokens (big),
  constraint fk_token_id foreign key (token_id) references tokens (id),
  constraint fk_note foreign key (note) references tokens (note)
);

insert into kinds values ('a-1', 'first'), ('b', 'second');

insert into tokens values (x'00ff7f', '2024-02-29', '2024-02-29 13:00:00.250', -1.50, 9007199254740993, '123e4567-e89b-12d3-a456-426614174000', 'a "quoted" \\ 文\t\0');

insert into 组 values (7, '管理');

insert into 账号 values (1, 7), (2, null);

insert into uses select 1, 'a-1', token, day, at, amount, big, id, note from tokens;
