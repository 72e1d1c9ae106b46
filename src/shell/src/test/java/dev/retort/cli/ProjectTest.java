package dev.retort.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertLinesMatch;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.internal.url.DatabaseUrl;
import dev.retort.testing.TestServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project with migrations, on its embedded server and on a database that was given. */
@Tag("slow")
class ProjectTest {

    @TempDir
    Path project;

    @BeforeEach
    void makeProject() throws IOException {
        Files.createDirectories(project.resolve("db/migration"));
        migration("V1__tables.sql", """
            CREATE TABLE languages (id INT PRIMARY KEY, name VARCHAR(20));
            CREATE TABLE films (
              id INT AUTO_INCREMENT PRIMARY KEY,
              title VARCHAR(50),
              language_id INT,
              original_language_id INT,
              FOREIGN KEY (language_id) REFERENCES languages (id),
              FOREIGN KEY (original_language_id) REFERENCES languages (id)
            );
            """);
        migration("V2__data.sql", """
            INSERT INTO languages VALUES (1, 'English'), (2, 'Français');
            INSERT INTO films (title, language_id, original_language_id) VALUES ('Amélie', 1, 2);
            """);
    }

    @Test
    void shell_migratesGeneratesAndAnswers() {
        Ran ran = run(
                "-e",
                "select(FILMS.TITLE, FILMS.language().NAME,"
                        + " FILMS.originalLanguage().NAME).from(FILMS).where(FILMS.ID.eq(1))",
                "--csv");

        assertEquals("title,name,name\nAmélie,English,Français\n", ran.out(), ran.err());
        assertTrue(Files.isRegularFile(project.resolve("generated-sources/generated/tables/Films.java")));
    }

    @Test
    void generate_writesOnlyWhatDiffers_andCheckSeesIt() throws IOException {
        assertDone(run("generate"));
        assertDone(run("generate", "--check"));
        Path films = project.resolve("generated-sources/generated/tables/Films.java");
        Path languages = project.resolve("generated-sources/generated/tables/Languages.java");
        Path extra = project.resolve("generated-sources/generated/tables/Extra.java");
        FileTime untouched = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(languages, untouched);
        Files.copy(films, extra);
        Files.writeString(films, "// edited by hand");
        Files.delete(project.resolve("generated-sources/generated/Keys.java"));

        Ran check = run("generate", "--check");

        assertEquals(1, check.status());
        assertTrue(check.err().contains("missing generated/Keys.java"), check.err());
        assertTrue(check.err().contains("changed generated/tables/Films.java"), check.err());
        assertTrue(check.err().contains("extra   generated/tables/Extra.java"), check.err());
        assertTrue(check.err().contains("hint: run retort generate"), check.err());
        assertDone(run("generate"));
        assertDone(run("generate", "--check"));
        assertFalse(Files.exists(extra));
        assertEquals(untouched, Files.getLastModifiedTime(languages));
    }

    @Test
    void generateCheck_makesNoDatabaseThatIsMissing() throws IOException {
        Files.writeString(project.resolve("db/retort.toml"), "url = \"sqlite:///missing.db\"");

        assertEquals(1, run("generate", "--check").status());
        assertFalse(Files.exists(project.resolve("missing.db")));
    }

    @Test
    void history_doesNotMigrateTheEmbeddedDatabase() {
        assertTrue(run("history", "--json").out().contains("\"state\":\"pending\""));

        Ran check = run("check");

        assertEquals(1, check.status());
        assertEquals(
                "V1 \"tables\" is not applied\nV2 \"data\" is not applied\n  retort upgrade applies what is pending\n",
                check.out());
    }

    @Test
    void brokenMigration_isNamedWithItsLine() throws IOException {
        migration("V3__more.sql", "CREATE TABLE fine (id INT);\n\nCREATE TABEL wrong (id INT);\n");

        Ran ran = run("-e", "1");

        assertEquals(1, ran.status());
        assertTrue(ran.err().contains("db/migration/V3__more.sql:3"), ran.err());
        assertTrue(ran.err().contains("You have an error in your SQL syntax"), ran.err());
    }

    @Test
    void givenDatabase_isMigratedOnlyWhenToldTo() {
        DatabaseUrl url = TestServer.createSchema();
        TestServer.execute(url, "create table before_all (id int primary key)");
        String[] count = {"--url", url.jdbc() + "&user=root", "-e", "select(count()).from(BEFORE_ALL)", "--csv"};

        Ran before = run(count);
        assertEquals("count\n0\n", before.out(), before.err());
        assertTrue(
                before.err().contains("2 migrations are pending; retort upgrade applies what is pending"),
                before.err());
    }

    @Test
    void upgrade_appliesWhatIsPendingToAGivenDatabase() {
        DatabaseUrl url = TestServer.createSchema();
        String given = url.jdbc() + "&user=root";

        Ran upgrade = run("upgrade", "--url", given);
        assertEquals(0, upgrade.status(), upgrade.err());
        assertEquals("+ table films\n+ table languages\n", upgrade.out());
        assertLinesMatch(
                List.of(
                        "applying V1 \"tables\"",
                        "applied V1 \"tables\" in .* s",
                        "applying V2 \"data\"",
                        "applied V2 \"data\" in .* s",
                        "all migrations are applied to .*, and generated-sources agrees with it"),
                upgrade.err().lines().toList());

        Ran after = run("--url", given, "-e", "select(count()).from(FILMS)", "--csv");
        assertEquals("count\n1\n", after.out(), after.err());
        assertEquals("", after.err());
    }

    @Test
    void downgradeToBase_andUpgrade_restoreEveryByteOfTheSources() throws IOException {
        migration("V3__more.sql", """
            CREATE SEQUENCE invoice;
            CREATE VIEW titles AS SELECT title FROM films;
            CREATE TABLE moods (id INT PRIMARY KEY, mood ENUM('good', 'bad') NOT NULL DEFAULT 'good' COMMENT 'of today');
            ALTER TABLE films ADD COLUMN film_rating DECIMAL(3, 1) FIRST, ADD INDEX (title), ADD UNIQUE rated (film_rating, title);
            CREATE FUNCTION twice(n INT) RETURNS INT DETERMINISTIC RETURN 2 * n;
            """);
        undo("U3__more.sql", """
            DROP FUNCTION twice;
            ALTER TABLE films DROP INDEX rated, DROP INDEX title, DROP COLUMN film_rating;
            DROP TABLE moods;
            DROP VIEW titles;
            DROP SEQUENCE invoice;
            """);
        undo("U2__data.sql", "DELETE FROM films; DELETE FROM languages;");
        undo("U1__tables.sql", "DROP TABLE films; DROP TABLE languages;");
        String given = TestServer.createSchema().jdbc() + "&user=root";
        assertDone(run("upgrade", "2", "--url", given));
        Map<String, String> atTwo = sources();
        assertDone(run("upgrade", "--url", given));
        Map<String, String> before = sources();

        assertDone(run("downgrade", "2", "--url", given));
        assertEquals(atTwo, sources());
        assertDone(run("downgrade", "base", "--url", given));
        assertEquals(Set.of(), tables());
        assertDone(run("upgrade", "--url", given));

        assertEquals(before, sources());
    }

    @Test
    void noProjectAndNoUrl_saysWhatToName() {
        Ran ran = Ran.in(project.resolve(".."), Map.of(), "", "-e", "1");

        assertEquals(2, ran.status());
        assertTrue(ran.err().contains("there is no project here"), ran.err());
    }

    private static void assertDone(Ran ran) {
        assertEquals(0, ran.status(), ran.err());
    }

    private void migration(String name, String sql) throws IOException {
        Files.writeString(project.resolve("db/migration").resolve(name), sql);
    }

    private void undo(String name, String sql) throws IOException {
        Files.createDirectories(project.resolve("db/undo"));
        Files.writeString(project.resolve("db/undo").resolve(name), sql);
    }

    /** Every file of the generated sources, by its path, byte for byte. */
    private Map<String, String> sources() throws IOException {
        Path root = project.resolve("generated-sources");
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    private Set<String> tables() throws IOException {
        return sources().keySet().stream()
                .filter(path -> path.contains("/tables/"))
                .collect(Collectors.toSet());
    }

    private Ran run(String... arguments) {
        return Ran.in(project, Map.of("XDG_CACHE_HOME", cache().toString()), "", arguments);
    }

    private Path cache() {
        return project.resolve("cache");
    }
}
