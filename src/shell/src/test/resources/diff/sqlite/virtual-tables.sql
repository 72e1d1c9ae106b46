-- from
create table note (id integer primary key, title text, body text);
create virtual table note_text using fts5(title, content = 'note', content_rowid = 'id');
create virtual table page using fts5(title, body);
create virtual table box using rtree(id, min_x, max_x);
create virtual table old using fts4(a);
-- to
create table note (id integer primary key, title text, body text);
create virtual table note_text using fts5(title, body, content = 'note', content_rowid = 'id');
create virtual table page using fts5(title, body, keywords, tokenize = 'porter ascii');
create virtual table box using rtree(id, min_x, max_x, min_y, max_y);
create virtual table fresh using fts5(a);
-- up
drop table old;
create virtual table fresh using fts5(a);
create virtual table new_box using rtree(id, min_x, max_x, min_y, max_y);
insert into new_box (id, min_x, max_x)
    select id, min_x, max_x from box;
drop table box;
alter table new_box rename to box;
drop table note_text;
create virtual table note_text using fts5(title, body, content = 'note', content_rowid = 'id');
insert into note_text (note_text) values ('rebuild');
create virtual table new_page using fts5(title, body, keywords, tokenize = 'porter ascii');
insert into new_page (rowid, title, body)
    select rowid, title, body from page;
drop table page;
alter table new_page rename to page;
-- down
drop table fresh;
create virtual table old using fts4(a);
create virtual table new_box using rtree(id, min_x, max_x);
insert into new_box (id, min_x, max_x)
    select id, min_x, max_x from box;
drop table box;
alter table new_box rename to box;
drop table note_text;
create virtual table note_text using fts5(title, content = 'note', content_rowid = 'id');
insert into note_text (note_text) values ('rebuild');
create virtual table new_page using fts5(title, body);
insert into new_page (rowid, title, body)
    select rowid, title, body from page;
drop table page;
alter table new_page rename to page;
-- lost {old=4}, without rows []
