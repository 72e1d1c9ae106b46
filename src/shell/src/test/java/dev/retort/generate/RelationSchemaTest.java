package dev.retort.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.retort.config.Config;
import dev.retort.config.Generation;
import dev.retort.config.RetortToml;
import dev.retort.config.Target;
import dev.retort.config.flyway.MigrationSettings;
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
 * The classes with which relations are tested of which {@code [relations]} says more than a name are those that the schema and the file
 * generate. {@code -Dretort.golden=update} writes them anew.
 */
class RelationSchemaTest {
    private static final Path PROJECT = Path.of("src", "shell", "src", "test", "resources", "relationschema");
    private static final Path SOURCES = Path.of("src", "shell", "src", "test", "generated");
    private static final String PACKAGE = "relationschema";

    @TempDir
    private Path folder;

    @Test
    void committedClasses_areThoseOfTheSchemaAndTheFile() throws IOException {
        DatabaseUrl url = TestServer.createSchema();
        for (String statement : Files.readString(PROJECT.resolve("schema.sql")).split(";\\s*\\n")) {
            TestServer.execute(url, statement);
        }
        RetortToml toml = RetortToml.ofProject(PROJECT);
        Path target = "update".equals(System.getProperty("retort.golden")) ? SOURCES : folder;
        Config config = new Config(
                folder,
                Target.of(Optional.of(url)),
                folder,
                MigrationSettings.NONE,
                new Generation(folder, PACKAGE, toml.naming(), toml.locking(), toml.types()));
        try (Database database = DatabaseOpener.open(config, true, PasswordPrompt.NOBODY, _ -> {})) {
            Generator.generate(new MigratedSchema(database, "", 0), config, target);
        }
        assertEquals(texts(target.resolve(PACKAGE)), texts(SOURCES.resolve(PACKAGE)));
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
