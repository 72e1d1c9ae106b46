package dev.retort.cli.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.cli.Main;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said where a library is missing that is needed, in a process that lacks it. */
@Tag("slow")
class MissingArtifactTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "sqlite-jdbc-,         jdbc:sqlite:data.db,               org.xerial:sqlite-jdbc",
        "postgresql-4,         jdbc:postgresql://localhost:1/x,   org.postgresql:postgresql",
        "mariadb-java-client-, jdbc:mariadb://localhost:1/x,      org.mariadb.jdbc:mariadb-java-client",
        "flyway-core-,         jdbc:sqlite:data.db,               org.flywaydb:flyway-core",
        "jooq-codegen-,        jdbc:sqlite:data.db,               org.jooq:jooq-codegen",
        "jooq-meta-,           jdbc:sqlite:data.db,               org.jooq:jooq-meta",
        "tomlj-,               jdbc:sqlite:data.db,               org.tomlj:tomlj",
        "picocli-,             jdbc:sqlite:data.db,               info.picocli:picocli",
        "postgresql-4,         ,                                  org.postgresql:postgresql",
        "flyway-database-postgresql-, ,                           org.flywaydb:flyway-database-postgresql",
        "xz-,                  ,                                  org.tukaani:xz",
    })
    void libraryThatIsMissing_isNamedAsABuildNamesIt(String jar, @Nullable String url, String artifact)
            throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("db/migration"));
        Files.writeString(folder.resolve("db/migration/V1__a.sql"), "create table a (id integer primary key);\n");
        Files.writeString(folder.resolve("db/retort.toml"), url == null ? "[embedded]\npostgres = 14" : "");
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(path -> !Path.of(path).getFileName().toString().startsWith(jar))
                .map(path -> Path.of(path).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-classpath",
                classPath,
                Main.class.getName(),
                "upgrade"));
        command.addAll(url == null ? List.of() : List.of("--url", url));
        ProcessBuilder retort =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        if (jar.startsWith("xz")) {
            // Where the server is unpacked already, nothing is read by it.
            retort.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        }
        Process process = retort.start();

        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertTrue(said.contains("error: " + artifact + " is not on the class path\n"), said);
        assertEquals(2, process.waitFor(), said);
    }
}
