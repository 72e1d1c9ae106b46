create table "user" (id integer primary key, "class" int, "_" int, "getClass" int, "from" int, "DSL" int);

create table "String" (id integer primary key, "a-b" int, a_b int, "a b" int);

create table "---" ("---" int, "" int);

create table "it's ""q"" \ */ \u0041" ("it's ""q"" \ */ \u0041" text default '\u0041 */', "%s" int, "{" int);

create table "new
line" ("a
b" int);

create table "表" ("编号" integer primary key, "所属表id" int references "表" ("编号"));

create table k (k int, "🎉" int, "party🎉" int, "é" int);
