package dev.retort.cli.command;

import dev.retort.cli.console.MigrationLog;
import dev.retort.cli.console.Progress;
import dev.retort.cli.console.Streams;
import dev.retort.cli.run.CommonOptions;
import dev.retort.cli.run.Invocation;
import dev.retort.cli.run.Login;
import dev.retort.cli.run.Version;
import dev.retort.cli.shell.ShellOptions;
import dev.retort.cli.shell.ShellRun;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code retort} itself: the shell, unless a subcommand is named. */
@Command(
        name = "retort",
        description = "A typed shell on a database, and the code that is generated from it.",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  retort                                  the shell on this project's database",
            "  retort jdbc:mariadb://localhost/shop    the shell on any database",
            "  retort sqlite:///shop.db -e 'select(count()).from(ORDERS)' --csv",
            "",
            "Exit status: 0 done, 1 the code or the query failed or a check found a",
            "difference, 2 wrong usage or configuration, 3 no connection, 130 interrupted."
        })
public final class RetortCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Mixin
    private final ShellOptions shell = new ShellOptions();

    @Mixin
    private final CommonOptions common;

    private final Supplier<Progress> progress;
    private final Login login;

    public RetortCommand(Invocation invocation) {
        this.invocation = invocation;
        this.common = new CommonOptions();
        Streams streams = invocation.streams();
        this.login = new Login(streams, this::ensureState);
        this.progress = () -> new Progress(streams.err(), streams.errIsTerminal() && !common.quiet());
    }

    private RetortCommand(Invocation invocation, CommonOptions common, Supplier<Progress> progress, Login login) {
        this.invocation = invocation;
        this.common = common;
        this.progress = progress;
        this.login = login;
    }

    /**
     * A command like this one, run by the shell that this one started.
     *
     * @param checkpoint is called whenever there is progress; may throw
     */
    RetortCommand within(Streams streams, Runnable checkpoint) {
        return new RetortCommand(
                new Invocation(streams, invocation.workingDirectory(), invocation.environment()),
                common.copy(),
                () -> progress().with(checkpoint),
                login);
    }

    @Override
    public Integer call() {
        return new ShellRun(this, shell).run();
    }

    public Invocation invocation() {
        return invocation;
    }

    public CommonOptions common() {
        return common;
    }

    /** Makes the folder of what Retort keeps for itself in a project, which ignores itself, before anything is put there. */
    void ensureState(Path project) {
        invocation.state(project, common.trust()).ensure();
    }

    /** The way into the database. */
    public Login login() {
        return login;
    }

    /** The account of the migrations of a run. */
    MigrationLog migrationLog(MigrationLog.Verb verb, Progress shown) {
        return new MigrationLog(invocation.streams().err(), verb, !shown.isShown(), common.quiet());
    }

    /** A line that shows what is being done, where it is seen. */
    public Progress progress() {
        Progress made = progress.get();
        invocation.showing(made);
        return made;
    }
}
