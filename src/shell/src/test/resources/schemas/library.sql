create table author (
  id integer primary key,
  name varchar(80) not null,
  born date
);

create table book (
  id integer primary key,
  author_id integer not null,
  title varchar(80) not null,
  pages integer,
  price decimal(6, 2),
  constraint fk_book_author foreign key (author_id) references author (id)
);

insert into author values (1, 'Jane Austen', '1775-12-16'), (2, '曹雪芹', null), (3, 'Émile Zola', '1840-04-02');

insert into book values
  (1, 1, 'Emma', 474, 7.50),
  (2, 1, 'Persuasion', 249, 6.00),
  (3, 2, '紅樓夢', 1146, 19.90),
  (4, 3, 'Germinal', 591, null);
