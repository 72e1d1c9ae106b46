create table user (id int primary key);

create table article (id int primary key, user_id int, foreign key (user_id) references user (id));

create table info_user_collection (user_id int, article_id int, primary key (user_id, article_id), foreign key (user_id) references user (id), foreign key (article_id) references article (id));

create table roles (id int primary key, name varchar(20) unique);

create table users (id int primary key, role_id int, foreign key (role_id) references roles (id));

create table language (language_id int primary key, name varchar(20));

create table film (film_id int primary key, language_id int not null, original_language_id int, foreign key (language_id) references language (language_id), foreign key (original_language_id) references language (language_id));

create table actor (actor_id int primary key);

create table film_actor (actor_id int, film_id int, primary key (actor_id, film_id), foreign key (actor_id) references actor (actor_id), foreign key (film_id) references film (film_id));

create table categories (id int primary key, parent_id int, foreign key (parent_id) references categories (id));

create table page (id int primary key, parent_page_id int, foreign key (parent_page_id) references page (id));

create table employee (id int primary key, manager int, mentor_id int, foreign key (manager) references employee (id), foreign key (mentor_id) references employee (id));

create table friendship (user_id int, friend_id int, primary key (user_id, friend_id), foreign key (user_id) references users (id), foreign key (friend_id) references users (id));

create table user_profile (user_id int primary key, foreign key (user_id) references users (id));

create table post (id int primary key, created_by int, updated_by int, foreign key (created_by) references users (id), foreign key (updated_by) references users (id));

create table country (code char(2) primary key);

create table city (id int primary key, country_code char(2), foreign key (country_code) references country (code));

create table tenant (id int primary key);

create table orders (tenant_id int, id int, primary key (tenant_id, id), foreign key (tenant_id) references tenant (id));

create table order_line (tenant_id int, id int, order_id int, replaced_order_id int, primary key (tenant_id, id), foreign key (tenant_id) references tenant (id), foreign key (tenant_id, order_id) references orders (tenant_id, id), foreign key (tenant_id, replaced_order_id) references orders (tenant_id, id));

create table team (country char(2), code int, primary key (country, code));

create table game (id int primary key, home_country char(2), home_code int, away_country char(2), away_code int, foreign key (home_country, home_code) references team (country, code), foreign key (away_country, away_code) references team (country, code));

create table store (id int primary key, owner int, owner_id int, foreign key (owner) references users (id), foreign key (owner_id) references users (id));

create table box (id int primary key, address_id int, foreign key (address_id) references user (id));
