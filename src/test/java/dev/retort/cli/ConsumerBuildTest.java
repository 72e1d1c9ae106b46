package dev.retort.cli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example builds, run by the Maven that runs this one. */
@Tag("slow")
class ConsumerBuildTest {
    /** A local repository of its own, which shares with the machine's all but Retort. */
    private static final Path REPOSITORY =
            Path.of("target", "consumers-repository").toAbsolutePath();

    private static final String QUICK_START = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    private static final String NEW_COLUMN_IN_USE = """
            package shop;

            import static shop.db.Tables.FILM;

            class Lengths {
                static final Object LONG = FILM.LENGTH.gt(120);
            }
            """;

    /** What the application says. */
    private static final String NEWS = """
            committed: 51 new records
            ann, author: []
            bob, reader: [No. 1, No. 45]
            11 articles begin with 1
            page 8 of 15: 22 to 24 of 45
            [1, 2, ..., 6, 7, 8, 9, 10, 11, 12, ..., 14, 15]
            behind No. 24: No. 25
            robert has version 2 and 1 bookmark
            45 articles renamed
            """;

    @TempDir
    private Path folder;

    @BeforeAll
    static void offerRetort() throws IOException {
        Path real = Path.of(System.getProperty("maven.repository"));
        share(real, REPOSITORY, "dev");
        Path mine = REPOSITORY.resolve("dev/retort/retort/0.1.0");
        Files.createDirectories(mine);
        if (Files.isDirectory(real.resolve("dev"))) {
            share(real.resolve("dev"), REPOSITORY.resolve("dev"), "retort");
        }
        Files.copy(Path.of("pom.xml"), mine.resolve("retort-0.1.0.pom"), StandardCopyOption.REPLACE_EXISTING);
        int status = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(
                        System.out,
                        System.err,
                        "-cf",
                        mine.resolve("retort-0.1.0.jar").toString(),
                        "-C",
                        "target/classes",
                        ".");
        assertEquals(0, status);
    }

    @Test
    void exec_regeneratesAfterAMigration_andChecks() throws Exception {
        Path project = copy("maven-exec");
        assertBuilds(maven(project, "compile"));
        Path film = project.resolve("generated-sources/shop/db/tables/Film.java");
        Path studio = project.resolve("generated-sources/shop/db/tables/Studio.java");
        FileTime untouched = Files.getLastModifiedTime(studio);

        Files.writeString(
                project.resolve("db/migration/V2__length.sql"),
                "ALTER TABLE film ADD length INT NOT NULL DEFAULT 90;\n");
        Files.writeString(project.resolve("src/main/java/shop/Lengths.java"), NEW_COLUMN_IN_USE);
        assertBuilds(maven(project, "compile"));
        assertEquals(untouched, Files.getLastModifiedTime(studio));
        FileTime generated = Files.getLastModifiedTime(film);
        assertBuilds(maven(project, "generate-sources", "-Dretort.generate=--check"));
        assertEquals(generated, Files.getLastModifiedTime(film));

        Files.writeString(film, Files.readString(film) + "// by hand\n");
        Built edited = maven(project, "generate-sources", "-Dretort.generate=--check");
        assertEquals(1, edited.status());
        assertTrue(edited.output().contains("changed shop/db/tables/Film.java"), edited.output());
        assertTrue(edited.output().contains("hint: run retort generate, and commit what it changed"), edited.output());
    }

    @Test
    void jooqsOwnPlugin_writesWhatRetortWrites() throws Exception {
        Path project = copy("maven-jooq-codegen");
        Path migrations = project.resolve("db/migration");
        String url = "jdbc:sqlite:" + project.resolve("shop.db");
        migrate(url, migrations);
        assertBuilds(maven(project, "compile"));
        Path studio = project.resolve("generated-sources/shop/db/tables/Studio.java");
        FileTime untouched = Files.getLastModifiedTime(studio);

        Files.writeString(migrations.resolve("V2__length.sql"), """
                ALTER TABLE film ADD length INTEGER NOT NULL DEFAULT 90;
                ALTER TABLE film ADD cut BIGINT;
                ALTER TABLE film ADD version INTEGER NOT NULL DEFAULT 1;
                """);
        Files.writeString(project.resolve("db/retort.toml"), """
                [generate]
                package = "shop.db"
                [locking]
                version = "version"
                [types.film]
                cut = "duration"
                """);
        migrate(url, migrations);
        Files.writeString(project.resolve("src/main/java/shop/Lengths.java"), NEW_COLUMN_IN_USE);
        assertBuilds(maven(project, "compile"));
        assertEquals(untouched, Files.getLastModifiedTime(studio));
        String film = Files.readString(project.resolve("generated-sources/shop/db/tables/Film.java"));
        assertTrue(film.contains("TableField<FilmRecord, Duration> CUT"), film);
        assertTrue(film.contains("getRecordVersion"), film);
        Ran check = Ran.in(project, Map.of(), "", "generate", "--check", "--url", "sqlite:///shop.db");
        assertEquals("generated-sources agrees with the migrations\n", check.err());
    }

    @Test
    void application_needsTheLibraryAlone() throws Exception {
        Path project = copy("application");
        for (String database : List.of("news.db", "other.db")) {
            migrate("jdbc:sqlite:" + project.resolve(database), project.resolve("db/migration"));
        }
        Ran check = Ran.in(project, Map.of(), "", "generate", "--check", "--url", "sqlite:///news.db");
        assertEquals("generated-sources agrees with the migrations\n", check.err());

        Built built = maven(
                project,
                "compile",
                "exec:exec",
                "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath",
                "-Dmdep.includeScope=runtime",
                "-Dmdep.outputFile=target/class-path");
        assertBuilds(built);
        assertTrue(built.output().contains(NEWS), built.output());

        String classPath = Files.readString(project.resolve("target/class-path"));
        assertHasNoneOf(
                classPath,
                "org.flywaydb.core.Flyway",
                "org.jline.reader.LineReader",
                "picocli.CommandLine",
                "org.jooq.codegen.JavaGenerator",
                "org.jooq.meta.Database",
                "org.tomlj.Toml",
                "org.mariadb.jdbc.Driver");
        // The JDK's own shell is on no class path: the application runs where the JDK has none.
        Built alone = run(
                project,
                List.of(
                        System.getProperty("java.home") + "/bin/java",
                        "--limit-modules=java.sql,java.xml",
                        "--enable-native-access=ALL-UNNAMED",
                        "-classpath",
                        project.resolve("target/classes") + File.pathSeparator + classPath,
                        "news.Main",
                        "other.db"));
        assertEquals(0, alone.status(), alone.output());
        assertTrue(alone.output().contains(NEWS), alone.output());
    }

    private static void assertHasNoneOf(String classPath, String... classes) throws IOException {
        List<URL> places = new ArrayList<>();
        for (String entry : classPath.split(File.pathSeparator)) {
            places.add(Path.of(entry).toUri().toURL());
        }
        try (URLClassLoader loader =
                new URLClassLoader(places.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            assertDoesNotThrow(() -> loader.loadClass("dev.retort.Retort"));
            for (String name : classes) {
                assertThrows(ClassNotFoundException.class, () -> loader.loadClass(name), name);
            }
        }
    }

    private static void migrate(String url, Path migrations) throws Exception {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("select 1");
        }
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("filesystem:" + migrations)
                .load()
                .migrate();
    }

    private static void assertBuilds(Built built) {
        assertEquals(0, built.status(), built.output());
        assertTrue(!built.output().contains("[WARNING]"), built.output());
    }

    private Path copy(String example) throws IOException {
        Path source = Path.of("examples").resolve(example);
        Path target = folder.resolve(example);
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = target.resolve(source.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return target;
    }

    private record Built(int status, String output) {}

    private static Built maven(Path project, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("maven.home") + "/bin/mvn",
                "--batch-mode",
                "--no-transfer-progress",
                "-Dmaven.repo.local=" + REPOSITORY));
        command.addAll(List.of(arguments));
        return run(project, command);
    }

    private static Built run(Path project, List<String> command) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(project.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().merge("MAVEN_OPTS", QUICK_START, (theirs, ours) -> theirs + " " + ours);
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("MAVEN_CMD_LINE") || name.equals("MAVEN_PROJECTBASEDIR"));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Built(process.waitFor(), output);
    }

    /** Makes one folder hold what another holds, by links, but for one name. */
    private static void share(Path real, Path shared, String except) throws IOException {
        Files.createDirectories(shared);
        try (Stream<Path> children = Files.list(real)) {
            for (Path child : children.toList()) {
                Path link = shared.resolve(child.getFileName());
                if (!child.getFileName().toString().equals(except) && !Files.exists(link)) {
                    Files.createSymbolicLink(link, child);
                }
            }
        }
    }
}
