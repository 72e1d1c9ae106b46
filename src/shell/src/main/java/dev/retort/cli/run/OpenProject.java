package dev.retort.cli.run;

import dev.retort.cli.console.MigrationLog;
import dev.retort.cli.console.Progress;
import dev.retort.config.Config;
import dev.retort.database.Database;
import dev.retort.migrate.Migrations;
import dev.retort.project.ProjectSchema;
import dev.retort.project.UpToDateStamp;

/**
 * A project that a command works on, with its database open.
 *
 * @param run the run of the command
 * @param config its configuration
 * @param upToDateStamp what was remembered of its generated sources before anything was done
 * @param progress shows what is being done
 * @param schema the schema that its migrations make
 */
public record OpenProject(
        Run run, Config config, UpToDateStamp upToDateStamp, Progress progress, Database database, ProjectSchema schema)
        implements AutoCloseable {

    /** A project whose database is there. */
    public static OpenProject of(Run run, Config config, Progress progress) {
        return of(run, config, progress, run.login().open(config, progress));
    }

    /** As {@link #of(Run, Config, Progress)}, but makes a SQLite file that does not exist. */
    public static OpenProject orNew(Run run, Config config, Progress progress) {
        return of(run, config, progress, run.login().openOrCreate(config, progress));
    }

    private static OpenProject of(Run run, Config config, Progress progress, Database database) {
        UpToDateStamp upToDateStamp = run.upToDateStamp();
        ProjectSchema schema = new ProjectSchema(config, database, upToDateStamp, progress);
        return new OpenProject(run, config, upToDateStamp, progress, database, schema);
    }

    public Migrations migrations() {
        return schema.migrations();
    }

    /** The account of the migrations that are to be applied or undone. */
    public MigrationLog log(MigrationLog.Verb verb) {
        return run.migrationLog(verb, progress);
    }

    /** Prints what was asked for, such as the statements that would run. */
    public void print(String text) {
        progress.clear();
        run.out().print(text);
        run.out().flush();
    }

    @Override
    public void close() {
        try (database) {
            schema.close();
        }
    }
}
