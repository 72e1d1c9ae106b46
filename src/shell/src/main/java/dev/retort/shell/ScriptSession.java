package dev.retort.shell;

import dev.retort.RetortException;
import dev.retort.database.live.LiveConnection;
import dev.retort.database.live.Sandbox;
import dev.retort.eval.Engine;
import dev.retort.render.ErrorText;
import dev.retort.shell.command.CommandContext;
import dev.retort.shell.io.Output;
import dev.retort.shell.io.OutputClosedException;
import dev.retort.shell.io.Waiting;
import dev.retort.shell.result.LineTime;
import dev.retort.shell.result.ValuePrinter;
import dev.retort.shell.script.ScriptRunner;
import dev.retort.shell.script.ShellScript;
import dev.retort.shell.script.StartupFiles;
import dev.retort.shell.session.MeaningOfNames;
import dev.retort.shell.session.Move;
import dev.retort.shell.session.Reload;
import dev.retort.shell.session.ShellApprover;
import dev.retort.shell.session.ShellLaunch;
import dev.retort.shell.session.UnfinishedWork;
import dev.retort.shell.session.Workspace;
import dev.retort.shell.terminal.EndedThreads;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The shell without a person: scripts run one after the other, on one connection and in one engine. */
public final class ScriptSession implements AutoCloseable {
    private final LiveConnection connection;
    private final Output output;
    private final ShellApprover approver;
    private final StartupFiles startup;
    private final Workspace workspace;
    private final Commands commands;
    private final Move move;
    private final ScriptRunner runner;

    /** Opens a session; it does not close what it is opened with. */
    public ScriptSession(ShellLaunch launch, Output output) {
        this.connection = launch.connection();
        this.output = output;
        this.approver = ShellApprover.absent(connection.accessMode(), output);
        connection.attend(approver);
        connection.session().warnOnRepeatedLoads(load -> output.note("hint: " + load));
        Waiting waiting = new Unattended();
        this.startup = new StartupFiles(
                launch.environment(), launch.settings().preferences().folder(), output);
        this.workspace = new Workspace(launch.schema(), launch.engine());
        ValuePrinter values = new ValuePrinter(launch.settings(), output, connection.db(), workspace.kept(), false);
        Reload reload = new Reload(workspace, connection, output, waiting);
        this.move = new Move(reload, launch.databases(), values, Optional.empty());
        this.commands = new Commands(new CommandContext(
                connection,
                () -> workspace.engine().join(),
                workspace::awaitIndex,
                () -> Optional.of(workspace.awaitIndex()),
                () -> workspace.schema().classes(),
                launch.settings(),
                values,
                output,
                launch.project(),
                launch.environment(),
                reload,
                move,
                waiting,
                Optional.empty()));
        MeaningOfNames names = new MeaningOfNames(connection, launch.ddl(), output);
        this.runner = new ScriptRunner(
                () -> workspace.engine().join(),
                commands,
                values,
                new LineTime(connection::statementsSent, values, () -> false),
                () -> {
                    approver.showNotices();
                    connection.sandbox().flatMap(Sandbox::news).ifPresent(output::note);
                    names.look();
                });
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
            startup.runTrusted(runner::run);
            boolean goOn = true;
            for (int i = 0; goOn && i < scripts.size(); i++) {
                ShellScript script = scripts.get(i);
                goOn = script.name()
                        .map(name -> commands.inclusions().within(name, () -> runner.run(script)))
                        .orElseGet(() -> runner.run(script));
            }
            commands.finish();
        } finally {
            approver.showNotices();
            new UnfinishedWork(connection, output).undo();
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
        workspace.close();
        move.end();
    }
}
