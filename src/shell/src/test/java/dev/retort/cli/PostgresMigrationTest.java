package dev.retort.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Migrations with statements that run in no transaction, on PostgreSQL. */
@Tag("slow")
@Timeout(120)
class PostgresMigrationTest {
    @TempDir
    Path folder;

    @BeforeEach
    void begin() throws IOException, SQLException {
        write("db/retort.toml", "url = \"" + TestPostgres.createDatabase().jdbc() + "?user=postgres\"\n");
        write("db/migration/V1__begin.sql", """
            create table film (id int primary key, title text);
            create type mood as enum ('sad');
            """);
        write("db/undo/U1__begin.sql", "drop table film; drop type mood;");
    }

    @Test
    void statementsOutsideOfTransactions_run_andAreUndone() throws IOException {
        write("db/migration/V2__index.sql", "create index concurrently film_title on film (title);");
        write("db/undo/U2__index.sql", "drop index concurrently film_title;");
        write("db/migration/V3__mood.sql", "alter type mood add value 'happy';");
        write("db/migration/V4__vacuum.sql", "vacuum film;");
        write("db/migration/V5__reindex.sql", "reindex table concurrently film;");
        write("db/migration/V5__reindex.sql.conf", "executeInTransaction=false\n");
        write("db/undo/U3__mood.sql", "select 1;");
        write("db/undo/U4__vacuum.sql", "select 1;");
        write("db/undo/U5__reindex.sql", "reindex index concurrently film_title;");
        write("db/undo/U5__reindex.sql.conf", "executeInTransaction=false\n");

        assertEquals(0, retort("upgrade").status(), () -> retort("upgrade").err());
        Ran down = retort("downgrade", "1");
        assertEquals(0, down.status(), down.err());
        assertTrue(retort("current").out().contains("1"));
    }

    @Test
    void mixedFile_saysWhereMixedIsSet() throws IOException {
        write(
                "db/migration/V2__mixed.sql",
                "alter table film add year int;\ncreate index concurrently film_year on film (year);");

        Ran refused = retort("upgrade");

        assertEquals(1, refused.status());
        assertTrue(
                refused.err().contains("a statement that runs in no transaction is beside others that do"),
                refused.err());
        assertTrue(refused.err().contains("mixed = true under [flyway] in db/retort.toml"), refused.err());
        assertTrue(refused.err().contains("\n  db/migration/V2__mixed.sql:"), refused.err());

        write("db/retort.toml", Files.readString(folder.resolve("db/retort.toml")) + "[flyway]\nmixed = true\n");
        Ran applied = retort("upgrade");
        assertEquals(0, applied.status(), applied.err());
    }

    @Test
    void statementThatNeedsNoTransaction_saysHowItRunsWithoutOne() throws IOException {
        write("db/migration/V2__reindex.sql", "reindex table concurrently film;");

        Ran refused = retort("upgrade");

        assertEquals(1, refused.status());
        assertTrue(refused.err().contains("V2__reindex.sql.conf"), refused.err());
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private Ran retort(String... arguments) {
        return Ran.in(folder, Map.of("HOME", folder.toString()), "", arguments);
    }
}
