package dev.retort.cli;

import dev.retort.config.Config;
import dev.retort.config.Options;
import dev.retort.connect.Database;
import dev.retort.generate.Drift;
import dev.retort.migrate.MigratedSchema;
import dev.retort.migrate.Migrations;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Applies the pending migrations and regenerates. */
@Command(
        name = "upgrade",
        description = "Apply the pending migrations to the project's database, then regenerate.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {"", "Example: retort upgrade --url mysql://admin@localhost/shop --password-file pw"})
final class UpgradeCommand implements Callable<Integer> {
    private final RetortCommand root;

    UpgradeCommand(RetortCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        Options options = root.common().toOptions();
        Config config = root.invocation().projectConfig(options);
        try (Progress progress = root.progress();
                Database database = Database.openOrCreate(config, progress)) {
            MigratedSchema schema = new Migrations(config, database).apply(progress);
            Drift written = new SourceFolder(config, root.invocation().agreement(config.project(), options))
                    .write(schema, progress);
            progress.clear();
            Streams streams = root.invocation().streams();
            written.linesOfWriting().forEach(streams.out()::println);
            if (!root.common().quiet()) {
                streams.err()
                        .println("all migrations are applied to " + database.displayName() + ", and "
                                + config.project().relativize(config.generatedSources()) + " agrees with them");
            }
        }
        return 0;
    }
}
