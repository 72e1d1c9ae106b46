package dev.retort.cli.shell;

import dev.retort.RetortException;
import dev.retort.cli.console.Progress;
import dev.retort.cli.console.Streams;
import dev.retort.cli.run.Invocation;
import dev.retort.cli.run.Run;
import dev.retort.cli.shell.ObservedSchema.Built;
import dev.retort.config.Config;
import dev.retort.config.ConfigLoader;
import dev.retort.config.Options;
import dev.retort.database.Database;
import dev.retort.database.live.AccessMode;
import dev.retort.eval.Engine;
import dev.retort.internal.text.Spelling;
import dev.retort.shell.InteractiveShell;
import dev.retort.shell.ScriptSession;
import dev.retort.shell.io.DataWriter;
import dev.retort.shell.io.Output;
import dev.retort.shell.io.OutputClosedException;
import dev.retort.shell.io.OutputFile;
import dev.retort.shell.script.ShellScript;
import dev.retort.shell.session.ProjectCommands;
import dev.retort.shell.session.ShellLaunch;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** One run of the shell: from the configuration to the last line, interactive or not. */
public final class ShellRun {
    private static final Path STANDARD_INPUT = Path.of("-");

    private final Run run;
    private final Invocation invocation;
    private final ShellOptions options;
    private final Set<String> commands;
    private final ProjectCommands projectCommands;

    /**
     * A run.
     *
     * @param commands what Retort's commands are called: a word that is like one is taken to be mistyped
     * @param projectCommands Retort's own command line, for a shell on a project
     */
    public ShellRun(Run run, ShellOptions options, Set<String> commands, ProjectCommands projectCommands) {
        this.run = run;
        this.commands = commands;
        this.projectCommands = projectCommands;
        this.invocation = run.invocation();
        this.options = options;
    }

    public int run() {
        if (isInteractive()) {
            InteractiveShell.preload();
        }
        ConfigLoader loader = invocation.configLoader();
        PersonalSettings personal = new PersonalSettings(loader.personal(), invocation);
        options.url().ifPresent(word -> refuseMistypedCommand(word, loader));
        Options given = run.common().toOptions();
        Optional<Path> project = options.url().isPresent() ? Optional.empty() : loader.findProject(given);
        Config config = project.map(folder -> loader.project(folder, invocation.asked(given)))
                .orElseGet(() -> loader.exploring(url(loader), given));
        AccessMode accessMode = options.accessMode(config.target().access());
        try (Progress progress = run.progress();
                Database database = run.login().open(options.careful(config), progress)) {
            ShellSchema schema = new ShellSchema(run, config, database, given, progress, isInteractive());
            Built built = project.isPresent()
                    ? schema.ofProjectAtStart(accessMode, isInteractive() ? "/upgrade" : "retort upgrade")
                    : schema.explored();
            Supplier<Built> anew =
                    () -> project.map(folder -> schema.waitedFor(loader.project(folder, invocation.answered(given)))
                                    .ofProject())
                            .orElseGet(() -> schema.waitedFor(config).explored());
            progress.clear();
            try (SchemaProbe probe = new SchemaProbe(database)) {
                return converse(new ShellLaunch(
                        database,
                        accessMode,
                        new ObservedSchema(built, probe, anew, progress),
                        personal.of(options, isInteractive(), run.common().colour(invocation), config.project()),
                        run.err(),
                        environment(personal),
                        project.map(folder -> projectCommands),
                        new OtherDatabases(
                                run, options, loader, config, database, () -> ObservedSchema.of(probe, anew, progress)),
                        Engine::open));
            }
        }
    }

    /** A word in the place of a URL may be a command that does not exist. */
    private void refuseMistypedCommand(String word, ConfigLoader loader) {
        if (word.matches("[a-z]+")
                && loader.named(word).isEmpty()
                && loader.personal().closestTo(word).isEmpty()
                && !Files.exists(invocation.workingDirectory().resolve(word))) {
            Spelling.closest(word, commands).ifPresent(nearest -> {
                throw RetortException.usage("there is no command \"" + word + "\"")
                        .withHint("did you mean " + nearest + "?");
            });
        }
    }

    private String url(ConfigLoader loader) {
        return options.url().or(run.common()::url).or(loader::environmentUrl).orElseThrow(invocation::noProject);
    }

    private int converse(ShellLaunch launch) {
        if (isInteractive()) {
            new InteractiveShell(launch, run.common().colour(invocation)).run();
            return 0;
        }
        return runScripts(launch);
    }

    /** What the user trusts, they say on the command line or in the environment: the shell looks at one of them. */
    private Map<String, String> environment(PersonalSettings personal) {
        Map<String, String> environment = new HashMap<>(personal.environment());
        if (run.common().trust()) {
            environment.put("RETORT_TRUST", "1");
        }
        return environment;
    }

    private boolean isInteractive() {
        return options.codes().isEmpty()
                && options.output().isEmpty()
                && invocation.streams().inIsTerminal()
                && invocation.streams().outIsTerminal();
    }

    private int runScripts(ShellLaunch launch) {
        Streams streams = invocation.streams();
        PrintWriter notes = new PrintWriter(streams.err(), true, StandardCharsets.UTF_8);
        Optional<OutputFile> file = options.output().map(OutputFile::open);
        PrintWriter data = file.map(OutputFile::writer).orElseGet(() -> DataWriter.to(streams.data()));
        boolean terminal = file.isEmpty() && streams.outIsTerminal();
        try (ScriptSession session = new ScriptSession(launch, new Output(data, notes, terminal))) {
            session.run(scripts());
            data.flush();
            file.ifPresent(OutputFile::complete);
            return 0;
        } catch (OutputClosedException e) {
            return OutputClosedException.EXIT_STATUS;
        } finally {
            file.ifPresent(OutputFile::close);
        }
    }

    private List<ShellScript> scripts() {
        if (options.codes().isEmpty()) {
            return List.of(ShellScript.ofStandardInput(invocation.streams().in()));
        }
        return options.codes().stream().map(this::script).toList();
    }

    private ShellScript script(ShellOptions.Code code) {
        return code.text().map(ShellScript::ofCode).orElseGet(() -> {
            Path file = code.file().orElseThrow();
            return file.equals(STANDARD_INPUT)
                    ? ShellScript.ofStandardInput(invocation.streams().in())
                    : ShellScript.ofFile(invocation.workingDirectory().resolve(file), file);
        });
    }
}
