package dev.retort.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.cli.Ran;
import dev.retort.cli.console.Streams;
import dev.retort.cli.run.Invocation;
import dev.retort.config.Config;
import dev.retort.config.ConfigLoader;
import dev.retort.config.Options;
import dev.retort.generate.tree.GeneratedSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generating where nothing is to be done, and where something is. */
@Tag("slow")
class UpToDateStampTest {
    @TempDir
    private Path project;

    private Path data;

    @BeforeEach
    void generateOnce() throws IOException {
        data = project.resolve("data.db");
        Files.createDirectories(project.resolve("db/migration"));
        Files.createDirectories(project.resolve("db/undo"));
        Files.writeString(project.resolve("db/retort.toml"), "url = \"sqlite:///data.db\"\n");
        migration("V1__film.sql", "create table film (id integer primary key, title varchar(20));\n");
        assertEquals(0, retort("upgrade").status());
        assertEquals(0, retort("generate").status());
    }

    private UpToDateStamp upToDateStamp() {
        return new Invocation(Streams.ofProcess(), project, Map.of()).upToDateStamp(project, Options.NONE);
    }

    @Test
    void withNothingToDo_noDatabaseIsOpened() throws IOException {
        Files.delete(data);
        for (String[] command : new String[][] {{"generate"}, {"generate", "--check"}}) {
            Ran ran = retort(command);
            assertEquals(0, ran.status(), ran.err());
            assertEquals("generated-sources agrees with the migrations\n", ran.err());
        }
        assertFalse(Files.exists(data));
    }

    @Test
    void anotherMigration_isGenerated() throws IOException {
        migration("V2__actor.sql", "create table actor (id integer primary key);\n");
        assertEquals(1, retort("generate").status());
        assertEquals(0, retort("upgrade").status());
        assertTrue(Files.exists(source("tables/Actor.java")));
    }

    @Test
    void otherNames_areGenerated() throws IOException {
        Files.writeString(project.resolve("db/retort.toml"), """
            url = "sqlite:///data.db"
            [names.film]
            caption = "title"
            """);
        assertEquals(0, retort("generate").status());
        assertTrue(Files.readString(source("tables/Film.java")).contains("CAPTION"));
    }

    @Test
    void fileChangedByHand_isFoundAndMended() throws IOException {
        String before = Files.readString(source("tables/Film.java"));
        Files.writeString(source("tables/Film.java"), before + "// mine\n");
        Ran check = retort("generate", "--check");
        assertEquals(1, check.status());
        assertTrue(check.err().contains("changed generated/tables/Film.java"), check.err());
        assertEquals(0, retort("generate").status());
        assertEquals(before, Files.readString(source("tables/Film.java")));
    }

    @Test
    void fileThatIsGone_comesBack() throws IOException {
        Files.delete(source("tables/Film.java"));
        assertEquals(1, retort("generate", "--check").status());
        assertEquals(0, retort("generate").status());
        assertTrue(Files.exists(source("tables/Film.java")));
    }

    @Test
    void fileThatIsSavedWhileItGenerates_isNotTakenForGenerated() throws IOException {
        Config config = new ConfigLoader(project, Map.of())
                .project(project, new Options(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
        UpToDateStamp before = upToDateStamp();
        String generated = GeneratedSources.in(config.generatedSources(), config.packageName())
                .fingerprint();
        migration("V2__actor.sql", "create table actor (id integer primary key);\n");
        before.remember(config, generated);
        assertEquals(Optional.empty(), upToDateStamp().sources());
        Files.delete(project.resolve("db/migration/V2__actor.sql"));
        assertTrue(upToDateStamp().sources().isPresent());
    }

    @Test
    void whatACutOffGenerationLeft_isClearedUp() throws IOException {
        Path left = source("").resolveSibling(".generated.next");
        Files.createDirectories(left);
        Files.writeString(left.resolve("Film.java"), "class Film {}\n");
        assertEquals(0, retort("generate").status());
        assertFalse(Files.exists(left));
        assertTrue(upToDateStamp().sources().isPresent());
    }

    @Test
    void damagedMemory_isNoHindrance() throws IOException {
        Files.writeString(project.resolve(".retort/agreement"), "\0\uffff\n");
        assertEquals(0, retort("generate", "--check").status());
    }

    @Test
    void databaseNamedOtherwise_isAsked() {
        Ran ran = Ran.in(project, Map.of("RETORT_URL", "sqlite:///nothing.db"), "", "generate", "--check");
        assertEquals(3, ran.status(), ran.err());
    }

    @Test
    void afterADowngrade_theSourcesAgreeWithTheDatabaseOnly() throws IOException {
        migration("V2__actor.sql", "create table actor (id integer primary key);\n");
        Files.writeString(project.resolve("db/undo/U2__actor.sql"), "drop table actor;\n");
        Files.writeString(project.resolve("db/undo/U1__film.sql"), "drop table film;\n");
        retort("upgrade");
        assertEquals(0, retort("generate", "--check").status());
        assertEquals(0, retort("downgrade", "-1").status());
        assertFalse(Files.exists(source("tables/Actor.java")));
        assertEquals(1, retort("generate", "--check").status());
        assertEquals(0, retort("downgrade", "base").status());
        assertFalse(Files.exists(source("tables/Film.java")));
        assertEquals(0, retort("upgrade").status());
        assertEquals(0, retort("generate", "--check").status());
    }

    private Ran retort(String... arguments) {
        return Ran.in(project, Map.of(), "", arguments);
    }

    private void migration(String name, String sql) throws IOException {
        Files.writeString(project.resolve("db/migration").resolve(name), sql);
    }

    private Path source(String path) {
        return project.resolve("generated-sources/generated").resolve(path);
    }
}
