create table indexed (id integer primary key, k int, l int);

create table to_indexed (id integer primary key, k int references indexed (k), ik int, il int, foreign key (ik, il) references indexed (k, l));

create table keyless (a int);

create table to_keyless (id integer primary key, keyless int references keyless, gone int references gone (id), noted int references notes (id));

create view notes as select 1 as id;

create table person (id integer primary key);

create table customer (person_id integer primary key references person);

create table twice (id integer primary key, person_id int references person, foreign key (person_id) references customer (person_id), foreign key (person_id) references person (id));

create table student (id integer primary key);

create table course (id integer primary key);

create table student_course (student_id int references student, course_id int references course, primary key (student_id, course_id), unique (course_id, student_id));

create table surrogate (id integer primary key, student_id int references student, course_id int references course, unique (student_id, course_id));
