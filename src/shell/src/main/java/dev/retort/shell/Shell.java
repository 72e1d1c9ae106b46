package dev.retort.shell;

import dev.retort.database.live.LiveConnection;
import dev.retort.database.live.Sandbox;
import dev.retort.shell.command.CommandContext;
import dev.retort.shell.input.Console;
import dev.retort.shell.io.Output;
import dev.retort.shell.io.Waiting;
import dev.retort.shell.result.ElementColumns;
import dev.retort.shell.result.LineTime;
import dev.retort.shell.result.ValuePrinter;
import dev.retort.shell.script.ScriptRunner;
import dev.retort.shell.script.StartupFiles;
import dev.retort.shell.session.MeaningOfNames;
import dev.retort.shell.session.Move;
import dev.retort.shell.session.Reload;
import dev.retort.shell.session.ShellApprover;
import dev.retort.shell.session.ShellLaunch;
import dev.retort.shell.session.UnfinishedWork;
import dev.retort.shell.session.Workspace;
import java.util.Optional;
import java.util.function.Function;

/**
 * A shell, put together: the one place that says what knows what. At a terminal, in scripts and in tests, only what it is given
 * differs. It closes neither the workspace nor the output.
 */
final class Shell implements AutoCloseable {
    private final ShellLaunch launch;
    private final Workspace workspace;
    private final Output output;
    private final ShellApprover approver;
    private final ValuePrinter values;
    private final Move move;
    private final Commands commands;
    private final MeaningOfNames names;

    /**
     * @param waiting waits for what takes long
     * @param answers puts a question to the user; empty without a user to answer
     * @param console what only a user at a terminal can use; empty in a script
     */
    Shell(
            ShellLaunch launch,
            Workspace workspace,
            Output output,
            Waiting waiting,
            Optional<Function<String, Optional<String>>> answers,
            Optional<Console> console) {
        this.launch = launch;
        this.workspace = workspace;
        this.output = output;
        LiveConnection connection = workspace.connection();
        this.approver = new ShellApprover(connection.accessMode(), output, answers);
        connection.attend(approver);
        connection.session().warnOnRepeatedLoads(load -> output.note("hint: " + load));
        this.values = new ValuePrinter(
                workspace::settings,
                output,
                connection.db(),
                new ElementColumns(
                        workspace::awaitIndex, name -> workspace.engineIfReady().flatMap(engine -> engine.type(name))),
                workspace.kept(),
                console.isPresent());
        Reload reload = new Reload(workspace, output, waiting);
        this.move = new Move(reload, launch.databases(), values, answers);
        this.commands =
                new Commands(new CommandContext(launch, workspace, values, output, reload, move, waiting, console));
        this.names = new MeaningOfNames(workspace, output);
    }

    ShellLaunch launch() {
        return launch;
    }

    Workspace workspace() {
        return workspace;
    }

    LiveConnection connection() {
        return workspace.connection();
    }

    Output output() {
        return output;
    }

    ShellApprover approver() {
        return approver;
    }

    ValuePrinter values() {
        return values;
    }

    Commands commands() {
        return commands;
    }

    StartupFiles startupFiles() {
        return new StartupFiles(
                launch.environment(), workspace.settings().preferences().folder(), output);
    }

    UnfinishedWork unfinishedWork() {
        return new UnfinishedWork(connection(), output);
    }

    /** Runs lines of a file as if they were typed. */
    ScriptRunner runner() {
        return new ScriptRunner(commands.context()::engine, commands, values);
    }

    /** Runs a script that is not part of anything that was typed. */
    ScriptRunner scriptRunner() {
        LineTime time = new LineTime(connection()::statementsSent, values, () -> false);
        return new ScriptRunner(commands.context()::engine, commands, values, time, this::afterLine);
    }

    /** Says what a line brought about beside its result. */
    void afterLine() {
        approver.showNotices();
        connection().sandbox().flatMap(Sandbox::news).ifPresent(output::note);
        names.look();
    }

    @Override
    public void close() {
        move.end();
    }
}
