package dev.retort.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.Location;
import dev.retort.RetortException;
import dev.retort.database.Database;
import dev.retort.database.Dialect;
import dev.retort.database.DialectPart;
import dev.retort.diff.model.Change;
import dev.retort.diff.model.NoStatementException;
import dev.retort.diff.model.NotUnderstood;
import dev.retort.diff.model.ObjectName;
import dev.retort.diff.model.Rename;
import dev.retort.diff.model.SchemaFile;
import dev.retort.diff.model.SchemaModel;
import dev.retort.diff.model.SchemaSnapshot;
import dev.retort.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PostgreSQL's schema files, what is refused of them, renames, and the emptying of a scratch database. */
class PostgresSchemaModelTest {
    private static final SchemaModel MODEL =
            DialectPart.of(SchemaModel.class, Dialect.of(SQLDialect.POSTGRES)).orElseThrow();

    /** As pg_dump writes it. */
    private static final String DUMP = """
        --
        -- PostgreSQL database dump
        --
        \\restrict abc
        SET statement_timeout = 0;
        SET client_encoding = 'UTF8';
        SELECT pg_catalog.set_config('search_path', '', false);
        SET default_table_access_method = heap;
        CREATE FUNCTION public.twice(x integer) RETURNS integer
            LANGUAGE plpgsql
            AS $$ begin return x * 2; end $$;
        ALTER FUNCTION public.twice(x integer) OWNER TO nobody_here;
        CREATE TABLE public.users (
            id integer NOT NULL,
            name text DEFAULT 'x;y'::text
        );
        ALTER TABLE public.users OWNER TO nobody_here;
        CREATE SEQUENCE public.users_id_seq AS integer START WITH 1 INCREMENT BY 1 NO MINVALUE NO MAXVALUE CACHE 1;
        ALTER SEQUENCE public.users_id_seq OWNED BY public.users.id;
        ALTER TABLE ONLY public.users ALTER COLUMN id SET DEFAULT nextval('public.users_id_seq'::regclass);
        ALTER TABLE ONLY public.users ADD CONSTRAINT users_pkey PRIMARY KEY (id);
        \\unrestrict abc
        """;

    private static Database scratch;

    @BeforeAll
    static void open() {
        scratch = SchemaPair.open(TestDatabase.POSTGRES_14);
    }

    @AfterAll
    static void close() {
        scratch.close();
    }

    private static SchemaSnapshot loaded(String script) throws SQLException {
        try (Connection connection = scratch.connect()) {
            MODEL.clear(connection, scratch);
            MODEL.load(connection, scratch, new SchemaFile("schema.sql", script));
            return MODEL.read(connection, scratch);
        }
    }

    @Test
    void dump_isLoadedAsThePlainStatementsAre() throws SQLException {
        SchemaSnapshot plain = loaded("""
            create table users (id serial primary key, name text default 'x;y');
            create function twice(x integer) returns integer language plpgsql as $$ begin return x * 2; end $$;
            """);
        assertEquals(List.of(), loaded(DUMP).differencesFrom(plain));
    }

    @Test
    void clear_leavesNothing() throws SQLException {
        SchemaSnapshot empty = loaded("");
        loaded("""
            create extension if not exists pgcrypto;
            create table users (id serial primary key);
            create type mood as enum ('ok');
            alter default privileges grant select on tables to public;
            alter default privileges revoke execute on functions from public;
            """);
        assertEquals(List.of(), loaded("").differencesFrom(empty));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create role x",
                "create database x",
                "alter system set work_mem = '1GB'",
                "copy t from '/etc/passwd'",
                "copy t to program 'sh'",
                "select pg_read_file('/etc/passwd')",
                "do $$ begin perform pg_ls_dir('/'); end $$",
                "select lo_import('/etc/passwd')",
                "set role postgres",
                "create server s foreign data wrapper w",
                "create schema elsewhere",
                "\\connect other",
                "drop tablespace x",
                "grant pg_monitor to current_user",
                "comment on role postgres is 'x'",
                "drop owned by current_user",
                "copy t (a) from stdin;\n1\n\\."
            })
    @Tag("slow")
    void whatReachesBeyond_isRefusedBeforeAnythingRuns(String statement) throws SQLException {
        SchemaSnapshot empty = loaded("");
        RetortException refused = assertThrows(
                RetortException.class, () -> loaded("create table t (a int);\n" + statement + ";\n"), statement);
        assertEquals(
                new Location.InFile(Path.of("schema.sql"), 2, 1),
                refused.location().orElseThrow());
        try (Connection connection = scratch.connect()) {
            assertEquals(List.of(), MODEL.read(connection, scratch).differencesFrom(empty));
        }
    }

    @Test
    void failure_namesItsPlace() {
        RetortException failure = assertThrows(
                RetortException.class,
                () -> loaded("create table t (a int);\n\n  create table u (\n    a nothing\n);"));
        assertEquals("type \"nothing\" does not exist", failure.message());
        assertEquals(
                new Location.InFile(Path.of("schema.sql"), 4, 7),
                failure.location().orElseThrow());
    }

    @Test
    void whatIsNotSupported_isNamed() throws SQLException {
        SchemaSnapshot snapshot = loaded("""
            create text search configuration plain (copy = simple);
            create publication everything for all tables;
            create table t (a int);
            create view v as select a from t;
            grant select (a) on v to public;
            """);
        assertEquals(
                List.of("publication everything", "text search configuration plain", "view v"),
                snapshot.notUnderstood().stream()
                        .map(NotUnderstood::object)
                        .map(ObjectName::toString)
                        .sorted()
                        .toList());
    }

    /** The server asks for that only before 18, where such a column is none that a schema can have. */
    @Test
    void child_whoseColumnMayBeNull_becomesOneAgain() throws SQLException {
        String tables = "create table parent (id int not null);\n";
        Difference difference = new SchemaPair(
                        "nullable child",
                        tables + "create table child () inherits (parent);\nalter table child alter id drop not null;",
                        tables + "create table child (id int);")
                .difference(TestDatabase.POSTGRES_14);
        assertEquals(List.of(), difference.remaining());
        assertEquals(
                List.of(
                        "alter table child alter column id set not null",
                        "alter table child inherit parent",
                        "alter table child alter column id drop not null"),
                difference.down().stream().map(Change::sql).toList());
    }

    @Test
    @Tag("slow")
    void notNullOfPartitionedTableAlone_isRefusedByName() throws SQLException {
        String table = "create table plain (id int constraint held not null no inherit);\n";
        Difference difference = new SchemaPair(
                        "held for one",
                        table,
                        table + "create table parted (like plain including all) partition by range (id);")
                .difference(TestDatabase.POSTGRES_18);
        assertEquals(
                List.of("column parted.id"),
                difference.notUnderstood().stream()
                        .map(each -> each.object().toString())
                        .toList());
    }

    @Test
    void rename_keepsTheObject() throws SQLException, NoStatementException {
        SchemaSnapshot present = loaded("""
            create type mood as enum ('sad', 'ok');
            create table users (id int constraint users_key primary key, name text, mood mood);
            create index by_name on users (name);
            create view names as select name from users;
            create sequence counter;
            create function twice(int) returns int language sql as 'select $1 * 2';
            """);
        ObjectName users = ObjectName.of("table", "users");
        List<Rename> renames = List.of(
                new Rename(new ObjectName("column", "", "users", "name"), "full name"),
                new Rename(new ObjectName("constraint", "", "users", "users_key"), "persons_key"),
                new Rename(new ObjectName("index", "", "users", "by_name"), "by_full_name"),
                new Rename(ObjectName.of("view", "names"), "full_names"),
                new Rename(ObjectName.of("sequence", "counter"), "count"),
                new Rename(ObjectName.of("function", "twice(integer)"), "double(integer)"),
                new Rename(new ObjectName("enum value", "", "mood", "sad"), "it's sad"),
                new Rename(ObjectName.of("type", "mood"), "moods"),
                new Rename(users, "persons"));
        List<String> statements =
                renames.stream().flatMap(rename -> statements(present, rename)).toList();
        assertEquals(
                List.of(
                        "alter table users rename column name to \"full name\"",
                        "alter table users rename constraint users_key to persons_key",
                        "alter index by_name rename to by_full_name",
                        "alter view names rename to full_names",
                        "alter sequence counter rename to count",
                        "alter function twice(integer) rename to double",
                        "alter type mood rename value 'sad' to 'it''s sad'",
                        "alter type mood rename to moods",
                        "alter table users rename to persons"),
                statements);
        SchemaSnapshot renamed;
        try (Connection connection = scratch.connect()) {
            for (String sql : statements) {
                connection.createStatement().execute(sql);
            }
            renamed = MODEL.read(connection, scratch);
        }
        assertTrue(renamed.definitions().containsKey(new ObjectName("column", "", "persons", "full name")));
        assertTrue(renamed.definitions().containsKey(ObjectName.of("function", "double(integer)")));
    }

    private static Stream<String> statements(SchemaSnapshot present, Rename rename) {
        try {
            return MODEL.rename(present, rename).stream().map(change -> change.sql());
        } catch (NoStatementException e) {
            throw new AssertionError(e);
        }
    }
}
