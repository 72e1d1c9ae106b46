package dev.retort.cli.command;

import dev.retort.RetortException;
import dev.retort.cli.console.MigrationLog;
import dev.retort.cli.run.OpenProject;
import dev.retort.cli.run.Run;
import dev.retort.config.Config;
import dev.retort.generate.tree.SourceSync;
import dev.retort.migrate.MigratedSchema;
import dev.retort.project.ProjectStatus;
import dev.retort.project.SourceFolder;
import java.util.List;

/**
 * The sources after an upgrade or a downgrade: the generated sources are brought to the migrations, and the user is
 * told.
 *
 * @param log the account of the migrations
 */
record Regenerated(OpenProject project, MigrationLog log) {

    /**
     * Generates and tells.
     *
     * @param schema what the sources are made from
     * @param done the migrations that were applied or undone
     * @param state a sentence on how the database is now; empty where that is told otherwise
     */
    void after(MigratedSchema schema, List<String> done, String state) {
        after(schema, done, state, "nothing to do: ");
    }

    /** @param idle what comes before the sentence where neither migrations nor sources were touched */
    void after(MigratedSchema schema, List<String> done, String state, String idle) {
        Run run = project.run();
        Config config = project.config();
        SourceSync written = new SourceFolder(config, project.upToDateStamp()).write(schema, project.progress());
        project.progress().clear();
        written.linesOfWriting().forEach(run.out()::println);
        if (!log.isTold()) {
            done.forEach(migration -> run.say(log.verb().done() + " " + migration));
        }
        String sources = config.project().relativize(config.generatedSources()) + " agrees with ";
        String nothing = done.isEmpty() && written.isEmpty() ? idle : "";
        run.say(state.isEmpty() ? sources + "the migrations" : nothing + state + ", and " + sources + "it");
    }

    /**
     * What an upgrade failed of, with what it takes where the database is of another branch: the sources are what the migrations
     * make all the same.
     */
    RetortException afterFailure(String target, RetortException failure) {
        try {
            ProjectStatus projectStatus = project.schema().projectStatus();
            if (!projectStatus.isAstray() || !project.schema().hasScratch()) {
                return failure;
            }
            after(project.schema().source(projectStatus, target), List.of(), "");
            project.upToDateStamp().forget();
            boolean isAboutTheDatabase = failure.location().isEmpty()
                    && (projectStatus.isEmbedded() || projectStatus.wayBack().isPresent());
            return isAboutTheDatabase ? projectStatus.error() : failure;
        } catch (RetortException e) {
            // What it failed of counts, and not what is found by looking further.
            return failure;
        }
    }
}
