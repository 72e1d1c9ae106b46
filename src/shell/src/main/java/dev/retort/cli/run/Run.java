package dev.retort.cli.run;

import dev.retort.RetortException;
import dev.retort.cli.console.MigrationLog;
import dev.retort.cli.console.Progress;
import dev.retort.cli.console.Streams;
import dev.retort.config.Config;
import dev.retort.config.Options;
import dev.retort.project.UpToDateStamp;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One run of Retort's command line: what it is surrounded by, its options, and the way into the database. */
public final class Run {
    private final Invocation invocation;
    private final CommonOptions common;
    private final Supplier<Progress> progress;
    private final Login login;
    private @Nullable UpToDateStamp upToDateStamp;

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

    /**
     * The configuration of the project that the options name or that holds the working directory.
     *
     * @throws RetortException of the kind USAGE when there is no project
     */
    public Config config() {
        var _ = upToDateStamp();
        Options options = common.toOptions();
        return invocation.configLoader().project(invocation.project(options), invocation.asked(options));
    }

    /** What is remembered of the generated sources of that project, and what they are made from as it was when this run began. */
    public UpToDateStamp upToDateStamp() {
        UpToDateStamp known = upToDateStamp;
        if (known == null) {
            Options options = common.toOptions();
            known = invocation.upToDateStamp(invocation.project(options), options);
            upToDateStamp = known;
        }
        return known;
    }

    public PrintStream out() {
        return invocation.streams().out();
    }

    public PrintStream err() {
        return invocation.streams().err();
    }

    /** Tells the user what was done, unless they asked for quiet. */
    public void say(String sentence) {
        if (!common.quiet()) {
            err().println(sentence);
        }
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
        return new MigrationLog(err(), verb, !shown.isShown(), common.quiet());
    }

    /** A line that shows what is being done, where it is seen. */
    public Progress progress() {
        Progress made = progress.get();
        invocation.showing(made);
        return made;
    }
}
