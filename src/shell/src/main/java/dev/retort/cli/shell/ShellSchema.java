package dev.retort.cli.shell;

import dev.retort.cli.console.Progress;
import dev.retort.cli.run.Invocation;
import dev.retort.cli.shell.ObservedSchema.Built;
import dev.retort.compile.Compilation;
import dev.retort.config.Config;
import dev.retort.config.Options;
import dev.retort.database.Database;
import dev.retort.database.live.AccessMode;
import dev.retort.migrate.MigratedSchema;
import dev.retort.migrate.Migrations;
import dev.retort.project.ProjectSchema;
import dev.retort.project.ProjectStatus;
import dev.retort.project.UpToDateStamp;
import java.util.Optional;

/**
 * Where the schema of a shell's database becomes classes: a project's on its embedded database through its generated
 * sources, any other through the user's cache.
 *
 * @param inBackground whether a large schema that was never compiled is compiled while the shell is open already
 */
record ShellSchema(
        Config config,
        Database database,
        Options given,
        Invocation invocation,
        Progress progress,
        boolean inBackground) {

    /** The same database, whose schema is compiled before anything else. */
    ShellSchema waitedFor() {
        return new ShellSchema(config, database, given, invocation, progress, false);
    }

    /** The same database, with a configuration that was read anew. */
    ShellSchema with(Config other) {
        return new ShellSchema(other, database, given, invocation, progress, inBackground);
    }

    /** The schema of a database that belongs to no project. */
    Built explored() {
        MigratedSchema schema = Migrations.asItIs(database);
        return built(schemaBuilder().explore(schema, invocation.environment()), schema, Optional.empty());
    }

    /**
     * The schema of a project when a shell starts: migrated first where Retort runs the server, unless nothing is to be
     * written, or to last.
     *
     * @param upgrade how the person upgrades from where they are then
     */
    Built ofProjectAtStart(AccessMode accessMode, String upgrade) {
        boolean lasts = accessMode.mode() == AccessMode.Mode.WRITING;
        try (ProjectSchema project = project()) {
            ProjectStatus projectStatus = lasts ? project.brought() : project.projectStatus();
            MigratedSchema schema = project.live(projectStatus);
            if (projectStatus.isAstray()) {
                projectStatus.warning().ifPresent(this::say);
            } else if (schema.pending() > 0) {
                say(ProjectSchema.pendingText(schema) + "; " + (lasts ? upgrade : "retort upgrade")
                        + " applies what is pending");
            }
            return lasts || schema.pending() == 0
                    ? ofProject(projectStatus, schema)
                    : asItIs(schema, projectStatus.warning());
        }
    }

    private void say(String sentence) {
        progress.clear();
        invocation.streams().err().println(sentence);
    }

    /** The schema of a project as it is. */
    Built ofProject() {
        try (ProjectSchema project = project()) {
            ProjectStatus projectStatus = project.projectStatus();
            return ofProject(projectStatus, project.live(projectStatus));
        }
    }

    /**
     * A database that was given may be another than the migrations describe, and one of another branch is: the project's sources
     * stay as they are.
     */
    private Built ofProject(ProjectStatus projectStatus, MigratedSchema schema) {
        return database.embedded() && !projectStatus.isAstray() && !projectStatus.holdsMore()
                ? built(
                        schemaBuilder().ofProject(schema, upToDateStamp(), invocation.environment()),
                        schema,
                        Optional.empty())
                : asItIs(schema, projectStatus.warning());
    }

    private Built asItIs(MigratedSchema schema, Optional<String> warning) {
        return built(schemaBuilder().ofGiven(schema, invocation.environment()), schema, warning);
    }

    private ProjectSchema project() {
        return new ProjectSchema(config, database, upToDateStamp(), progress);
    }

    private SchemaBuilder schemaBuilder() {
        return new SchemaBuilder(config, progress, inBackground);
    }

    private UpToDateStamp upToDateStamp() {
        return invocation.upToDateStamp(config.project(), given);
    }

    private static Built built(Compilation classes, MigratedSchema schema, Optional<String> warning) {
        return new Built(classes, schema.fingerprint(), warning);
    }
}
