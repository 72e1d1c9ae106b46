-- from
create table t (a int, b text, c text);
create index same on t (a);
create index one on t (b);
create unique index two on t (c) where a > 3;
create index gone on t (a, b);
-- to
create table t (a int, b text, c text);
CREATE INDEX "same" ON t(a); -- a comment
create index one on t (b collate nocase desc);
create unique index two on t (c) where a > 4;
create index come on t (lower(b), a + 1);
-- up
drop index gone;
drop index one;
drop index two;
create index come on t (lower(b), a + 1);
create index one on t (b collate nocase desc);
create unique index two on t (c) where a > 4;
-- down
drop index come;
drop index one;
drop index two;
create index gone on t (a, b);
create index one on t (b);
create unique index two on t (c) where a > 3;
-- lost {}, without rows []
