create table roles (
  ${id},
  name varchar(64),
  constraint uq_roles_name unique (name)
);

create table users (
  ${id},
  username varchar(64),
  role_id integer,
  constraint uq_users_username unique (username),
  constraint fk_users_role foreign key (role_id) references roles (id)
);

create table `group` (
  ${id},
  name varchar(250)
);

create table account (
  ${id},
  `账号` varchar(250),
  `密码` varchar(250),
  `名称` varchar(250),
  `手机` varchar(250),
  `邮件` varchar(250),
  `目标金额` decimal(12, 1) default 0,
  `所属组id` integer,
  `创建时间` timestamp not null default current_timestamp,
  `可用状态` boolean default true,
  constraint fk_account_group foreign key (`所属组id`) references `group` (id)
);

create table students (
  ${id},
  name varchar(64) not null,
  math integer,
  chinese integer,
  english integer
);

create table `user` (
  ${id},
  name varchar(70) not null,
  password varchar(50),
  constraint uq_user_name unique (name)
);

create table article (
  ${id},
  title varchar(50),
  content text,
  user_id integer,
  constraint fk_article_user foreign key (user_id) references `user` (id)
);

create table info_user_collection (
  user_id integer not null,
  article_id integer not null,
  primary key (user_id, article_id),
  constraint fk_collection_user foreign key (user_id) references `user` (id) on delete cascade,
  constraint fk_collection_article foreign key (article_id) references article (id) on delete cascade
);
