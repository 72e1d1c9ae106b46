create table moment (id integer primary key, day date, clock time(2), at datetime);

set sql_mode = 'ALLOW_INVALID_DATES';

insert into moment values (1, '2024-01-31', '10:00:00.5', '2024-01-31 10:00:00'), (2, '2024-02-31', '838:59:59', '2024-02-31 10:00:00'),
  (3, '0000-00-00', '-01:00:00', '0000-00-00 00:00:00'), (4, null, null, null);
