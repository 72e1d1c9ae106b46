-- from
create table book (
    id int primary key,
    title varchar(100),
    summary text,
    pages int,
    index titles (title) comment 'it''s' /*!80000 invisible */ /*M!100600 ignored */,
    index pages (pages) comment 'a' /*!80000 visible */,
    fulltext index summaries (summary) /*!80000 with parser ngram */ comment 'b' /*!80000 invisible */ /*M!100600 ignored */
);
-- to
create table book (
    id int primary key,
    title varchar(100),
    summary text,
    pages int,
    index titles (title) comment 'it''s',
    index pages (pages) comment 'a' /*!80000 invisible */ /*M!100600 ignored */,
    fulltext index summaries (summary) comment 'b' /*!80000 invisible */ /*M!100600 ignored */,
    index other (title, pages) comment 'c' /*!80000 invisible */ /*M!100600 ignored */
);
-- up
alter table book
    alter index titles not ignored,
    alter index pages ignored,
    add index other (title, pages) comment 'c' ignored;
-- down
alter table book
    drop index other,
    alter index titles ignored,
    alter index pages not ignored;
