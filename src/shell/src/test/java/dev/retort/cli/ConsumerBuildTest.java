package dev.retort.cli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.cli.ConsumerMaven.Built;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example builds, run by the Maven that runs this one. */
@Tag("slow")
class ConsumerBuildTest {
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
        after No. 24: No. 25
        robert has version 2 and 1 bookmark
        45 articles renamed
        """;

    @TempDir
    private Path folder;

    @BeforeAll
    static void offerRetort() throws Exception {
        ConsumerMaven.offerRetort();
    }

    @Test
    void module_usesANewColumnInTheSameBuild_andChecks() throws Exception {
        Path project = copy("maven");
        assertBuilds(ConsumerMaven.maven(project, "compile"));
        Path film = project.resolve("generated-sources/shop/db/tables/Film.java");
        Path studio = project.resolve("generated-sources/shop/db/tables/Studio.java");
        FileTime untouched = Files.getLastModifiedTime(studio);

        addLength(project, project);
        assertBuilds(ConsumerMaven.maven(project, "compile"));
        assertEquals(untouched, Files.getLastModifiedTime(studio));
        FileTime generated = Files.getLastModifiedTime(film);
        Built verified = ConsumerMaven.maven(project, "--offline", "verify");
        assertBuilds(verified);
        assertTrue(verified.output().contains("all migrations are applied"), verified.output());
        assertEquals(generated, Files.getLastModifiedTime(film));

        Files.writeString(film, Files.readString(film) + "// by hand\n");
        Built edited = ConsumerMaven.maven(project, "retort:check");
        assertEquals(1, edited.status());
        assertTrue(edited.output().contains("changed shop/db/tables/Film.java"), edited.output());
        assertTrue(
                edited.output().contains("hint: run mvn retort:generate, and commit what it changed"), edited.output());
    }

    @Test
    void modules_shareTheClassesOfOne() throws Exception {
        Path project = copy("maven-modules");
        // Maven warns of its own plugin for toolchains there.
        Built parallel = ConsumerMaven.maven(project, "--threads=2", "verify");
        assertEquals(0, parallel.status(), parallel.output());

        addLength(project.resolve("schema"), project.resolve("application"));
        Built checked = ConsumerMaven.maven(project, "--fail-at-end", "retort:check");
        assertEquals(1, checked.status(), checked.output());
        assertTrue(checked.output().contains("generated-sources does not agree with the migrations"), checked.output());
        assertBuilds(ConsumerMaven.maven(project, "--offline", "compile"));
        Built again = ConsumerMaven.maven(project, "retort:check");
        assertBuilds(again);
        assertTrue(again.output().contains("this module does not use Retort"), again.output());
    }

    @Test
    void twoDatabases_areGeneratedInOneModule() throws Exception {
        Path project = copy("maven-two-databases");
        assertBuilds(ConsumerMaven.maven(project, "verify"));
        Built info = ConsumerMaven.maven(project, "retort:info@orders");
        assertBuilds(info);
        assertTrue(info.output().matches("(?s).*→ +1 +orders +applied.*"), info.output());
    }

    private static void addLength(Path schema, Path sources) throws IOException {
        Files.writeString(
                schema.resolve("db/migration/V2__length.sql"),
                "ALTER TABLE film ADD length INT NOT NULL DEFAULT 90;\n");
        Files.writeString(sources.resolve("src/main/java/shop/Lengths.java"), NEW_COLUMN_IN_USE);
    }

    @Test
    void jooqsOwnPlugin_writesWhatRetortWrites() throws Exception {
        Path project = copy("maven-jooq-codegen");
        Path migrations = project.resolve("db/migration");
        String url = "jdbc:sqlite:" + project.resolve("shop.db");
        migrate(url, migrations);
        assertBuilds(ConsumerMaven.maven(project, "compile"));
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
        assertBuilds(ConsumerMaven.maven(project, "compile"));
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
        migrate("jdbc:sqlite:" + project.resolve("other.db"), project.resolve("db/migration"));
        Ran check = Ran.in(project, Map.of(), "", "generate", "--check", "--url", "sqlite:///other.db");
        assertEquals("generated-sources agrees with the migrations\n", check.err());

        Built built = ConsumerMaven.maven(
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
        Built alone = ConsumerMaven.run(
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

    @Test
    void application_hasItsSessionsInSpringsTransactions() throws Exception {
        Built built = ConsumerMaven.maven(copy("spring"), "compile", "exec:exec");
        assertBuilds(built);
        assertTrue(built.output().contains("too many orders: 4\n[ann 2]\n"), built.output());
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
        Path target = folder.resolve(example);
        ConsumerMaven.copy(Path.of("examples").resolve(example), target);
        return target;
    }
}
