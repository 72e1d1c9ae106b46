package dev.retort.migrate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.RetortException;
import dev.retort.config.Config;
import dev.retort.config.Naming;
import dev.retort.database.Database;
import dev.retort.database.open.DatabaseOpener;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person is told whose migrations cannot be applied. */
class MigrationFailureTest {

    @TempDir
    Path project;

    private final DatabaseUrl url = TestServer.createSchema();

    @BeforeEach
    void writeFirstMigration() throws IOException {
        Files.createDirectories(project.resolve("db/migration"));
        migration("V2__films.sql", "CREATE TABLE films (id INT PRIMARY KEY)");
    }

    @Test
    void misnamedFiles_areNotPassedOver() throws IOException {
        migration("V3_more.sql", "CREATE TABLE more (id INT)");
        migration("notes.sql", "SELECT 1");

        assertFails("not the name of a migration: V3_more.sql, notes.sql");
    }

    @Test
    void oneVersionTwice_namesBothFiles() throws IOException {
        migration("V02__again.sql", "CREATE TABLE more (id INT)");

        String message = failure().message();

        assertTrue(message.contains("V02__again.sql") && message.contains("V2__films.sql"), message);
    }

    @Test
    void changedFile_isSaidToBeChanged() throws IOException {
        apply();
        migration("V2__films.sql", "CREATE TABLE films (id BIGINT PRIMARY KEY)");

        assertFails("the migration V2 \"films\" was changed after it was applied");
    }

    @Test
    void renamedFile_isSaidToBeRenamed() throws IOException {
        apply();
        Files.move(project.resolve("db/migration/V2__films.sql"), project.resolve("db/migration/V2__movies.sql"));

        assertFails("the migration V2 \"films\" was renamed after it was applied");
    }

    @Test
    void lowerVersion_isSaidToComeTooLate() throws IOException {
        apply();
        migration("V1__early.sql", "CREATE TABLE early (id INT)");

        assertFails("the migration V1 \"early\" comes too late: a later version is applied already");
    }

    @Test
    void missingFile_isSaidToBeGone() throws IOException {
        migration("V3__more.sql", "CREATE TABLE more (id INT)");
        apply();
        Files.delete(project.resolve("db/migration/V2__films.sql"));

        assertFails("the migration V2 \"films\" is applied, but its file is gone");
    }

    @Test
    void migrationThatFailedWithoutRetort_isNotGuessedAbout() throws IOException {
        apply();
        migration("V3__more.sql", "CREATE TABLE fine (id INT);\nCREATE TABEL wrong (id INT);\n");
        TestServer.execute(url, """
            insert into flyway_schema_history
            select 99, '3', 'more', 'SQL', 'V3__more.sql', 1, 'root', now(), 5, 0
            """);

        assertFails("the migration V3 \"more\" failed, and how far it had come was not written down");
    }

    @Test
    void databaseOfAnother_isNotTouched() {
        TestServer.execute(url, "create table theirs (id int)");

        assertFails("the database holds tables, but no migration was ever applied to it");
    }

    private void assertFails(String message) {
        RetortException failure = failure();
        assertEquals(message, failure.message());
        assertTrue(failure.hint().isPresent());
    }

    private RetortException failure() {
        return assertThrows(RetortException.class, this::apply);
    }

    private void apply() {
        Config config = new Config(
                project,
                Optional.of(url.withUser(Optional.of("root"))),
                project.resolve("db/migration"),
                project.resolve("generated-sources"),
                "generated",
                Naming.NONE);
        try (Database database = DatabaseOpener.open(config, ignored -> {})) {
            new Migrations(config, database).apply(ignored -> {});
        }
    }

    private void migration(String name, String sql) throws IOException {
        Files.writeString(project.resolve("db/migration").resolve(name), sql);
    }
}
