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
 * @param behind whether a large schema that was never compiled is compiled while the shell is open already
 */
record ShellSchema(
        Config config, Database database, Options given, Invocation invocation, Progress progress, boolean behind) {

    /** The same database, whose schema is compiled before anything else. */
    ShellSchema waitedFor() {
        return new ShellSchema(config, database, given, invocation, progress, false);
    }

    /** The same database, with a configuration that was read anew. */
    ShellSchema with(Config other) {
        return new ShellSchema(other, database, given, invocation, progress, behind);
    }

    /** The schema of a database that belongs to no project. */
    Built explored() {
        MigratedSchema schema = Migrations.asItIs(database);
        return built(workbench().explore(schema, invocation.environment()), schema, Optional.empty());
    }

    /**
     * The schema of a project when a shell starts: migrated first where Retort runs the server, unless nothing is to be
     * written, or to last.
     *
     * @param upgrade how the person upgrades from where they are then
     */
    Built ofProjectAtStart(AccessMode precautions, String upgrade) {
        boolean lasts = precautions.mode() == AccessMode.Mode.WRITING;
        try (ProjectSchema project = project()) {
            ProjectStatus standing = lasts ? project.brought() : project.standing();
            MigratedSchema schema = project.live(standing);
            if (standing.isAstray()) {
                standing.warning().ifPresent(this::say);
            } else if (schema.pending() > 0) {
                say(ProjectSchema.pendingText(schema) + "; " + (lasts ? upgrade : "retort upgrade")
                        + " applies what is pending");
            }
            return lasts || schema.pending() == 0 ? ofProject(standing, schema) : asItIs(schema, standing.warning());
        }
    }

    private void say(String sentence) {
        progress.clear();
        invocation.streams().err().println(sentence);
    }

    /** The schema of a project as it is. */
    Built ofProject() {
        try (ProjectSchema project = project()) {
            ProjectStatus standing = project.standing();
            return ofProject(standing, project.live(standing));
        }
    }

    /**
     * A database that was given may be another than the migrations describe, and one of another branch is: the project's sources
     * stay as they are.
     */
    private Built ofProject(ProjectStatus standing, MigratedSchema schema) {
        return database.embedded() && !standing.isAstray() && !standing.holdsMore()
                ? built(workbench().ofProject(schema, agreement(), invocation.environment()), schema, Optional.empty())
                : asItIs(schema, standing.warning());
    }

    private Built asItIs(MigratedSchema schema, Optional<String> warning) {
        return built(workbench().ofGiven(schema, invocation.environment()), schema, warning);
    }

    private ProjectSchema project() {
        return new ProjectSchema(config, database, agreement(), progress);
    }

    private SchemaBuilder workbench() {
        return new SchemaBuilder(config, progress, behind);
    }

    private UpToDateStamp agreement() {
        return invocation.agreement(config.project(), given);
    }

    private static Built built(Compilation classes, MigratedSchema schema, Optional<String> warning) {
        return new Built(classes, schema.fingerprint(), warning);
    }
}
