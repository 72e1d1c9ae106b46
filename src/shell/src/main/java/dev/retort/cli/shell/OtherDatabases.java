package dev.retort.cli.shell;

import dev.retort.RetortException;
import dev.retort.cli.console.Progress;
import dev.retort.cli.run.Run;
import dev.retort.config.Config;
import dev.retort.config.ConfigLoader;
import dev.retort.config.NamedConnection;
import dev.retort.config.Options;
import dev.retort.config.Target;
import dev.retort.database.Database;
import dev.retort.database.live.AccessMode;
import dev.retort.internal.text.Spelling;
import dev.retort.shell.session.Databases;
import dev.retort.shell.session.Destination;
import dev.retort.shell.session.LiveSchema;
import dev.retort.text.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The databases that a shell can go to from the one that it was opened on.
 *
 * @param config the configuration of the database that the shell was opened on
 * @param homeSchema makes the schema of that database as it is then
 */
record OtherDatabases(
        Run run,
        ShellOptions options,
        ConfigLoader loader,
        Config config,
        Database home,
        Supplier<LiveSchema> homeSchema)
        implements Databases {

    @Override
    public Destination open(String name, @Nullable Destination from, List<String> siblings) {
        Config here = from instanceof Elsewhere elsewhere ? elsewhere.config : config;
        if (siblings.contains(name) && !home.isCalled(name)) {
            return sibling(name, here);
        }
        if (home.isCalled(name)) {
            return new Home(home, options.accessMode(config.target().access()), homeSchema.get());
        }
        try {
            return elsewhere(loader.exploring(name, Options.NONE));
        } catch (RetortException e) {
            boolean isName = NamedConnection.isName(name) && loader.named(name).isEmpty();
            throw isName && e.kind() == RetortException.Kind.USAGE ? unknown(name, siblings) : e;
        }
    }

    private Destination sibling(String name, Config here) {
        if (here.url().isEmpty()) {
            Database database = home.sibling(name).orElseThrow();
            return explored(
                    config.on(new Target(config.url(), false, config.target().access(), List.of())), database);
        }
        return elsewhere(loader.exploringSibling(here, here.url().get().withDatabase(name)));
    }

    private Destination elsewhere(Config there) {
        try (Progress progress = run.progress()) {
            return explored(there, run.login().open(options.careful(there), progress));
        }
    }

    private Destination explored(Config there, Database database) {
        try (Progress progress = run.progress()) {
            ShellSchema schema = new ShellSchema(run, there, database, Options.NONE, progress, false);
            SchemaProbe probe = new SchemaProbe(database);
            return new Elsewhere(
                    there,
                    database,
                    options.accessMode(there.target().access()),
                    ObservedSchema.of(probe, schema::explored, progress),
                    probe);
        } catch (RuntimeException | Error e) {
            database.close();
            throw e;
        }
    }

    private RetortException unknown(String name, List<String> siblings) {
        List<String> known = new ArrayList<>(siblings);
        known.add(home.displayName());
        known.addAll(loader.personal().connections().keySet());
        Optional<String> meant = Spelling.closest(name, known);
        return new RetortException("there is no database \"" + VisibleText.line(name) + "\" to go to")
                .withHint(meant.map(near -> "did you mean " + VisibleText.line(near) + "?")
                        .orElse("/databases lists those of the server, /connections those that you named;"
                                + " a URL or a SQLite file will do as well"));
    }

    /** Where the shell was opened, which is closed by what opened it. */
    private record Home(Database database, AccessMode accessMode, LiveSchema schema) implements Destination {
        @Override
        public void close() {
            // It stays open until the shell ends.
        }
    }

    private record Elsewhere(
            Config config, Database database, AccessMode accessMode, LiveSchema schema, SchemaProbe probe)
            implements Destination {
        @Override
        public void close() {
            probe.close();
            database.close();
        }
    }
}
