package dev.retort.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.retort.cli.ConsumerMaven.Built;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.testing.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The goals of the Maven plugin where something is odd or wrong, run by a real Maven. */
@Tag("slow")
class MavenPluginTest {
    private static final String SQLITE = "-Dretort.url=sqlite:///shop.db";

    @TempDir
    private Path project;

    @BeforeAll
    static void offerRetort() throws Exception {
        ConsumerMaven.offerRetort();
    }

    @BeforeEach
    void copyExample() throws IOException {
        ConsumerMaven.copy(Path.of("examples/maven"), project);
        write("db/migration/V1__films.sql", "create table film (id integer primary key);\n");
    }

    @Test
    void mavenOnAnOlderJava_findsANewerJdk() throws Exception {
        Optional<Path> older = olderJdk();
        assumeTrue(older.isPresent(), "no JDK from 17 to 24 is installed");
        Map<String, String> environment = Map.of("JAVA_HOME", older.get().toString());
        assertDone(ConsumerMaven.maven(project, environment, "--offline", "retort:upgrade", SQLITE));
        Built again = ConsumerMaven.maven(project, environment, "--offline", "retort:generate", SQLITE);
        assertDone(again);
        assertTrue(again.output().contains("generated-sources agrees with the migrations"), again.output());
    }

    @Test
    void wrongParameters_areNamed() throws Exception {
        assertFails(
                "there is none in " + project + ", which the parameter jdk names",
                "retort:info",
                "-Dretort.jdk=" + project);
        assertFails(
                "the parameter sourceRoot is main, test or none, and not all",
                "retort:generate",
                "-Dretort.sourceRoot=all");
        assertFails("settings.xml has no server with the id shop", "retort:check", "-Dretort.serverId=shop");
        assertFails("nothing answers at 127.0.0.1:1", "retort:info", "-Dretort.url=jdbc:mariadb://127.0.0.1:1/shop");
        assertFails("there is no project in " + project.resolve("src"), "retort:info", "-Dretort.projectDirectory=src");
    }

    @Test
    void failingMigration_isToldWithItsPlace_andPendingOnesWithTheGoalThatAppliesThem() throws Exception {
        assertDone(ConsumerMaven.maven(project, "retort:upgrade", SQLITE));
        write(
                "db/migration/V2__typo.sql",
                "create table actor (id integer primary key);\ncreate tabel role (id integer);\n");
        assertFails("mvn retort:upgrade applies what is pending", "retort:generate", SQLITE);
        assertFails("db/migration/V2__typo.sql:2", "retort:upgrade", SQLITE);
        write("db/migration/V2__typo.sql", "create table actor (id integer primary key);\n");
        assertDone(ConsumerMaven.maven(project, "retort:upgrade", SQLITE));
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + project.resolve("shop.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("create table stray (id integer)");
        }
        assertFails("the database is not what the migrations make it:", "retort:check", SQLITE);
        assertDone(ConsumerMaven.maven(project, "retort:check", SQLITE, "-Dretort.checkDatabase=false"));
    }

    @Test
    void diff_printsWhatMakesOneSchemaLikeAnother_andFailsOnWhatIsNone() throws Exception {
        write("wanted.sql", "create table film (id integer primary key, title text);\n");
        Built diff = ConsumerMaven.maven(project, "retort:diff", SQLITE, "-Dretort.to=wanted.sql");
        assertDone(diff);
        assertTrue(diff.output().contains("alter table film"), diff.output());
        Built none = ConsumerMaven.maven(project, "retort:diff", SQLITE, "-Dretort.to=migrations");
        assertDone(none);
        assertTrue(none.output().contains("the schemas agree: migrations and migrations"), none.output());
        assertFails("there is no file none.sql", "retort:diff", SQLITE, "-Dretort.to=none.sql");
    }

    @Test
    void skipped_stillCompilesWhatWasGenerated() throws Exception {
        write("src/main/java/shop/Films.java", """
            package shop;

            class Films {
                Object all = shop.db.Tables.FILM;
            }
            """);
        write("db/retort.toml", "[generate]\npackage = \"shop.db\"\ndirectory = \"src/generated\"\n");
        assertDone(ConsumerMaven.maven(project, "compile"));
        Built skipped = ConsumerMaven.maven(project, "clean", "compile", "-Dretort.skip");
        assertDone(skipped);
        assertTrue(skipped.output().contains("Retort is skipped"), skipped.output());
    }

    @Test
    void passwordOfSettings_isHandedOn_andSeenNowhere() throws Exception {
        DatabaseUrl url = TestDatabase.MARIADB_11_4.createSchema();
        String user = "shop" + System.nanoTime();
        try (Connection connection =
                        DriverManager.getConnection(url.jdbc(), url.user().orElse("root"), "");
                Statement statement = connection.createStatement()) {
            statement.execute("create user " + user + " identified by 'wherever-9'");
            statement.execute("grant all on *.* to " + user);
        }
        write("settings.xml", """
            <settings><servers><server>
            <id>shop</id><username>%s</username><password>wherever-9</password>
            </server></servers></settings>
            """.formatted(user));
        String[] goal = {
            "--debug",
            "--settings=settings.xml",
            "retort:upgrade",
            "-Dretort.url=" + url.jdbc(),
            "-Dretort.serverId=shop"
        };
        Built built = ConsumerMaven.maven(project, goal);
        assertDone(built);
        assertTrue(built.output().contains("applied V1"), built.output());
        String command = built.output()
                .lines()
                .filter(line -> line.contains("dev.retort.cli.Main"))
                .collect(Collectors.joining());
        assertTrue(command.contains("--password-file"), command);
        assertFalse(built.output().contains("wherever-9"), built.output());
        String file = command.replaceFirst(".*--password-file (\\S+).*", "$1");
        assertTrue(file.startsWith("/") && !Files.exists(Path.of(file)), file);
    }

    @Test
    void mavenThatIsEnded_endsWhatItStarted_whichSaysWhatItLeaves() throws Exception {
        write("db/migration/V1__films.sql", "create table film (id int primary key);\ndo sleep(100);\n");
        Process maven = new ProcessBuilder(
                        System.getProperty("maven.home") + "/bin/mvn",
                        "--batch-mode",
                        "-Dmaven.repo.local=" + ConsumerMaven.REPOSITORY,
                        "retort:upgrade")
                .directory(project.toFile())
                .redirectErrorStream(true)
                .start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader output = maven.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
                if (line.contains("applying V1")) {
                    maven.toHandle().destroy();
                }
            }
        }
        assertTrue(String.join("\n", lines).contains("interrupted while applying V1"), String.join("\n", lines));
    }

    @Test
    void eachParameter_isInTheHelp_andOnThePageOfBuilds() throws Exception {
        String page = Files.readString(Path.of("docs/BUILDS.md"));
        for (String goal : List.of("generate", "upgrade", "check", "diff", "info")) {
            Built help = ConsumerMaven.maven(project, "retort:help", "-Ddetail", "-Dgoal=" + goal);
            assertDone(help);
            List<String> parameters = Pattern.compile("User property: retort\\.(\\w+)")
                    .matcher(help.output())
                    .results()
                    .map(property -> property.group(1))
                    .toList();
            assertFalse(parameters.isEmpty(), help.output());
            assertEquals(
                    List.of(),
                    parameters.stream()
                            .filter(name -> !page.contains("`" + name + "`"))
                            .toList());
        }
    }

    private static Optional<Path> olderJdk() throws IOException {
        Path folder = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> homes = Files.list(folder)) {
            return homes.filter(home -> Files.exists(home.resolve("release")))
                    .filter(MavenPluginTest::isOlder)
                    .findFirst();
        }
    }

    private static boolean isOlder(Path home) {
        try {
            return Pattern.compile("JAVA_VERSION=\"(?:1[7-9]|2[0-4])\\b")
                    .matcher(Files.readString(home.resolve("release")))
                    .find();
        } catch (IOException e) {
            return false;
        }
    }

    private void assertFails(String reason, String... arguments) throws Exception {
        Built built = ConsumerMaven.maven(project, arguments);
        assertEquals(1, built.status(), built.output());
        assertTrue(built.output().contains(reason), built.output());
        assertFalse(built.output().matches("(?s).*(\n\\s+at |Exception:|Caused by).*"), built.output());
    }

    private static void assertDone(Built built) {
        assertEquals(0, built.status(), built.output());
    }

    private void write(String file, String text) throws IOException {
        Path path = project.resolve(file);
        Files.createDirectories(path.resolveSibling(""));
        Files.writeString(path, text);
    }
}
