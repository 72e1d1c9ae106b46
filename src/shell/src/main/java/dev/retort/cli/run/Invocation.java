package dev.retort.cli.run;

import dev.retort.RetortException;
import dev.retort.cli.console.AskedTrust;
import dev.retort.cli.console.Progress;
import dev.retort.cli.console.Streams;
import dev.retort.config.ConfigLoader;
import dev.retort.config.Options;
import dev.retort.home.ProjectState;
import dev.retort.home.Seal;
import dev.retort.home.TrustedFiles;
import dev.retort.home.UserFolders;
import dev.retort.project.UpToDateStamp;
import dev.retort.text.VisibleText;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The surroundings of one run of Retort.
 *
 * @param streams the standard streams
 * @param workingDirectory where relative paths start
 * @param environment the environment's variables
 * @param wiping wipes what is shown of the progress
 */
public record Invocation(
        Streams streams, Path workingDirectory, Map<String, String> environment, AtomicReference<Runnable> wiping) {

    public Invocation(Streams streams, Path workingDirectory, Map<String, String> environment) {
        this(streams, workingDirectory, environment, new AtomicReference<>(() -> {}));
    }

    /** From now on it is this progress that gives way to what the user is asked or told. */
    public void showing(Progress progress) {
        wiping.set(progress::clear);
    }

    /** Wipes what is shown of the progress, which stays away until there is more. */
    public void wipe() {
        wiping.get().run();
    }

    public ConfigLoader configLoader() {
        return new ConfigLoader(workingDirectory, environment, this::warn);
    }

    /**
     * The project that the options name or that holds the working directory.
     *
     * @throws RetortException of the kind USAGE when there is none
     */
    Path project(Options options) {
        return configLoader().findProject(options).orElseThrow(this::noProject);
    }

    /** What is remembered of a project's generated sources. */
    public UpToDateStamp upToDateStamp(Path project, Options options) {
        return new UpToDateStamp(
                project,
                options.url().or(configLoader()::environmentUrl).orElse(""),
                options.schemas(),
                state(project, false),
                seal(),
                this::tell);
    }

    /**
     * The folder of what Retort keeps for itself in a project.
     *
     * @param isTrusted whether the user said that they trust what is in the project
     */
    public ProjectState state(Path project, boolean isTrusted) {
        return new ProjectState(project.resolve(".retort"), seal(), isTrusted || isTrusted(), this::warn);
    }

    /** The same options, by the user who is asked at a terminal whether they trust a project's code. */
    public Options asked(Options options) {
        return trusting(options, Optional.of(streams));
    }

    /** The same options, by the user who may have been asked before whether they trust a project's code. */
    public Options answered(Options options) {
        return trusting(options, Optional.empty());
    }

    private Options trusting(Options options, Optional<Streams> asking) {
        boolean isGiven = options.trust().isGiven() || isTrusted();
        return options.trusting(new AskedTrust(asking, this::wipe, TrustedFiles.of(environment), isGiven));
    }

    /** Whether the environment says that what lies in a project may be trusted. */
    private boolean isTrusted() {
        return environment.getOrDefault("RETORT_TRUST", "").equals("1");
    }

    private Seal seal() {
        return Seal.of(new UserFolders(environment));
    }

    /** Tells something while something else is being done, of which a line may be shown. */
    private void tell(String sentence) {
        wipe();
        streams.err().println(VisibleText.line(sentence));
    }

    private void warn(String warning) {
        streams.err().println("warning: " + VisibleText.line(warning));
    }

    /** The error that there is neither a project nor a database to work on. */
    public RetortException noProject() {
        return RetortException.usage("there is no project here: neither " + workingDirectory
                        + " nor a folder above it has a db/migration, a src/main/resources/db/migration or a"
                        + " db/retort.toml")
                .withHint("name its folder with --project, or a database: retort sqlite:///file.db; retort init makes a"
                        + " project here, and finds migrations that lie elsewhere in it");
    }
}
