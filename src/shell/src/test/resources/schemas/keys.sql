create table ticket (
  number bigint unsigned not null auto_increment primary key,
  title varchar(40) default 'untitled',
  made timestamp not null default current_timestamp,
  twice integer as (char_length(title) * 2) virtual
);

create table tagged (
  tag varchar(10) not null,
  position integer not null,
  note varchar(20) default 'none',
  primary key (tag, position)
);

create table named (
  id char(36) not null primary key,
  name varchar(40)
);

create trigger named_id before insert on named for each row set new.id = coalesce(nullif(new.id, ''), uuid());
