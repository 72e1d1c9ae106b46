package dev.retort.shell;

import dev.retort.compile.CompiledSchema;
import dev.retort.compile.SampleSchema;
import dev.retort.compile.SchemaCache;
import dev.retort.compile.SchemaCompiler;
import dev.retort.testing.PtyTerminal;
import dev.retort.testing.SharedTerminal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A shell to be opened at terminals: the sample database in a SQLite file, and the classes of its tables.
 *
 * @param folder where the database lies, and what the shell keeps
 * @param url the database
 * @param schema its classes
 */
record SampleShell(Path folder, String url, CompiledSchema schema) {
    static final String PROMPT = "retort>";

    /** The sample with what more statements make, in a folder of its own. */
    static SampleShell in(Path folder, String... more) throws SQLException {
        Path database = folder.resolve("sample.sqlite");
        SampleSchema.createDatabase(database, more).close();
        return new SampleShell(
                folder,
                "jdbc:sqlite:" + database,
                SchemaCompiler.compile(
                        SampleSchema.generate(database, folder.resolve("sources")),
                        SchemaCache.in(folder.resolve("cache"))));
    }

    /** The same classes on another database. */
    SampleShell on(String other) {
        return new SampleShell(folder, other, schema);
    }

    /**
     * Opens a shell.
     *
     * @param variables what its environment holds besides what every shell of this folder has
     * @param access what {@link ShellUnderTest} takes
     */
    PtyTerminal open(Map<String, String> variables, String... care) {
        List<String> arguments = new ArrayList<>(
                List.of(url, schema.jar().toString(), schema.headers().toString(), schema.packageName()));
        arguments.addAll(List.of(care));
        Map<String, String> environment = new HashMap<>(variables);
        environment.putIfAbsent("XDG_STATE_HOME", folder.resolve("state").toString());
        return PtyTerminal.start(
                PtyTerminal.java(ShellUnderTest.class.getName(), arguments.toArray(String[]::new)), environment);
    }

    /** A shell for all tests of a class, whose compiler is awake. */
    SharedTerminal shared(Map<String, String> variables) {
        return new SharedTerminal(
                PROMPT,
                () -> open(variables).waitForLastLine(PROMPT).enter("1 + 1").waitFor("\n2\n"));
    }
}
