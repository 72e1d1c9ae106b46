package dev.retort.shell;

import dev.retort.shell.command.help.Examples;
import dev.retort.shell.command.help.SampleNames;
import dev.retort.shell.io.Output;
import dev.retort.shell.session.Workspace;
import java.util.List;
import java.util.Optional;

/**
 * The lines that a shell begins with: what it is on, and what can be typed.
 *
 * @param hints whether the user wants examples
 */
record Greeting(Workspace workspace, boolean hints) {

    void show(String database, Output output) {
        int tables = workspace
                .names()
                .map(names -> names.tables().size())
                .orElseGet(() -> workspace.schema().compilation().tables());
        String version = Optional.ofNullable(Greeting.class.getPackage().getImplementationVersion())
                .map(number -> " " + number)
                .orElse("");
        String holds = tables == 1 ? "1 table" : tables + " tables";
        output.note("Retort" + version + " on " + database + ", " + holds);
        List<String> examples = hints && workspace.isCompiled()
                ? new Examples(workspace.awaitIndex(), SampleNames.of(workspace.awaitIndex())).first()
                : List.of();
        output.note("help says what can be typed, Tab completes, Ctrl-D leaves."
                + (examples.isEmpty() ? "" : " To begin with:"));
        examples.forEach(example -> output.note("  " + example));
        if (!workspace.isCompiled()) {
            output.note("The tables are being compiled, this once: SQL runs now, Java waits for them.");
        }
    }
}
