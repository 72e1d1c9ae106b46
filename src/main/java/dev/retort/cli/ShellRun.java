package dev.retort.cli;

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
import dev.retort.shell.InteractiveShell;
import dev.retort.shell.Settings;
import dev.retort.shell.ShellLaunch;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** One run of the shell: from the configuration to the last line, interactive or not. */
final class ShellRun {
    private static final long INTERACTIVE_LIMIT = 1_000;

    private final RetortCommand root;
    private final Invocation invocation;
    private final ShellOptions options;

    ShellRun(RetortCommand root, ShellOptions options) {
        this.root = root;
        this.invocation = root.invocation();
        this.options = options;
    }

    int run() {
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

    private String url(ConfigLoader loader) {
        return options.url().or(root.common()::url).or(loader::environmentUrl).orElseThrow(invocation::noProject);
    }

    /** A database that was given may be another than the migrations describe: the project's sources stay as they are. */
    private CompiledSchema ofProject(Config config, Database database, Progress progress) {
        MigratedSchema schema = new ProjectSchema(config, database).present(progress);
        Workbench workbench = new Workbench(config, progress);
        if (database.embedded()) {
            return workbench.ofProject(schema);
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
        Streams streams = invocation.streams();
        boolean interactive = options.codes().isEmpty()
                && options.output().isEmpty()
                && streams.inIsTerminal()
                && streams.outIsTerminal();
        Settings settings = new Settings(
                options.format().orElse(Format.TABLE),
                options.limit().orElse(interactive ? INTERACTIVE_LIMIT : 0),
                options.printSql());
        try (LiveConnection connection = LiveConnection.open(database)) {
            return interactive ? interactive(connection, schema, settings) : 0;
        }
    }

    private int interactive(LiveConnection connection, CompiledSchema schema, Settings settings) {
        CompletableFuture<Engine> engine = CompletableFuture.supplyAsync(() -> {
            Engine opened = Engine.open(schema, connection.db(), connection::cancel);
            opened.warmUp();
            return opened;
        });
        new InteractiveShell(new ShellLaunch(
                        connection,
                        schema,
                        engine,
                        settings,
                        root.common().colour(invocation),
                        invocation.environment()))
                .run();
        return 0;
    }
}
