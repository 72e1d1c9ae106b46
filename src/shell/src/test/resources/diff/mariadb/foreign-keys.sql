-- from
create table team (id int primary key, captain int);
create table player (id int primary key, team_id int, foreign key (team_id) references team (id));
alter table team add constraint captain foreign key (captain) references player (id);
create table game (home int, away int, constraint home foreign key (home) references team (id) on delete cascade);
create table old_one (id int primary key, other int);
create table old_two (id int primary key, other int, foreign key (other) references old_one (id));
alter table old_one add foreign key (other) references old_two (id);
create table covered (team int, other int, foreign key (team) references team (id));
-- to
create table team (id bigint primary key, captain bigint);
create table player (id bigint primary key, team_id bigint, foreign key (team_id) references team (id) on delete set null);
alter table team add constraint captain foreign key (captain) references player (id);
create table game (home bigint, away bigint,
    constraint home foreign key (home) references team (id) on delete cascade,
    constraint away foreign key (away) references team (id) on update cascade);
create table a_new (id int primary key, other int, foreign key (other) references b_new (id));
create table b_new (id int primary key, other int, foreign key (other) references a_new (id), parent int,
    constraint itself foreign key (parent) references b_new (id));
create table covered (team bigint, other int, index team (team), index both_of_them (team, other),
    foreign key (team) references team (id));
-- up
alter table covered drop foreign key covered_ibfk_1;
alter table game drop foreign key home;
alter table player drop foreign key player_ibfk_1;
alter table team drop foreign key captain;
alter table old_two drop foreign key old_two_ibfk_1;
-- loses old_one
drop table old_one;
-- loses old_two
drop table old_two;
alter table covered
    drop index team,
    modify column team bigint,
    add index team (team),
    add index both_of_them (team, other);
alter table game
    modify column home bigint,
    modify column away bigint,
    add index away (away);
alter table player
    modify column id bigint not null,
    modify column team_id bigint;
alter table team
    modify column id bigint not null,
    modify column captain bigint;
create table b_new (
    id int not null,
    other int,
    parent int,
    primary key (id),
    index other (other),
    index itself (parent),
    constraint itself foreign key (parent) references b_new (id)
);
create table a_new (
    id int not null,
    other int,
    primary key (id),
    index other (other),
    foreign key (other) references b_new (id)
);
alter table b_new add foreign key (other) references a_new (id);
alter table covered add foreign key (team) references team (id);
alter table game
    add constraint away foreign key (away) references team (id) on update cascade,
    add constraint home foreign key (home) references team (id) on delete cascade;
alter table player add foreign key (team_id) references team (id) on delete set null;
alter table team add constraint captain foreign key (captain) references player (id);
-- down
alter table covered drop foreign key covered_ibfk_1;
alter table game
    drop foreign key away,
    drop foreign key home;
alter table player drop foreign key player_ibfk_1;
alter table team drop foreign key captain;
alter table b_new drop foreign key b_new_ibfk_1;
-- loses a_new
drop table a_new;
-- loses b_new
drop table b_new;
-- loses covered.team
alter table covered
    drop index both_of_them,
    modify column team int;
-- loses game.home
-- loses game.away
alter table game
    drop index away,
    modify column home int,
    modify column away int;
-- loses player.id
-- loses player.team_id
alter table player
    modify column id int not null,
    modify column team_id int;
-- loses team.id
-- loses team.captain
alter table team
    modify column id int not null,
    modify column captain int;
create table old_two (
    id int not null,
    other int,
    primary key (id),
    index other (other)
);
create table old_one (
    id int not null,
    other int,
    primary key (id),
    index other (other),
    foreign key (other) references old_two (id)
);
alter table old_two add foreign key (other) references old_one (id);
alter table covered add foreign key (team) references team (id);
alter table game add constraint home foreign key (home) references team (id) on delete cascade;
alter table player add foreign key (team_id) references team (id);
alter table team add constraint captain foreign key (captain) references player (id);
