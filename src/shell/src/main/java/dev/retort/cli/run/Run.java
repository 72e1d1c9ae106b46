package dev.retort.cli.run;

import dev.retort.cli.console.MigrationLog;
import dev.retort.cli.console.Progress;
import dev.retort.cli.console.Streams;
import java.nio.file.Path;
import java.util.function.Supplier;

/** One run of Retort's command line: what it is surrounded by, its options, and the way into the database. */
public final class Run {
    private final Invocation invocation;
    private final CommonOptions common;
    private final Supplier<Progress> progress;
    private final Login login;

    public Run(Invocation invocation) {
        this.invocation = invocation;
        this.common = new CommonOptions();
        Streams streams = invocation.streams();
        this.login = new Login(streams, this::ensureState);
        this.progress = () -> new Progress(streams.err(), streams.errIsTerminal() && !common.quiet());
    }

    private Run(Invocation invocation, CommonOptions common, Supplier<Progress> progress, Login login) {
        this.invocation = invocation;
        this.common = common;
        this.progress = progress;
        this.login = login;
    }

    /**
     * A run within the shell that this one started.
     *
     * @param checkpoint is called whenever there is progress; may throw
     */
    public Run within(Streams streams, Runnable checkpoint) {
        return new Run(
                new Invocation(streams, invocation.workingDirectory(), invocation.environment()),
                common.copy(),
                () -> progress().with(checkpoint),
                login);
    }

    public Invocation invocation() {
        return invocation;
    }

    public CommonOptions common() {
        return common;
    }

    /** Makes the folder of what Retort keeps for itself in a project, which ignores itself, before anything is put there. */
    public void ensureState(Path project) {
        invocation.state(project, common.trust()).ensure();
    }

    /** The way into the database. */
    public Login login() {
        return login;
    }

    /** The account of the migrations of a run. */
    public MigrationLog migrationLog(MigrationLog.Verb verb, Progress shown) {
        return new MigrationLog(invocation.streams().err(), verb, !shown.isShown(), common.quiet());
    }

    /** A line that shows what is being done, where it is seen. */
    public Progress progress() {
        Progress made = progress.get();
        invocation.showing(made);
        return made;
    }
}
