package dev.retort.generate.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.retort.config.Generation;
import dev.retort.config.Naming;
import dev.retort.database.Dialect;
import dev.retort.generate.GeneratedCase;
import dev.retort.generate.Generator;
import dev.retort.generate.SchemaSelection;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.testing.TestPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What generating says of a schema that has changed. */
class SchemaChangesTest {
    private static final String BEFORE = """
        create table roles (id int primary key, name varchar(20));

        create table users (
          id int primary key comment 'a/b */ <c>',
          email varchar(64),
          nick varchar(10),
          role_id int,
          mood enum('good', 'bad'),
          constraint users_role foreign key (role_id) references roles (id)
        );

        create table old (id int primary key, role_id int, foreign key (role_id) references roles (id));

        create function twice(n int) returns int deterministic return 2 * n;
        """;

    private static final String AFTER = """
        create table roles (id int primary key, name varchar(20), unique (name));

        create table users (
          id int primary key comment 'a/b */ <c>',
          email varchar(120) not null,
          role_id int,
          mood enum('good', 'bad', 'none'),
          `a<b` int
        );

        create table article (
          id int primary key, user_id int, foreign key (user_id) references users (id));

        create view names as select name from roles;

        create function thrice(n int) returns int deterministic return 3 * n;
        """;

    @TempDir
    private Path folder;

    @Test
    void changes_areToldInWords() throws Exception {
        assertEquals(
                List.of(
                        "+ table article",
                        "+ view names",
                        "- table old",
                        "~ users.email varchar(64) → varchar(120) NOT NULL",
                        "- users.nick",
                        "~ users.mood enum('good','bad') → enum('good','bad','none')",
                        "+ users.a<b int(11)",
                        "- foreign key users.role_id → roles.id",
                        "+ unique key roles.name",
                        "~ enum UsersMood",
                        "+ routine thrice",
                        "- routine twice"),
                SchemaChanges.between(tree("before", BEFORE), tree("after", AFTER)));
    }

    @Test
    void sameSchema_hasNoChanges() throws Exception {
        assertEquals(List.of(), SchemaChanges.between(tree("one", BEFORE), tree("other", BEFORE)));
    }

    @Test
    void sequences_areToldByTheirNames() throws Exception {
        String before = "create sequence same;\n\ncreate sequence `old one`;";
        String after = "create sequence same;\n\ncreate sequence `b<c'd`;";
        assertEquals(
                List.of("+ sequence b<c'd", "- sequence old one"),
                SchemaChanges.between(tree("one", before), tree("other", after)));
    }

    @Test
    void routines_areToldByTheirNamesInTheDatabase() throws Exception {
        String before = """
            create function film_in_stock(n int) returns int deterministic return n;

            create procedure `b<c d`() select 1;

            create procedure twin() select 1;
            """;
        String after = """
            create function film_in_stock(n bigint) returns int deterministic return n;

            create function twin() returns int deterministic return 1;

            create procedure twin() select 1;
            """;
        assertEquals(
                List.of("- routine b<c d", "~ routine film_in_stock", "~ routine twin"),
                SchemaChanges.between(tree("one", before), tree("other", after)));
    }

    @Test
    void compositeKeys_nameTheirColumns() throws Exception {
        String without = "create table a (x int, y int, z int);";
        String with = "create table a (x int, y int, z int, primary key (x, y));";
        assertEquals(
                List.of("~ a.x int(11) → int(11) NOT NULL", "~ a.y int(11) → int(11) NOT NULL", "+ primary key a.x, y"),
                SchemaChanges.between(tree("one", without), tree("other", with)));
    }

    @Test
    void primaryKeyOfSqlite_isCalledOne() throws Exception {
        String without = "create table a (x int, y int);";
        String with = "create table a (x int, y int, constraint pk_a primary key (x), unique (y));";
        assertEquals(
                List.of("~ a.x INT → INT NOT NULL", "+ primary key a.x", "+ unique key a.y"),
                SchemaChanges.between(tree(true, "one", without), tree(true, "other", with)));
    }

    @Test
    void tablesOfOneName_inTwoSchemas_areTwo() throws Exception {
        String common = "create table public.person (id int primary key, pet_id int);"
                + "create schema audit; create type public.mood as enum ('a'); create type audit.mood as enum ('a');"
                + "create table audit.person (id int, uid int primary key, at date, by int references public.person);";
        assertEquals(
                List.of(
                        "+ primary key audit.person.id, uid",
                        "- primary key audit.person.uid",
                        "+ unique key person.pet_id",
                        "~ enum audit.Mood"),
                SchemaChanges.between(
                                schemas("one", common),
                                schemas(
                                        "other",
                                        common
                                                + "alter table audit.person drop constraint person_pkey,"
                                                + " add primary key (id, uid);"
                                                + "alter table public.person add unique (pet_id);"
                                                + "alter type audit.mood add value 'b'"))
                        .stream()
                        .filter(line -> !line.startsWith("~ audit.person."))
                        .toList());
    }

    @Test
    void partsOfPostgres_areToldByTheirNames_howeverTheyAreCalled() throws Exception {
        String common = "create schema audit; create type pair as (a int, b text);"
                + "create function f(int) returns int language sql as 'select 1';"
                + "create function f(text) returns int language sql as 'select 1';"
                + "create sequence s; create type audit.\"m\tood\" as enum ('a\tb', 'c');"
                + "create table \"a\tb c\" (\"x\ty\" int); create materialized view m as select 1 as x;";
        assertEquals(
                List.of(
                        "~ a b c.x y integer → bigint",
                        "- view m",
                        "~ enum audit.MOod",
                        "~ routine f",
                        "~ sequence s",
                        "~ udt Pair"),
                SchemaChanges.between(
                        schemas("one", common),
                        schemas(
                                "other",
                                common
                                        + "alter type pair add attribute c int; drop function f(text);"
                                        + "alter sequence s increment 5; alter type audit.\"m\tood\" add value 'd';"
                                        + "alter table \"a\tb c\" alter \"x\ty\" type bigint;"
                                        + "drop materialized view m")));
    }

    private SchemaDescription schemas(String name, String sql) throws Exception {
        DatabaseUrl url = TestPostgres.createDatabase();
        Path directory = folder.resolve(name);
        try (Connection connection = DriverManager.getConnection(url.jdbc(), "postgres", "")) {
            connection.createStatement().execute(sql);
            Generator.generate(
                    new SchemaSelection(
                            connection, Dialect.of(SQLDialect.POSTGRES), "public", List.of("public", "audit")),
                    new Generation(directory, GeneratedCase.PACKAGE));
        }
        return description(directory);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "*", " \n", "a*/ @b {@code <c> "})
    void longComments_areReadOver(String part) throws Exception {
        String table = "create table a (x int comment '%s', y int);";
        String comment = part.repeat(1024 / part.length());
        assertEquals(
                List.of("- a.y", "+ a.z int(11)"),
                SchemaChanges.between(
                        tree("one", table.formatted(comment)),
                        tree("other", table.formatted(comment).replace("y int", "z int"))));
    }

    private SchemaDescription tree(String name, String sql) throws Exception {
        return tree(false, name, sql);
    }

    private SchemaDescription tree(boolean sqlite, String name, String sql) throws Exception {
        try (GeneratedCase generated = GeneratedCase.open(sqlite, sql, Naming.NONE, folder.resolve(name))) {
            return description(generated.sources().directory());
        }
    }

    private static SchemaDescription description(Path directory) {
        return SourceTree.of(directory, GeneratedCase.PACKAGE).description().orElseThrow();
    }
}
