create table indexed (id int primary key, k int, l int, key (k), key (k, l));

create table to_indexed (id int primary key, k int, ik int, il int, foreign key (k) references indexed (k), foreign key (ik, il) references indexed (k, l));

create table coded (id int primary key, code varchar(10) unique, x int, y int, unique key xy (x, y), unique key yx (y, x));

create table to_coded (id int primary key, coded_code varchar(10), coded_x int, coded_y int, foreign key (coded_code) references coded (code), foreign key (coded_x, coded_y) references coded (x, y));

create table person (id int primary key);

create table customer (person_id int primary key, foreign key (person_id) references person (id));

create table twice (id int primary key, person_id int, constraint b foreign key (person_id) references person (id), constraint a foreign key (person_id) references person (id), constraint c foreign key (person_id) references customer (person_id));

create table student (id int primary key);

create table course (id int primary key);

create table student_course (student_id int, course_id int, primary key (student_id, course_id), unique key (course_id, student_id), foreign key (student_id) references student (id), foreign key (course_id) references course (id));

create table student_favourite_course (student_id int, course_id int, primary key (student_id, course_id), foreign key (student_id) references student (id), foreign key (course_id) references course (id));

create table employees (emp_no int primary key);

create table departments (dept_no char(4) primary key);

create table dept_emp (emp_no int, dept_no char(4), primary key (emp_no, dept_no), foreign key (emp_no) references employees (emp_no), foreign key (dept_no) references departments (dept_no));

create table ring (id int primary key, link_id int);

create table link (id int primary key, ring_id int, foreign key (ring_id) references ring (id));

alter table ring add foreign key (link_id) references link (id);
