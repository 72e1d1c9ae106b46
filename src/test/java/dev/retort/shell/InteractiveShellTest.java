package dev.retort.shell;

import static dev.retort.testing.PtyTerminal.CTRL_D;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.retort.compile.CompiledSchema;
import dev.retort.compile.SampleSchema;
import dev.retort.compile.SchemaCache;
import dev.retort.compile.SchemaCompiler;
import dev.retort.testing.PtyTerminal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell as a person has it before them: keys into a real terminal, and what the screen shows then. */
class InteractiveShellTest {
    private static final String PROMPT = "retort>";

    @TempDir
    static Path folder;

    private static Path database;
    private static CompiledSchema schema;

    @BeforeAll
    static void compile() throws SQLException {
        database = folder.resolve("sample.sqlite");
        SampleSchema.createDatabase(database).close();
        schema = SchemaCompiler.compile(
                SampleSchema.generate(database, folder.resolve("sources")), SchemaCache.in(folder.resolve("cache")));
    }

    private static PtyTerminal open(Map<String, String> variables) {
        Map<String, String> all = new HashMap<>(variables);
        all.putIfAbsent("XDG_STATE_HOME", folder.resolve("state").toString());
        return PtyTerminal.start(
                PtyTerminal.java(
                        "dev.retort.shell.ShellUnderTest",
                        "jdbc:sqlite:" + database,
                        schema.jar().toString(),
                        schema.headers().toString(),
                        schema.packageName()),
                all);
    }

    @Test
    void query_showsItsRows() {
        try (PtyTerminal terminal = open(Map.of())) {
            terminal.waitForLastLine(PROMPT)
                    .enter("select(FILM.TITLE).from(FILM).orderBy(FILM.FILM_ID)")
                    .waitFor("ACE GOLDFINGER")
                    .waitFor("(3 rows")
                    .waitForLastLine(PROMPT)
                    .type(CTRL_D);
            assertEquals(0, terminal.waitForExit());
        }
    }
}
