package dev.retort.cli.command;

import dev.retort.RetortException;
import dev.retort.cli.console.MigrationLog;
import dev.retort.cli.console.Progress;
import dev.retort.cli.console.Streams;
import dev.retort.cli.run.Run;
import dev.retort.cli.run.Version;
import dev.retort.config.Config;
import dev.retort.config.Options;
import dev.retort.database.Database;
import dev.retort.database.embedded.EmbeddedReset;
import dev.retort.migrate.Migrations;
import dev.retort.migrate.script.MigrationListener;
import dev.retort.project.ProjectSchema;
import dev.retort.project.ProjectStatus;
import dev.retort.project.UpToDateStamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a project's embedded database anew. */
@Command(
        name = "reset",
        description = "Make the embedded database anew from the migrations, then regenerate. Its rows are lost.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "It asks first. The present data is kept until the new database is complete:",
            "a migration that fails, or a reset that is cut off, leaves it as it was.",
            "",
            "Example: git checkout main && retort reset --yes"
        })
public final class ResetCommand implements Callable<Integer> {
    private final Run run;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    public ResetCommand(Run run) {
        this.run = run;
    }

    @Override
    public Integer call() {
        Options options = run.common().toOptions();
        UpToDateStamp upToDateStamp = run.invocation().upToDateStamp(options);
        Config config = run.invocation().projectConfig(options);
        config.url().ifPresent(url -> {
            throw RetortException.usage("retort reset makes an embedded database anew, and this project's is another")
                    .withHint(
                            url.file().isPresent()
                                    ? "move the file " + url.file().get().getFileName()
                                            + " aside: retort upgrade makes a new one"
                                    : "retort downgrade base undoes all migrations, and retort upgrade applies them");
        });
        run.ensureState(config.project());
        try (Progress progress = run.progress()) {
            EmbeddedReset reset = new EmbeddedReset(config, progress);
            reset.refuseInUse();
            if (!yes && !isAgreedTo(config)) {
                run.invocation().streams().err().println("nothing was changed");
                return 1;
            }
            List<String> done = new ArrayList<>();
            try (MigrationLog log = run.migrationLog(MigrationLog.Verb.APPLY, progress)) {
                MigrationListener listener = new InDoubt().answers(run, progress, log);
                reset.run(fresh -> done.addAll(new ProjectSchema(config, fresh, upToDateStamp, progress)
                        .upgrade(Migrations.LATEST, listener)
                        .done()));
                try (Database database = run.login().open(config, progress);
                        ProjectSchema project = new ProjectSchema(config, database, upToDateStamp, progress)) {
                    ProjectStatus projectStatus = project.projectStatus();
                    new Regenerated(run, config, upToDateStamp)
                            .after(
                                    project.source(projectStatus, Migrations.LATEST),
                                    done,
                                    progress,
                                    log,
                                    database.displayName() + " is made anew",
                                    "");
                }
            }
        }
        return 0;
    }

    private boolean isAgreedTo(Config config) {
        Streams streams = run.invocation().streams();
        if (!streams.inIsTerminal() || !streams.errIsTerminal()) {
            throw RetortException.usage("retort reset asks first, and there is no terminal to ask at")
                    .withHint("--yes answers: all rows of the embedded database are lost");
        }
        run.invocation().wipe();
        streams.err()
                .print("all rows of the database of " + config.project().getFileName()
                        + " are lost, and it is made anew from the migrations. Go on? y or n ");
        streams.err().flush();
        String answer = streams.line().orElse("").strip().toLowerCase(Locale.ROOT);
        return answer.equals("y") || answer.equals("yes");
    }
}
