package dev.retort.cli;

import dev.retort.cli.ObservedSchema.Built;
import dev.retort.compile.CompiledSchema;
import dev.retort.config.Config;
import dev.retort.config.Options;
import dev.retort.connect.Database;
import dev.retort.connect.Precautions;
import dev.retort.migrate.MigratedSchema;
import dev.retort.migrate.Migrations;

/**
 * Where the schema of a shell's database becomes classes: a project's on its embedded database through its generated
 * sources, any other through the user's cache.
 */
record ShellSchema(Config config, Database database, Options given, Invocation invocation, Progress progress) {

    /** The same database, with a configuration that was read anew. */
    ShellSchema with(Config other) {
        return new ShellSchema(other, database, given, invocation, progress);
    }

    /** The schema of a database that belongs to no project. */
    Built explored() {
        MigratedSchema schema = Migrations.asItIs(database);
        return built(new Workbench(config, progress).explore(schema, invocation.environment()), schema);
    }

    /**
     * The schema of a project when a shell starts: migrated first where Retort runs the server, unless nothing is to be
     * written, or to last.
     *
     * @param upgrade how the person upgrades from where they are then
     */
    Built ofProjectAtStart(Precautions precautions, String upgrade) {
        boolean lasts = precautions.mode() == Precautions.Mode.WRITING;
        MigratedSchema schema = lasts
                ? new ProjectSchema(config, database).present(progress)
                : new Migrations(config, database).inspect();
        if (schema.pending() > 0 && !lasts) {
            progress.clear();
            invocation
                    .streams()
                    .err()
                    .println(ProjectSchema.pendingText(schema) + "; retort upgrade applies what is pending");
            return built(new Workbench(config, progress).ofGiven(schema, invocation.environment()), schema);
        }
        if (schema.pending() > 0) {
            progress.clear();
            invocation
                    .streams()
                    .err()
                    .println(ProjectSchema.pendingText(schema) + "; " + upgrade + " applies what is pending");
        }
        return ofProject(schema);
    }

    /** The schema of a project as it is. */
    Built ofProject() {
        return ofProject(new Migrations(config, database).inspect());
    }

    /** A database that was given may be another than the migrations describe: the project's sources stay as they are. */
    private Built ofProject(MigratedSchema schema) {
        Workbench workbench = new Workbench(config, progress);
        return built(
                database.embedded()
                        ? workbench.ofProject(
                                schema, invocation.agreement(config.project(), given), invocation.environment())
                        : workbench.ofGiven(schema, invocation.environment()),
                schema);
    }

    private static Built built(CompiledSchema classes, MigratedSchema schema) {
        return new Built(classes, schema.fingerprint());
    }
}
