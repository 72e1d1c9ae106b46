package dev.retort.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertLinesMatch;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.database.Database;
import dev.retort.database.open.DatabaseOpener;
import dev.retort.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An embedded database that is made anew from the migrations. */
class ResetTest {

    @TempDir
    Path project;

    @BeforeEach
    void makeProject() throws IOException {
        write(
                "db/migration/V1__article.sql",
                "create table article (id integer primary key);\ninsert into article values (1);");
    }

    /** @param postgres the version of the embedded PostgreSQL; an empty text for MariaDB */
    @ParameterizedTest
    @ValueSource(strings = {"", "14"})
    @Tag("slow")
    void reset_makesTheDatabaseOfAnotherBranchAnew_andKeepsItWhereThatFails(String postgres) throws Exception {
        write("db/retort.toml", postgres.isEmpty() ? "" : "[embedded]\npostgres = " + postgres);
        assertEquals(0, run("upgrade").status());
        try (Database database = DatabaseOpener.open(TestServer.embedded(project, postgres), _ -> {})) {
            execute(database, "create table extra (id integer primary key)");
            Ran inUse = run("reset", "--yes");
            assertEquals(1, inUse.status());
            assertTrue(inUse.err().contains("the database is open in a shell or another program"), inUse.err());
        }
        write("db/migration/V2__book.sql", "create table book (id integer primary key);\ncreate tabel wrong;");
        Ran failed = run("reset", "--yes");
        assertEquals(1, failed.status());
        assertTrue(failed.err().contains("db/migration/V2__book.sql:2"), failed.err());
        assertTrue(run("check").out().contains("+ table extra"));

        write("db/migration/V2__book.sql", "create table book (id integer primary key);");
        Ran asked = run("reset");
        assertEquals(2, asked.status());
        assertTrue(asked.err().contains("hint: --yes answers"), asked.err());
        Ran reset = run("reset", "--yes");
        assertEquals(0, reset.status(), reset.err());
        assertLinesMatch(
                List.of(
                        "applying V1 \"article\"",
                        "applied V1 \"article\" in .* s",
                        "applying V2 \"book\"",
                        "applied V2 \"book\" in .* s",
                        ".* is made anew, and generated-sources agrees with it"),
                reset.err().lines().toList());
        assertEquals(0, run("check").status());
        try (Stream<Path> left = Files.walk(project.resolve(".retort"), 2)) {
            assertEquals(
                    List.of(),
                    left.filter(path -> path.toString().matches(".*(/fresh|\\.before)"))
                            .toList());
        }
    }

    @Test
    @Tag("slow")
    void whatAKilledResetLeft_isClearedUp_byTheNextCommand() throws Exception {
        assertEquals(0, run("upgrade").status());
        write(".retort/fresh/mariadb/ibdata1", "left over");
        write(".retort/fresh/database-name", "retort");

        assertEquals(0, run("check").status());

        assertFalse(Files.exists(project.resolve(".retort/fresh")));
    }

    @Test
    void reset_isForEmbeddedDatabasesAlone() throws IOException {
        write("db/retort.toml", "url = \"sqlite:///shop.db\"");

        Ran ran = run("reset", "--yes");

        assertEquals(2, ran.status());
        assertTrue(ran.err().contains("move the file shop.db aside: retort upgrade makes a new one"), ran.err());
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(project.resolve(file).getParent());
        Files.writeString(project.resolve(file), text);
    }

    private Ran run(String... command) {
        return Ran.in(project, Map.of("XDG_CACHE_HOME", project.resolve("cache").toString()), "", command);
    }
}
