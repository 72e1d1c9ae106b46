package dev.retort.cli;

import dev.retort.RetortException;
import dev.retort.Spelling;
import dev.retort.compile.CompiledSchema;
import dev.retort.config.Config;
import dev.retort.config.ConfigLoader;
import dev.retort.config.Options;
import dev.retort.connect.Database;
import dev.retort.connect.LiveConnection;
import dev.retort.eval.Engine;
import dev.retort.migrate.MigratedSchema;
import dev.retort.migrate.Migrations;
import dev.retort.render.Format;
import dev.retort.shell.DataWriter;
import dev.retort.shell.InteractiveShell;
import dev.retort.shell.Output;
import dev.retort.shell.OutputClosedException;
import dev.retort.shell.OutputFile;
import dev.retort.shell.PrintedSql;
import dev.retort.shell.Script;
import dev.retort.shell.ScriptSession;
import dev.retort.shell.Settings;
import dev.retort.shell.ShellLaunch;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** One run of the shell: from the configuration to the last line, interactive or not. */
final class ShellRun {
    private static final long INTERACTIVE_LIMIT = 1_000;
    private static final Path STANDARD_INPUT = Path.of("-");

    private final RetortCommand root;
    private final Invocation invocation;
    private final ShellOptions options;

    ShellRun(RetortCommand root, ShellOptions options) {
        this.root = root;
        this.invocation = root.invocation();
        this.options = options;
    }

    int run() {
        options.url().ifPresent(this::refuseMistypedCommand);
        ConfigLoader loader = invocation.configLoader();
        Options given = root.common().toOptions();
        Optional<Path> project = options.url().isPresent() ? Optional.empty() : loader.findProject(given);
        Config config = project.map(folder -> loader.project(folder, given))
                .orElseGet(() -> loader.exploring(url(loader), given));
        try (Progress progress = root.progress();
                Database database = Database.open(config, progress)) {
            CompiledSchema schema = project.isPresent()
                    ? ofProject(config, database, progress)
                    : new Workbench(config, progress).explore(Migrations.asItIs(database), invocation.environment());
            progress.clear();
            return converse(database, schema);
        }
    }

    /** A word in the place of a URL may be a command that does not exist. */
    private void refuseMistypedCommand(String word) {
        if (word.matches("[a-z]+")
                && !Files.exists(invocation.workingDirectory().resolve(word))) {
            Spelling.closest(word, root.commandNames()).ifPresent(nearest -> {
                throw RetortException.usage("there is no command \"" + word + "\"")
                        .withHint("did you mean " + nearest + "?");
            });
        }
    }

    private String url(ConfigLoader loader) {
        return options.url().or(root.common()::url).or(loader::environmentUrl).orElseThrow(invocation::noProject);
    }

    /** A database that was given may be another than the migrations describe: the project's sources stay as they are. */
    private CompiledSchema ofProject(Config config, Database database, Progress progress) {
        MigratedSchema schema = new ProjectSchema(config, database).present(progress);
        Workbench workbench = new Workbench(config, progress);
        if (database.embedded()) {
            return workbench.ofProject(
                    schema, invocation.agreement(config.project(), root.common().toOptions()));
        }
        if (schema.pending() > 0) {
            progress.clear();
            invocation
                    .streams()
                    .err()
                    .println(ProjectSchema.pendingText(schema) + "; retort upgrade applies what is pending");
        }
        return workbench.explore(schema, invocation.environment());
    }

    private int converse(Database database, CompiledSchema schema) {
        boolean interactive = isInteractive();
        Settings settings = new Settings(
                options.format().orElse(Format.TABLE),
                options.limit().orElse(interactive ? INTERACTIVE_LIMIT : 0),
                options.printSql());
        PrintedSql printed =
                new PrintedSql(settings::printSql, invocation.streams().err());
        try (LiveConnection connection = LiveConnection.open(database, printed)) {
            if (interactive) {
                CompletableFuture<Engine> engine = new CompletableFuture<>();
                new InteractiveShell(launch(connection, schema, settings, engine))
                        .run(() -> makeReady(engine, schema, connection));
                return 0;
            }
            try (Engine engine = Engine.open(schema, connection)) {
                return runScripts(launch(connection, schema, settings, CompletableFuture.completedFuture(engine)));
            }
        }
    }

    /** Opens the engine in the background; it ends with the process. */
    private static void makeReady(CompletableFuture<Engine> engine, CompiledSchema schema, LiveConnection connection) {
        engine.completeAsync(() -> {
            Engine opened = Engine.open(schema, connection);
            opened.warmUp();
            return opened;
        });
    }

    private ShellLaunch launch(
            LiveConnection connection, CompiledSchema schema, Settings settings, CompletableFuture<Engine> engine) {
        boolean colour = root.common().colour(invocation);
        return new ShellLaunch(connection, schema, engine, settings, colour, invocation.environment());
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

    private List<Script> scripts() {
        if (options.codes().isEmpty()) {
            return List.of(Script.ofStandardInput(invocation.streams().in()));
        }
        return options.codes().stream().map(this::script).toList();
    }

    private Script script(ShellOptions.Code code) {
        return code.text().map(Script::ofCode).orElseGet(() -> {
            Path file = code.file().orElseThrow();
            return file.equals(STANDARD_INPUT)
                    ? Script.ofStandardInput(invocation.streams().in())
                    : Script.ofFile(invocation.workingDirectory().resolve(file), file);
        });
    }
}
