package dev.retort.migrate.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.RetortException;
import dev.retort.config.Config;
import dev.retort.config.ConfigLoader;
import dev.retort.config.Options;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files of new migrations. */
class RevisionsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T22:41:52Z");

    @TempDir
    Path project;

    @BeforeEach
    void makeProject() throws IOException {
        Files.createDirectories(project.resolve("db/migration"));
        Files.createDirectories(project.resolve("db/undo"));
    }

    @Test
    void revision_isReadyToFill() throws IOException {
        Revision first = create("Add the user's e-mail");

        assertEquals(project.resolve("db/migration/V1__add_the_user_s_e_mail.sql"), first.migration());
        assertEquals(project.resolve("db/undo/U1__add_the_user_s_e_mail.sql"), first.undo());
        assertEquals("""
            -- Add the user's e-mail
            --
            -- Write the statements below; db/undo/U1__add_the_user_s_e_mail.sql takes them back.

            """, Files.readString(first.migration()));
        assertEquals("""
            -- Takes back: Add the user's e-mail
            --
            -- Write the statements that undo db/migration/V1__add_the_user_s_e_mail.sql, the last one first.

            """, Files.readString(first.undo()));
    }

    @ParameterizedTest
    @CsvSource({
        "V7__a.sql, 8",
        "V009__a.sql, 010",
        "V999__a.sql, 1000",
        "V1.09__a.sql, 1.10",
        "V2_3__a.sql, 2_4",
        "V20240101120000__a.sql, 20261123224152",
        "V20991231235959__a.sql, 20991231235960",
        "R__a.sql, 1",
        "deeper/V12__a.sql, 13"
    })
    void version_isWrittenAsTheOthersAre(String existing, String next) throws IOException {
        Path file = project.resolve("db/migration").resolve(existing);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");

        assertEquals(
                "V" + next + "__x.sql", create("x").migration().getFileName().toString());
    }

    @Test
    void undoWithoutAMigration_keepsItsVersion() throws IOException {
        Files.writeString(project.resolve("db/undo/U4__old.sql"), "");

        assertEquals("V5__x.sql", create("x").migration().getFileName().toString());
    }

    @Test
    void timestampsInTheSettings_areUsedFromTheFirstOn() throws IOException {
        Files.writeString(project.resolve("db/retort.toml"), "versions = \"timestamp\"");

        assertEquals(
                "V20261123224152__x.sql", create("x").migration().getFileName().toString());
        assertEquals(
                "V20261123224153__y.sql", create("y").migration().getFileName().toString());
    }

    @Test
    void wordsOfAnyScript_areKept() {
        assertEquals(
                "V1__用户_表_naïve.sql",
                create("  用户\n表: NAÏVE! ").migration().getFileName().toString());
    }

    @Test
    void textThatWouldActInAFile_doesNot() throws IOException {
        String text =
                Files.readString(create("a\r\nDROP TABLE users; ${secret}").migration());

        assertTrue(text.startsWith("-- a drop table users secret\n--\n"), text);
    }

    @Test
    void longText_isCutForTheNameOfTheFile() {
        Path file = create("表".repeat(300)).migration();

        assertTrue(file.getFileName().toString().getBytes(StandardCharsets.UTF_8).length < 200);
    }

    @Test
    void textWithoutALetter_isRefused() {
        RetortException error = assertThrows(RetortException.class, () -> create(" -- !"));

        assertEquals("no file can be named after \"-- !\": it has neither letter nor digit", error.message());
        assertEquals(RetortException.Kind.USAGE, error.kind());
        assertFalse(Files.exists(project.resolve("db/migration/V1__.sql")));
    }

    @Test
    void manyAtOnce_getDifferentVersions() {
        List<String> versions = IntStream.range(0, 20)
                .parallel()
                .mapToObj(number ->
                        create("number " + number).migration().getFileName().toString())
                .map(name -> name.replaceFirst("__.*", ""))
                .distinct()
                .toList();

        assertEquals(20, versions.size());
    }

    private Revision create(String text) {
        Config config = new ConfigLoader(project, Map.of()).project(project, Options.NONE);
        return new Revisions(config).create(text, NOW);
    }
}
