package dev.retort.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.cli.ConsumerMaven.Built;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The blocks of docs/BUILDS.md, run as they stand there. */
class BuildsDocumentTest {
    private static final Pattern BLOCK =
            Pattern.compile("(?m)^(?:<!-- (.*) -->\\n)?```(\\w+)\\n((?:(?!```).*\\n)*)```$");

    @TempDir
    Path folder;

    @Test
    void eachBlock_saysWhatRunsIt() throws IOException {
        List<String> silent = BLOCK.matcher(text())
                .results()
                .filter(block -> !String.valueOf(block.group(1)).matches("(?:run by|not run).*"))
                .map(block -> block.group(3))
                .toList();
        assertEquals(List.of(), silent);
    }

    @ParameterizedTest
    @Tag("slow")
    @ValueSource(strings = {"embedded", "embedded postgres"})
    void embedded(String database) throws Exception {
        begin();
        if (database.equals("embedded postgres")) {
            write("db/retort.toml", block("settings") + "\n" + block("embedded postgres settings"));
        }
        assertEquals(0, sh(Map.of(), "mvn --batch-mode compile").status());
        commit();

        recipe("embedded", Map.of()).forEach(run -> assertEquals(0, run.status(), run.output()));

        addMigration();
        assertTrue(recipe("embedded", Map.of()).getLast().output().contains("does not agree with the migrations"));
    }

    @ParameterizedTest
    @Tag("slow")
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void server(TestDatabase database) throws Exception {
        String name = switch (database) {
            case MARIADB_11_4 -> "mariadb";
            case POSTGRES_14 -> "postgres";
            default -> "sqlite";
        };
        begin();
        Built first = sh(fresh(database), block("upgrade"));
        assertEquals(0, first.status(), first.output());
        commit();

        recipe(name, fresh(database)).forEach(run -> assertEquals(0, run.status(), run.output()));

        addMigration();
        Built last = recipe(name, fresh(database)).getLast();
        assertEquals(1, last.status(), last.output());
        assertTrue(last.output().contains("+++ b/generated-sources/shop/db/tables/Film.java"), last.output());
    }

    @Test
    @Tag("slow")
    void javaMigrations() throws Exception {
        begin();
        Path migration = folder.resolve("src/main/java/db/migration/V2__fill.java");
        Files.createDirectories(migration.resolveSibling(""));
        Files.writeString(migration, """
            package db.migration;

            import org.flywaydb.core.api.migration.BaseJavaMigration;
            import org.flywaydb.core.api.migration.Context;

            public class V2__fill extends BaseJavaMigration {
                @Override
                public void migrate(Context context) throws Exception {
                    context.getConnection().createStatement().execute("insert into film values (1, 'Alien')");
                }
            }
            """);

        Built built = sh(fresh(TestDatabase.SQLITE), "set -e\n" + block("java"));

        assertEquals(0, built.status(), built.output());
    }

    /** A project whose pom consists of the document's blocks. */
    private void begin() throws Exception {
        ConsumerMaven.offerRetort();
        write("db/retort.toml", block("settings"));
        write(
                "src/main/resources/db/migration/V1__film.sql",
                "create table film (id int primary key, title varchar(20));");
        write(".gitignore", ".retort/\ntarget/\n");
        write("pom.xml", """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
            <modelVersion>4.0.0</modelVersion>
            <groupId>shop</groupId><artifactId>shop</artifactId><version>1</version>
            <properties>
            <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
            <maven.compiler.release>21</maven.compiler.release>
            </properties>
            <dependencies>
            %s%s</dependencies>
            <build><plugins>
            %s%s</plugins></build>
            </project>
            """.formatted(block("dependency"), block("java dependency"), block("plugin"), pinned()));
    }

    /** What Maven would else choose may be old, and is not in every local repository. */
    private static String pinned() {
        Map<String, String> versions =
                Map.of("compiler", "3.15.0", "resources", "3.4.0", "surefire", "3.5.5", "jar", "3.5.0");
        return versions.entrySet().stream()
                .map(plugin -> """
                    <plugin><groupId>org.apache.maven.plugins</groupId>
                    <artifactId>maven-%s-plugin</artifactId><version>%s</version></plugin>
                    """.formatted(plugin.getKey(), plugin.getValue()))
                .collect(Collectors.joining());
    }

    private void addMigration() throws IOException {
        write("src/main/resources/db/migration/V2__year.sql", "alter table film add column year int;");
    }

    private void commit() throws Exception {
        Built committed = sh(Map.of(), """
            git init -q && git add --all && git -c user.name=a -c user.email=a@example.com commit -q -m begin\
            """);
        assertEquals(0, committed.status(), committed.output());
        assertFalse(sh(Map.of(), "git ls-files generated-sources").output().isEmpty());
    }

    private Map<String, String> fresh(TestDatabase database) throws Exception {
        if (database == TestDatabase.SQLITE) {
            Files.deleteIfExists(folder.resolve("target/shop.db"));
            Files.createDirectories(folder.resolve("target"));
            return Map.of("RETORT_URL", "sqlite:///target/shop.db");
        }
        DatabaseUrl url = database.createSchema();
        return Map.of(
                "RETORT_URL",
                url.jdbc() + (url.jdbc().contains("?") ? "&" : "?") + "user="
                        + url.user().orElse("root"));
    }

    /** The steps of a recipe, up to the first that fails. */
    private List<Built> recipe(String database, Map<String, String> environment) throws Exception {
        List<Built> runs = new ArrayList<>();
        for (String line : block("ci " + database).lines().map(String::strip).toList()) {
            if (line.startsWith("- run: ")) {
                runs.add(sh(environment, line.substring("- run: ".length())));
                if (runs.getLast().status() != 0) {
                    break;
                }
            }
        }
        return runs;
    }

    private Built sh(Map<String, String> environment, String commands) throws Exception {
        Map<String, String> all = new HashMap<>(environment);
        all.put("PATH", System.getProperty("maven.home") + "/bin:" + System.getenv("PATH"));
        all.put("MAVEN_OPTS", "-Dmaven.repo.local=" + ConsumerMaven.REPOSITORY + " " + ConsumerMaven.QUICK_START);
        return ConsumerMaven.run(folder, all, List.of("bash", "-c", commands));
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.resolveSibling(""));
        Files.writeString(path, text);
    }

    private static String block(String name) throws IOException {
        return BLOCK.matcher(text())
                .results()
                .filter(block -> ("run by BuildsDocumentTest: " + name).equals(block.group(1)))
                .map(block -> block.group(3))
                .findFirst()
                .orElseThrow();
    }

    private static String text() throws IOException {
        return Files.readString(Path.of("docs/BUILDS.md"));
    }
}
