package dev.retort.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Migrations that are reached by links. */
class LinkedMigrationsTest {
    @TempDir
    private Path folder;

    private Path project;

    @BeforeEach
    void makeProject() throws IOException {
        project = Files.createDirectories(folder.resolve("project"));
        Files.createDirectories(project.resolve("db"));
        Files.writeString(project.resolve("db/retort.toml"), "url = \"sqlite:///data.db\"\n");
    }

    /** The folder itself is a link, one in it is, or the files are. */
    @ParameterizedTest
    @ValueSource(strings = {"db/migration", "db/migration/later"})
    void aPendingMigrationInALinkedFolder_isApplied_andGenerated(String link) throws IOException {
        Path sql = Files.createDirectories(project.resolve("sql"));
        Files.createDirectories(project.resolve("db/migration"));
        migration("db/migration/V1__film.sql", "create table film (id integer primary key);");
        if (link.equals("db/migration")) {
            Files.move(project.resolve("db/migration/V1__film.sql"), sql.resolve("V1__film.sql"));
            Files.delete(project.resolve(link));
        }
        Files.createSymbolicLink(project.resolve(link), Path.of(link.equals("db/migration") ? "../sql" : "../../sql"));
        assertEquals(0, retort("upgrade").status());
        assertEquals(0, retort("generate", "--check").status());

        migration("sql/V2__actor.sql", "create table actor (id integer primary key);");

        assertEquals(1, retort("generate", "--check").status());
        Ran upgraded = retort("upgrade");
        assertTrue(upgraded.err().contains("applied V2 \"actor\""), upgraded.err());
        assertTrue(Files.exists(project.resolve("generated-sources/generated/tables/Actor.java")));
        assertTrue(retort("revision", "-m", "more").out().startsWith("db/migration/V3__more.sql"));
    }

    @Test
    void anUndoInALinkedFolder_isFound() throws IOException {
        migration("db/migration/V1__film.sql", "create table film (id integer primary key);");
        migration("sql/U1__film.sql", "drop table film;");
        Files.createSymbolicLink(project.resolve("db/undo"), Path.of("../sql"));
        assertEquals(0, retort("upgrade").status());

        Ran down = retort("downgrade", "base");

        assertEquals(0, down.status(), down.err());
    }

    @Test
    void generatedSourcesThatAreALink_areKept() throws IOException {
        migration("db/migration/V1__film.sql", "create table film (id integer primary key);");
        Files.createDirectories(project.resolve("sources"));
        Files.createSymbolicLink(project.resolve("generated-sources"), Path.of("sources"));

        assertEquals(0, retort("upgrade").status());
        assertEquals(0, retort("generate", "--check").status());
        Files.writeString(project.resolve("sources/generated/tables/Film.java"), "// mine");
        assertEquals(1, retort("generate", "--check").status());

        assertEquals(0, retort("generate").status());
        assertTrue(Files.isSymbolicLink(project.resolve("generated-sources")));
        assertEquals(0, retort("generate", "--check").status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"upgrade", "generate", "history", "check"})
    void linksThatLeadNowhere_roundOrOut_areRefusedByName(String command) throws IOException {
        migration("db/migration/V1__film.sql", "create table film (id integer primary key);");
        assertEquals(0, retort("upgrade").status());
        Path outside = Files.createDirectories(folder.resolve("outside"));
        assertRefused(command, "V2__x.sql", Path.of("gone.sql"), "V2__x.sql is a link to gone.sql, which is not there");
        assertRefused(command, "round", Path.of("."), "round is a link to ., which holds the link itself");
        assertRefused(command, "up", Path.of("../.."), "up is a link to ../.., which holds the link itself");
        assertRefused(command, "out", outside, "out is a link that leads out of the project, to " + outside);
    }

    @Test
    void theLockOfAnEditor_isNoMatter() throws IOException {
        migration("db/migration/V1__film.sql", "create table film (id integer primary key);");
        Files.createSymbolicLink(project.resolve("db/migration/.#V1__film.sql"), Path.of("me@host.4711"));

        assertEquals(0, retort("upgrade").status());
    }

    private void assertRefused(String command, String name, Path target, String sentence) throws IOException {
        Path link = Files.createSymbolicLink(project.resolve("db/migration/" + name), target);
        Ran ran = retort(command);
        assertEquals(2, ran.status(), ran.err());
        assertTrue(ran.err().contains("db/migration/" + sentence), ran.err());
        Files.delete(link);
    }

    private void migration(String file, String sql) throws IOException {
        Files.createDirectories(project.resolve(file).resolveSibling(""));
        Files.writeString(project.resolve(file), sql + "\n");
    }

    private Ran retort(String... arguments) {
        return Ran.in(project, Map.of("HOME", folder.toString()), "", arguments);
    }
}
