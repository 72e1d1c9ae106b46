-- from
create table book (title text, summary text, fulltext index titles (title), fulltext index summaries (summary));
create table page (id int not null primary key, content text, remarks text, fulltext index contents (content));
create table word (id int not null auto_increment primary key, content text, remarks text, fulltext index contents (content));
-- to
create table book (
    id int not null auto_increment primary key,
    title text,
    summary text,
    fulltext index titles (title),
    fulltext index summaries (summary)
);
create table page (
    number int not null auto_increment primary key,
    content text,
    remarks text,
    fulltext index contents (content),
    fulltext index remarks (remarks)
);
create table word (content text, remarks text, fulltext index contents (content), fulltext index remarks (remarks));
-- up
alter table book
    add column id int not null auto_increment first,
    add primary key (id),
    algorithm=copy;
-- loses page.id
alter table page
    drop primary key,
    drop column id,
    add column number int not null auto_increment first,
    add primary key (number),
    add fulltext index remarks (remarks),
    algorithm=copy;
-- loses word.id
alter table word
    drop primary key,
    drop column id,
    add fulltext index remarks (remarks);
-- down
-- loses book.id
alter table book
    drop primary key,
    drop column id;
-- loses page.number
alter table page
    drop primary key,
    drop index remarks,
    drop column number,
    add column id int not null first,
    add primary key (id);
alter table word
    drop index remarks,
    add column id int not null auto_increment first,
    add primary key (id);
