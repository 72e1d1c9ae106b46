package dev.retort.cli.command;

import dev.retort.RetortException;
import dev.retort.cli.console.MigrationLog;
import dev.retort.cli.console.Progress;
import dev.retort.cli.console.Streams;
import dev.retort.cli.run.Run;
import dev.retort.config.Config;
import dev.retort.generate.tree.SourceSync;
import dev.retort.migrate.MigratedSchema;
import dev.retort.project.ProjectSchema;
import dev.retort.project.ProjectStatus;
import dev.retort.project.SourceFolder;
import dev.retort.project.UpToDateStamp;
import java.util.List;

/**
 * What follows an upgrade or a downgrade: the generated sources are brought to the migrations, and the person is told.
 *
 * @param run whose streams are told
 * @param config whose sources they are
 * @param upToDateStamp what was remembered of the sources before anything was done
 */
record Regenerated(Run run, Config config, UpToDateStamp upToDateStamp) {

    /**
     * Generates and tells.
     *
     * @param schema what the sources are made from
     * @param done the migrations that were applied or undone
     * @param log the account of that
     * @param state a sentence on how the database is now; empty where that is told otherwise
     */
    void after(MigratedSchema schema, List<String> done, Progress progress, MigrationLog log, String state) {
        after(schema, done, progress, log, state, "nothing to do: ");
    }

    /** @param idle what comes before the sentence where neither migrations nor sources were touched */
    void after(
            MigratedSchema schema, List<String> done, Progress progress, MigrationLog log, String state, String idle) {
        SourceSync written = new SourceFolder(config, upToDateStamp).write(schema, progress);
        progress.clear();
        Streams streams = run.invocation().streams();
        written.linesOfWriting().forEach(streams.out()::println);
        if (!run.common().quiet()) {
            if (!log.isTold()) {
                done.forEach(migration -> streams.err().println(log.verb().done() + " " + migration));
            }
            String sources = config.project().relativize(config.generatedSources()) + " agrees with ";
            String nothing = done.isEmpty() && written.isEmpty() ? idle : "";
            streams.err()
                    .println(
                            state.isEmpty() ? sources + "the migrations" : nothing + state + ", and " + sources + "it");
        }
    }

    /**
     * What an upgrade failed of, with what it takes where the database is of another branch: the sources are what the migrations
     * make all the same.
     */
    RetortException afterFailure(
            ProjectSchema project, String target, RetortException failure, Progress progress, MigrationLog log) {
        try {
            ProjectStatus projectStatus = project.projectStatus();
            if (!projectStatus.isAstray() || !project.hasScratch()) {
                return failure;
            }
            after(project.source(projectStatus, target), List.of(), progress, log, "");
            upToDateStamp.forget();
            boolean isAboutTheDatabase = failure.location().isEmpty()
                    && (projectStatus.isEmbedded() || projectStatus.wayBack().isPresent());
            return isAboutTheDatabase ? projectStatus.error() : failure;
        } catch (RetortException e) {
            // What it failed of counts, and not what comes of looking further.
            return failure;
        }
    }
}
