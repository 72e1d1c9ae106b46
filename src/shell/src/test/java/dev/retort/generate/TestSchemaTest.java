package dev.retort.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.retort.Location;
import dev.retort.config.Config;
import dev.retort.config.Generation;
import dev.retort.config.Locking;
import dev.retort.config.Naming;
import dev.retort.config.Target;
import dev.retort.config.flyway.MigrationSettings;
import dev.retort.config.type.ColumnTypes;
import dev.retort.database.Database;
import dev.retort.database.PasswordPrompt;
import dev.retort.database.open.DatabaseOpener;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.migrate.MigratedSchema;
import dev.retort.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The classes with which dev.retort is tested are those that its schema generates. {@code -Dretort.golden=update} writes them
 * anew.
 */
class TestSchemaTest {
    private static final Path SCHEMA = Path.of("src", "shell", "src", "test", "resources", "testschema", "schema.sql");
    private static final Path SOURCES = Path.of("src", "shell", "src", "test", "generated");

    @TempDir
    private Path folder;

    @Test
    void committedClasses_areThoseOfTheSchema() throws IOException {
        DatabaseUrl url = TestServer.createSchema();
        for (String statement : Files.readString(SCHEMA).split(";\\s*\\n")) {
            TestServer.execute(url, statement);
        }
        boolean update = "update".equals(System.getProperty("retort.golden"));
        Path target = update ? SOURCES : folder;
        Config config = new Config(
                folder,
                Target.of(Optional.of(url)),
                folder,
                MigrationSettings.NONE,
                new Generation(
                        folder,
                        "testschema",
                        Naming.NONE,
                        new Locking(
                                Optional.empty(),
                                Map.of("document", new Locking.Column("version", new Location.InFile(SCHEMA, 1, 1)))),
                        ColumnTypes.NONE));
        try (Database database = DatabaseOpener.open(config, true, PasswordPrompt.NOBODY, _ -> {})) {
            Generator.generate(new MigratedSchema(database, "", 0), config, target);
        }
        assertEquals(texts(target.resolve("testschema")), texts(SOURCES.resolve("testschema")));
    }

    private static Map<String, String> texts(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }
}
