package dev.retort.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL server, without a project. */
class PostgresTest {

    @TempDir
    static Path folder;

    private static EmbeddedPostgres server;

    @BeforeAll
    static void makeDatabase() throws IOException, SQLException {
        server = EmbeddedPostgres.builder().start();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    create type mood as enum ('sad', 'happy face');
                    create table users (id serial primary key, number bigint generated always as identity,
                      name varchar(50) not null, mood mood, tags text[], made timestamptz, key uuid, facts jsonb, bytes bytea,
                      small smallint);
                    create table roles (id bigserial primary key, parent_id bigint references roles, name text);
                    create table user_roles (user_id int references users on delete cascade, role_id bigint references roles,
                      primary key (user_id, role_id), unique (role_id, user_id));
                    create view names as select id, name from users;
                    create function named(wanted text) returns setof users language sql
                      as 'select * from users where name = wanted';
                    create function twice(n int) returns int language sql as 'select n * 2';
                    create schema other;
                    create table other.hidden (id int primary key, user_id int references users);
                    create table abroad (id int primary key, hidden_id int references other.hidden);
                    insert into users (name, mood, tags, made, key, facts, bytes, small) values ('ann', 'happy face',
                      '{x,y z}', '2024-01-31 10:00+02', '123e4567-e89b-12d3-a456-426614174000', '{"a": 1}', '\\x00ff', 3);
                    insert into roles (name) values ('admin');
                    insert into user_roles values (1, 1);
                    """);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void everyType_isReadAsWhatItIs() {
        assertEquals(
                "id,number,mood,made,key,facts,small\n"
                        + "1,1,happy face,2024-01-31 08:00:00Z,123e4567-e89b-12d3-a456-426614174000,\"{\"\"a\"\": 1}\",3\n",
                run(
                        "select(USERS.ID, USERS.NUMBER, USERS.MOOD, USERS.MADE, USERS.KEY, USERS.FACTS, USERS.SMALL).from(USERS)"
                                + ".where(USERS.MOOD.eq(Mood.HAPPY_FACE), USERS.SMALL.eq(3))"));
        assertEquals("id,name\n1,ann\n", run("NAMES"));
    }

    @Test
    void relations_leadBothWays_andThroughAJunctionWithTwoKeys() {
        assertEquals(
                "name,name\nann,admin\n",
                run("select(USER_ROLES.user().NAME, USER_ROLES.role().NAME).from(USER_ROLES)"));
        assertEquals("name\nadmin\n", run("select(USERS.roles().NAME).from(USERS, USERS.roles())"));
    }

    @Test
    void function_isCalled() {
        assertEquals("twice\n2\n", run("select(twice(USERS.ID)).from(USERS)"));
    }

    @Test
    void anotherSchema_isLeftAlone() {
        String tables = run("/d");
        assertTrue(tables.contains("abroad"), tables);
        assertTrue(!tables.contains("hidden"), tables);
    }

    @Test
    void secondStart_takesWhatTheFirstCompiled() throws IOException {
        run("USERS");
        List<Path> compiled = cached();

        run("ROLES");

        assertEquals(compiled, cached());
    }

    @Test
    void reload_takesInANewTable_andWritesNothingAgain() {
        assertEquals("0\n\ncount\n0\n\ncount\n1\n\n1\n0\n", run("""
                        var made = insertInto(ROLES).columns(ROLES.NAME).values("made").returning().fetchOne();
                        db.execute("create table later (id int)")
                        /reload
                        select(count()).from(LATER)
                        select(count()).from(ROLES).where(ROLES.NAME.eq("made"))
                        db.execute("delete from roles where name = 'made'")
                        db.execute("drop table later")
                        """));
    }

    @Test
    void migrations_goUpAndDown_andAFailedOneLeavesNothing() throws IOException, SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database shop");
        }
        Path project = folder.resolve("shop");
        file(
                project,
                "db/migration/V1__film.sql",
                "create table film (id int primary key); insert into film values (1);");
        file(project, "db/undo/U1__film.sql", "drop table film;");
        file(project, "db/migration/V2__actor.sql", "create table actor (id int); creat table x (id int);");
        assertEquals(1, shop(project, "upgrade").status());
        assertEquals(
                "film,actor\nfilm,<null>\n",
                shop(project, "-e", """
                db.fetch("select to_regclass('film')::text film, to_regclass('actor')::text actor")
                """.strip(), "--csv").out().replace("film,\n", "film,<null>\n"));
        file(project, "db/migration/V2__actor.sql", "create table actor (id int);");
        file(project, "db/undo/U2__actor.sql", "drop table actor;");
        assertEquals("+ table actor\n+ table film\n", shop(project, "upgrade").out());
        assertEquals(
                "- table actor\n- table film\n",
                shop(project, "downgrade", "base").out());
        assertEquals(0, shop(project, "upgrade").status());
        assertEquals(0, shop(project, "check").status());
    }

    private static void file(Path project, String name, String content) throws IOException {
        Path file = project.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private static Ran shop(Path project, String... arguments) {
        String url = "postgresql://postgres@localhost:" + server.getPort() + "/shop";
        return Ran.in(
                project,
                Map.of(
                        "RETORT_URL",
                        url,
                        "XDG_CACHE_HOME",
                        folder.resolve("cache").toString()),
                "",
                arguments);
    }

    private static List<Path> cached() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("cache/retort/schemas"))) {
            return files.sorted().toList();
        }
    }

    private static String run(String code) {
        Ran ran = Ran.in(
                folder,
                Map.of("XDG_CACHE_HOME", folder.resolve("cache").toString()),
                "",
                "postgresql+psycopg2://postgres@localhost:" + server.getPort() + "/postgres",
                "-e",
                code,
                "--csv",
                "--yes");
        assertEquals(0, ran.status(), ran.err());
        return ran.out();
    }
}
