package dev.retort.cli.command;

import dev.retort.cli.console.Answers;
import dev.retort.cli.console.MigrationLog;
import dev.retort.cli.console.Progress;
import dev.retort.cli.run.OpenProject;
import dev.retort.config.Config;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command that applies or undoes migrations, or prints what it would run. */
abstract class MigratingCommand extends Subcommand {
    @Option(names = "--sql", description = "Print the statements that would run, and change nothing.")
    private boolean sql;

    @Mixin
    private final InDoubt inDoubt = new InDoubt();

    @Override
    public Integer call() {
        Config config = run().config();
        if (!sql) {
            run().ensureState(config.project());
        }
        try (Progress progress = run().progress();
                OpenProject project = open(config, progress, sql)) {
            if (sql) {
                project.print(script(project));
            } else {
                migrate(project);
            }
        }
        return 0;
    }

    /** @param looking whether nothing is to be changed */
    OpenProject open(Config config, Progress progress, boolean looking) {
        return OpenProject.of(run(), config, progress);
    }

    /** What would run. */
    abstract String script(OpenProject project);

    abstract void migrate(OpenProject project);

    final Answers answers(OpenProject project, MigrationLog log) {
        return inDoubt.answers(project, log);
    }
}
