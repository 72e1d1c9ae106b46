package dev.retort.shell;

import static dev.retort.testing.PtyTerminal.ENTER;
import static dev.retort.testing.PtyTerminal.UP;

import dev.retort.compile.CompiledSchema;
import dev.retort.compile.SampleSchema;
import dev.retort.compile.SchemaCache;
import dev.retort.compile.SchemaCompiler;
import dev.retort.testing.PtyTerminal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SQL at a terminal: it runs, is said in Java, and the Java is at hand. */
class SqlGuestTest {
    private static final String PROMPT = "retort>";

    @TempDir
    static Path folder;

    @Test
    void sql_isFollowedByItsJava_whichTheArrowKeyBringsUp() throws SQLException {
        Path database = folder.resolve("sample.sqlite");
        SampleSchema.createDatabase(database).close();
        CompiledSchema schema = SchemaCompiler.compile(
                SampleSchema.generate(database, folder.resolve("sources")), SchemaCache.in(folder.resolve("cache")));
        try (PtyTerminal terminal = PtyTerminal.start(
                PtyTerminal.java(
                        "dev.retort.shell.ShellUnderTest",
                        "jdbc:sqlite:" + database,
                        schema.jar().toString(),
                        schema.headers().toString(),
                        schema.packageName()),
                Map.of("XDG_STATE_HOME", folder.resolve("state").toString()))) {
            terminal.waitForLastLine(PROMPT);
            terminal.enter("select title, film_id")
                    .enter("from film where film_id = 1")
                    .waitFor("java: select(FILM.TITLE, FILM.FILM_ID).from(FILM).where(FILM.FILM_ID.eq(1))")
                    .waitForLastLine(PROMPT);
            terminal.type(UP)
                    .waitForLastLine("retort> select(FILM.TITLE, FILM.FILM_ID).from(FILM).where(FILM.FILM_ID.eq(1))");
            terminal.type(ENTER).waitForLastLine(PROMPT);
            terminal.enter("/sql params")
                    .waitFor("where `film`.`film_id` = ?")
                    .waitFor("1: 1 : ")
                    .waitForLastLine(PROMPT);
            terminal.enter("/java off").waitFor("java is off").waitForLastLine(PROMPT);
        }
    }
}
