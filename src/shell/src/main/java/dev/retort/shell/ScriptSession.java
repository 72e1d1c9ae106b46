package dev.retort.shell;

import dev.retort.RetortException;
import dev.retort.eval.Engine;
import dev.retort.render.ErrorText;
import dev.retort.shell.io.Output;
import dev.retort.shell.io.OutputClosedException;
import dev.retort.shell.io.Waiting;
import dev.retort.shell.script.ScriptRunner;
import dev.retort.shell.script.ShellScript;
import dev.retort.shell.session.ShellLaunch;
import dev.retort.shell.session.Workspace;
import dev.retort.shell.terminal.EndedThreads;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The shell without a user: scripts run one after the other, on one connection and in one engine. */
public final class ScriptSession implements AutoCloseable {
    private final Output output;
    private final Workspace workspace;
    private final Shell shell;
    private final ScriptRunner runner;

    /** Opens a session; it does not close what it is opened with. */
    public ScriptSession(ShellLaunch launch, Output output) {
        this.output = output;
        this.workspace = Workspace.open(launch);
        this.shell = new Shell(launch, workspace, output, new Unattended(), Optional.empty(), Optional.empty());
        this.runner = shell.scriptRunner();
    }

    /**
     * Runs scripts until one fails or leaves. A transaction that is still open then is rolled back.
     *
     * @throws dev.retort.RetortException the first error, with its place in the script
     * @throws OutputClosedException when the output is not read any more
     */
    public void run(List<ShellScript> scripts) {
        try (EndedThreads _ =
                new EndedThreads(error -> output.note(ErrorText.plain(error).stripTrailing()))) {
            shell.startupFiles().runTrusted(runner::run);
            boolean continues = true;
            for (int i = 0; continues && i < scripts.size(); i++) {
                ShellScript script = scripts.get(i);
                continues = script.name()
                        .map(name -> shell.commands().inclusions().within(name, () -> runner.run(script)))
                        .orElseGet(() -> runner.run(script));
            }
            shell.commands().finish();
        } finally {
            shell.approver().showNotices();
            shell.unfinishedWork().undo();
        }
    }

    /** There is no one who would stop anything. */
    private static final class Unattended implements Waiting {
        @Override
        public <T> T on(CompletableFuture<T> value) {
            try {
                return value.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RetortException said ? said : e;
            }
        }

        @Override
        public void winding(Consumer<Runnable> work, Runnable told) {
            work.accept(() -> {});
        }

        @Override
        public <T> T stopping(Engine engine, Supplier<T> action) {
            return action.get();
        }
    }

    /** Runs one step of a script at a time. */
    public ScriptRunner runner() {
        return runner;
    }

    @Override
    public void close() {
        shell.close();
        workspace.close();
    }
}
