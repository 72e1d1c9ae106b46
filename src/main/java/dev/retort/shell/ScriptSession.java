package dev.retort.shell;

import dev.retort.RetortException;
import dev.retort.compile.SchemaClasses;
import dev.retort.connect.LiveConnection;
import dev.retort.render.VisibleText;
import java.util.List;
import java.util.Optional;

/** The shell without a person: scripts run one after the other, on one connection and in one engine. */
public final class ScriptSession implements AutoCloseable {
    private final LiveConnection connection;
    private final Output output;
    private final SchemaClasses classes;
    private final ScriptRunner runner;

    /** Opens a session; it does not close what it is opened with. */
    public ScriptSession(ShellLaunch launch, Output output) {
        this.connection = launch.connection();
        this.output = output;
        this.classes = launch.schema().open();
        ValuePrinter values = new ValuePrinter(launch.settings(), output, connection.db());
        Commands commands = new Commands(new CommandContext(
                connection,
                launch.engine()::join,
                () -> SchemaIndex.load(classes.loader(), launch.schema().packageName()),
                launch.settings(),
                values,
                output,
                Optional.empty()));
        this.runner = new ScriptRunner(launch.engine().join(), commands, values);
    }

    /**
     * Runs scripts until one fails or leaves. A transaction that is still open then is rolled back.
     *
     * @throws dev.retort.RetortException the first error, with its place in the script
     * @throws OutputClosedException when nobody reads the output any more
     */
    public void run(List<Script> scripts) {
        try {
            boolean goOn = true;
            for (int i = 0; goOn && i < scripts.size(); i++) {
                goOn = runner.run(scripts.get(i));
            }
        } finally {
            rollBack();
        }
    }

    /** Failing here must not hide why the scripts ended. */
    private void rollBack() {
        try {
            if (connection.inTransaction()) {
                connection.rollback();
                output.note("the open transaction is rolled back");
            }
        } catch (RetortException e) {
            output.note("the open transaction cannot be rolled back: " + VisibleText.line(e.message()));
        }
    }

    /** Runs one step of a script at a time. */
    ScriptRunner runner() {
        return runner;
    }

    @Override
    public void close() {
        classes.close();
    }
}
