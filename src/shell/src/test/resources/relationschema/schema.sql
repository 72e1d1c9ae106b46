create table team (
  id integer auto_increment,
  name varchar(50) not null,
  primary key (id)
);

create table player (
  id integer auto_increment,
  name varchar(50) not null,
  shirt integer,
  left_on date,
  team_id integer,
  mentor_id integer,
  primary key (id),
  constraint fk_player_team foreign key (team_id) references team (id) on delete set null
);

create table badge (
  id integer auto_increment,
  name varchar(50) not null,
  retired integer default 0 not null,
  maker_id integer,
  primary key (id),
  constraint fk_badge_maker foreign key (maker_id) references player (id)
);

create table player_badge (
  player_id integer not null,
  badge_id integer not null,
  place integer,
  primary key (player_id, badge_id),
  constraint fk_player_badge_player foreign key (player_id) references player (id) on delete cascade,
  constraint fk_player_badge_badge foreign key (badge_id) references badge (id) on delete cascade
);

create table coach (
  id integer auto_increment,
  code varchar(10) not null,
  name varchar(50),
  primary key (id),
  constraint uq_coach_code unique (code)
);

create table training (
  id integer auto_increment,
  topic varchar(50) not null,
  coach_code varchar(10) not null,
  team_id integer,
  primary key (id)
);

create table favourite (
  player_id integer not null,
  training_id integer not null
);

create table match_day (
  season integer not null,
  no integer not null,
  place varchar(50),
  primary key (season, no)
);

create table report (
  id integer auto_increment,
  season integer,
  no integer,
  words varchar(50),
  primary key (id)
);

create view player_card as select id, name, team_id from player;
