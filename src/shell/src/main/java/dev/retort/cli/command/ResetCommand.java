package dev.retort.cli.command;

import dev.retort.RetortException;
import dev.retort.cli.console.MigrationLog;
import dev.retort.cli.console.Progress;
import dev.retort.cli.console.Streams;
import dev.retort.cli.run.OpenProject;
import dev.retort.config.Config;
import dev.retort.database.embedded.EmbeddedReset;
import dev.retort.migrate.Migrations;
import dev.retort.migrate.script.MigrationListener;
import dev.retort.project.ProjectSchema;
import dev.retort.project.ProjectStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command that makes a project's embedded database anew. */
@Command(
        name = "reset",
        description = "Make the embedded database anew from the migrations, then regenerate. Its rows are lost.",
        footer = {
            "",
            "It asks first. The present data is kept until the new database is complete:",
            "a migration that fails, or a reset that is cut off, leaves it as it was.",
            "",
            "Example: git checkout main && retort reset --yes"
        })
final class ResetCommand extends Subcommand {
    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Override
    public Integer call() {
        Config config = run().config();
        config.url().ifPresent(url -> {
            throw RetortException.usage("retort reset makes an embedded database anew, and this project's is another")
                    .withHint(
                            url.file().isPresent()
                                    ? "move the file " + url.file().get().getFileName()
                                            + " aside: retort upgrade makes a new one"
                                    : "retort downgrade base undoes all migrations, and retort upgrade applies them");
        });
        run().ensureState(config.project());
        try (Progress progress = run().progress()) {
            EmbeddedReset reset = new EmbeddedReset(config, progress);
            reset.refuseInUse();
            if (!yes && !isAgreedTo(config)) {
                run().err().println("nothing was changed");
                return 1;
            }
            List<String> done = new ArrayList<>();
            try (MigrationLog log = run().migrationLog(MigrationLog.Verb.APPLY, progress)) {
                MigrationListener listener = new InDoubt().answers(run(), progress, log);
                reset.run(fresh -> done.addAll(new ProjectSchema(config, fresh, run().upToDateStamp(), progress)
                        .upgrade(Migrations.LATEST, listener)
                        .done()));
                try (OpenProject project = OpenProject.of(run(), config, progress)) {
                    ProjectStatus projectStatus = project.schema().projectStatus();
                    new Regenerated(project, log)
                            .after(
                                    project.schema().source(projectStatus, Migrations.LATEST),
                                    done,
                                    project.database().displayName() + " is made anew",
                                    "");
                }
            }
        }
        return 0;
    }

    private boolean isAgreedTo(Config config) {
        Streams streams = run().invocation().streams();
        if (!streams.canAsk()) {
            throw RetortException.usage("retort reset asks first, and there is no terminal to ask at")
                    .withHint("--yes answers: all rows of the embedded database are lost");
        }
        run().invocation().wipe();
        return streams.answer("all rows of the database of " + config.project().getFileName()
                        + " are lost, and it is made anew from the migrations. Go on? y or n ")
                .filter(Set.of("y", "yes")::contains)
                .isPresent();
    }
}
