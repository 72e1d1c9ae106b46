package dev.retort.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project whose own database is an embedded PostgreSQL. */
@Tag("slow")
class EmbeddedPostgresProjectTest {
    @TempDir
    Path project;

    @BeforeEach
    void makeProject() throws IOException {
        toml("[embedded]\npostgres = 14\n");
        write(
                "db/migration/V1__article.sql",
                "create extension pg_trgm;\ncreate table article (id integer generated always as identity primary key,"
                        + " title text not null);\ncreate index on article using gin (title gin_trgm_ops);\n"
                        + "insert into article (title) values ('first');");
        write("db/undo/U1__article.sql", "drop table article;\ndrop extension pg_trgm;");
    }

    @Test
    void project_goesUpAndDown() throws IOException {
        assertDone("upgrade");
        assertTrue(Files.exists(project.resolve("generated-sources/generated/tables/Article.java")));
        assertEquals(
                "1,first",
                assertDone("-e", "selectFrom(ARTICLE)", "--csv")
                        .lines()
                        .skip(1)
                        .findFirst()
                        .orElse(""));
        write(
                "db/migration/V2__book.sql",
                "create table book (id integer primary key, article_id integer references article);");
        write("db/undo/U2__book.sql", "drop table book;");
        assertDone("upgrade");
        assertTrue(assertDone("history").contains("book"));
        assertDone("check");
        assertDone("check", "--undo");
        assertDone("generate", "--check");
        assertDone("downgrade", "base");
        assertDone("upgrade");
        assertEquals(0, retort("-e", "query(BOOK).count()").status());
        Ran connected = retort("-e", "/connect retort");
        assertTrue(connected.err().contains("connected to " + project.getFileName()), connected.err());
    }

    @Test
    void anotherVersion_isRefusedUntilTheDatabaseIsReset() throws IOException {
        assertDone("upgrade");
        toml("[embedded]\npostgres = 18\n");

        Ran refused = retort("upgrade");
        assertEquals(2, refused.status());
        assertEquals(
                "error: the embedded database is of PostgreSQL 14, and db/retort.toml says 18\n"
                        + "hint: retort reset makes it anew from the migrations\n",
                refused.err());

        assertDone("reset", "--yes");
        assertTrue(assertDone("-e", "select current_setting('server_version_num')", "--csv")
                .contains("\n18"));
    }

    @Test
    void branchesOfMariaDbAndPostgres_haveADatabaseEach() throws IOException {
        write("db/migration/V1__article.sql", "create table article (id integer primary key);");
        assertDone("upgrade");
        assertDone("-e", "insertInto(ARTICLE).values(1).execute()");

        toml("");
        assertDone("upgrade");
        assertDone("check");
        assertTrue(assertDone("-e", "select count(*) from article", "--csv").contains("\n0"));

        toml("[embedded]\npostgres = 14\n");
        assertDone("upgrade");
        assertDone("check");
        assertTrue(assertDone("-e", "select count(*) from article", "--csv").contains("\n1"));
    }

    /** They are made at the same time. */
    @Test
    void bothSidesOfAComparisonFail_theSecondIsToldOf() throws IOException {
        write("db/migration/V1__article.sql", "create table article (id integer primary key, extra nowhere);");
        write("db/schema.sql", "create table other (id integer primary key, extra nothing);");
        Ran both = retort("diff", "migrations", "schema");
        assertEquals(1, both.status());
        assertTrue(both.err().contains("\"nothing\"") && both.err().contains("db/schema.sql:1:"), both.err());

        write("db/schema.sql", "create table article (id integer primary key);");
        Ran migrations = retort("diff", "migrations", "schema");
        assertEquals(1, migrations.status());
        assertTrue(migrations.err().contains("V1__article.sql:1"), migrations.err());

        write("db/migration/V1__article.sql", "create table article (id integer primary key);");
        assertDone("diff", "migrations", "schema");
        assertDone("diff", "schema", "migrations");
    }

    /** The file is made where no migration has made the role. */
    @Test
    void schemaFile_knowsNoRoleThatMigrationsMake() throws IOException {
        write(
                "db/migration/V1__article.sql",
                "create role reader;\ncreate table article (id integer primary key);\ngrant select on article to reader;");
        write("db/schema.sql", "create table article (id integer primary key);\ngrant select on article to reader;\n");
        Ran unknown = retort("diff", "migrations", "schema");
        assertEquals(1, unknown.status());
        assertTrue(unknown.err().contains("role \"reader\" does not exist"), unknown.err());
    }

    private void toml(String text) throws IOException {
        write("db/retort.toml", text);
    }

    private String assertDone(String... command) {
        Ran ran = retort(command);
        assertEquals(0, ran.status(), () -> String.join(" ", command) + ": " + ran.err());
        return ran.out();
    }

    private Ran retort(String... command) {
        Map<String, String> environment = new HashMap<>();
        environment.put("HOME", project.toString());
        return Ran.in(project, environment, "", command);
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(project.resolve(file).getParent());
        Files.writeString(project.resolve(file), text);
    }
}
