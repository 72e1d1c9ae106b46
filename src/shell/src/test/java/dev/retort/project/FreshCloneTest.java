package dev.retort.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.cli.Ran;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.testing.TestPostgres;
import dev.retort.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources of a project whose database is not there: those that the migrations make. */
@Tag("slow")
class FreshCloneTest {
    private static final String NOWHERE = "url = \"postgresql://nobody@127.0.0.1:1/app\"\n";

    @TempDir
    private Path folder;

    @Test
    void ofSqlite_generatesByATemporaryFile() throws IOException {
        write("db/retort.toml", "url = \"sqlite:///data.db\"\n");
        write("db/migration/V1__film.sql", "create table film (id integer primary key);");

        assertGenerates(Map.of());

        assertFalse(Files.exists(folder.resolve("data.db")));
    }

    @Test
    void ofPostgres_generatesOnTheShadowServer_andLeavesNothingThere() throws Exception {
        String url = TestPostgres.createDatabase().jdbc() + "?user=postgres";
        write("db/retort.toml", NOWHERE);
        write("db/migration/V1__film.sql", "create table film (id int primary key, at timestamptz default now());");
        assertEquals(3, retort(Map.of(), "generate").status());

        assertGenerates(Map.of("RETORT_SHADOW_URL", url));

        assertEquals("", scratchDatabases(url, "select string_agg(datname, ',') from pg_database"));
    }

    @Test
    void ofPostgres_generatesOnTheEmbeddedServer() throws IOException {
        write("db/retort.toml", NOWHERE + "[embedded]\npostgres = 14\n");
        write("db/migration/V1__film.sql", "create table film (id int primary key, tags text[], doc jsonb);");

        Ran generated = retort(Map.of(), "generate");
        assertEquals(0, generated.status(), generated.err());
        assertTrue(Files.readString(folder.resolve("generated-sources/generated/tables/Film.java"))
                .contains("JSONB"));
        assertFalse(Files.exists(folder.resolve(".retort/postgres")));

        write("db/undo/U1__film.sql", "drop table film;");
        Ran undone = retort(Map.of(), "check", "--undo");
        assertEquals(0, undone.status(), undone.err());

        write("db/migration/V2__comments.sql", "comment on table film is 'a'; comment on column film.tags is 'b';");
        write("db/undo/U2__comments.sql", "select 1;");
        Ran kept = retort(Map.of(), "check", "--undo");
        assertTrue(kept.out().contains("with tags text[] comment 'b'; with comment 'a'"), kept.out());

        write("db/migration/V2__comments.sql", "select 1;");
        write("db/migration/V3__place.sql", "create extension postgis;");
        Ran failed = retort(Map.of(), "generate");
        assertEquals(1, failed.status(), failed.err());
        assertTrue(failed.err().contains("db/migration/V3__place.sql:1"), failed.err());
        assertTrue(
                failed.err()
                        .contains(
                                "hint: the embedded PostgreSQL has no extension postgis: RETORT_URL, or [shadow] url"),
                failed.err());
    }

    /** With no url of its own, the server says what kind the project is of; a folder alone is not believed. */
    @Test
    void shadowServerThatTheFolderNames_isUsedWhereItIsTrusted() throws Exception {
        String url = TestPostgres.createDatabase().jdbc() + "?user=postgres";
        write("db/retort.toml", "[shadow]\nurl = \"" + url + "\"\n");
        write("db/migration/V1__film.sql", "create table film (id int primary key);");

        Ran refused = retort(Map.of(), "generate");
        assertEquals(2, refused.status(), refused.err());
        assertTrue(
                refused.err().contains("only this folder says that scratch databases may be made on"), refused.err());

        assertEquals(0, retort(Map.of(), "generate", "--trust").status());
        assertGenerates(Map.of("RETORT_TRUST", "1"));
    }

    @Test
    void ofMariaDb_generatesOnTheShadowServer_unlessMigrationsNameAnotherDatabase() throws Exception {
        DatabaseUrl schema = TestServer.createSchema();
        String url = schema.jdbc() + (schema.jdbc().contains("?") ? "&" : "?") + "user="
                + schema.user().orElseThrow();
        write("db/retort.toml", "url = \"mysql://nobody@127.0.0.1:1/app\"\n");
        write("db/migration/V1__film.sql", "create table film (id int primary key);");
        assertGenerates(Map.of("RETORT_SHADOW_URL", url));
        assertEquals("", scratchDatabases(url, "select group_concat(schema_name) from information_schema.schemata"));

        write("db/migration/V2__more.sql", "create view v as select * from shop.orders;");
        Ran refused = retort(Map.of("RETORT_SHADOW_URL", url), "generate");
        assertEquals(2, refused.status(), refused.err());
        assertTrue(refused.err().contains("the migrations name the database shop"), refused.err());
    }

    @Test
    void shadowServerOfAnotherKind_isRefused() throws Exception {
        write("db/retort.toml", "url = \"mysql://nobody@127.0.0.1:1/app\"\n");
        write("db/migration/V1__film.sql", "create table film (id int primary key);");
        Ran refused = retort(
                Map.of("RETORT_SHADOW_URL", TestPostgres.createDatabase().jdbc() + "?user=postgres"), "generate");
        assertEquals(2, refused.status(), refused.err());
        assertTrue(refused.err().contains("the shadow server is of PostgreSQL"), refused.err());
    }

    @Test
    void migrationThatFails_isToldWithItsPlace() throws Exception {
        write("db/retort.toml", "url = \"sqlite:///data.db\"\n");
        write("db/migration/V1__film.sql", "create table film (id integer primary key);\ncreate tabel x;\n");

        Ran failed = retort(Map.of(), "generate");

        assertEquals(1, failed.status(), failed.err());
        assertTrue(failed.err().contains("db/migration/V1__film.sql:2"), failed.err());
    }

    private void assertGenerates(Map<String, String> environment) throws IOException {
        assertEquals(
                0,
                retort(environment, "generate").status(),
                () -> retort(environment, "generate").err());
        assertTrue(Files.exists(folder.resolve("generated-sources/generated/tables/Film.java")));
        Files.deleteIfExists(folder.resolve(".retort/agreement"));
        assertEquals(0, retort(environment, "generate", "--check").status());
        Files.writeString(folder.resolve("generated-sources/generated/tables/Film.java"), "// mine");
        assertEquals(1, retort(environment, "generate", "--check").status());
    }

    private static String scratchDatabases(String url, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                ResultSet row = connection.createStatement().executeQuery(query)) {
            row.next();
            return Stream.of(row.getString(1).split(","))
                    .filter(name -> name.startsWith("scratch_of_retort_"))
                    .collect(Collectors.joining(","));
        }
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private Ran retort(Map<String, String> environment, String... arguments) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("HOME", folder.toString());
        return Ran.in(folder, all, "", arguments);
    }
}
