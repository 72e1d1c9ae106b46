package dev.retort.cli.command;

import dev.retort.RetortException;
import dev.retort.cli.console.Progress;
import dev.retort.cli.run.Run;
import dev.retort.cli.run.Version;
import dev.retort.config.Config;
import dev.retort.config.Options;
import dev.retort.database.Database;
import dev.retort.generate.tree.SourceSync;
import dev.retort.migrate.MigratedSchema;
import dev.retort.migrate.Migrations;
import dev.retort.project.FreshClone;
import dev.retort.project.ProjectSchema;
import dev.retort.project.ProjectStatus;
import dev.retort.project.SourceFolder;
import dev.retort.project.UpToDateStamp;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the generated sources agree with the migrations, or says whether they do. */
@Command(
        name = "generate",
        description = "Make the generated sources agree with the migrations.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {"", "Example: retort generate --check    exits 1 and lists what differs"})
public final class GenerateCommand implements Callable<Integer> {
    private final Run run;

    @Option(names = "--check", description = "Change nothing: list what differs, and exit 1 if anything does.")
    private boolean check;

    public GenerateCommand(Run run) {
        this.run = run;
    }

    @Override
    public Integer call() {
        Options options = run.common().toOptions();
        UpToDateStamp upToDateStamp = run.invocation().upToDateStamp(options);
        Config config = run.invocation().projectConfig(options);
        if (upToDateStamp.sources().isPresent()) {
            agree(config);
            return 0;
        }
        try (Progress progress = run.progress();
                FreshClone clone = new FreshClone(config, progress)) {
            Optional<MigratedSchema> made = clone.schema();
            if (made.isPresent()) {
                report(config, compare(made.get(), new SourceFolder(config, upToDateStamp), progress));
            } else {
                generate(config, upToDateStamp, progress, clone);
            }
        }
        return 0;
    }

    private void generate(Config config, UpToDateStamp upToDateStamp, Progress progress, FreshClone clone) {
        try (Database database =
                        check ? run.login().open(config, progress) : run.login().openOrCreate(config, progress);
                ProjectSchema project = new ProjectSchema(config, database, upToDateStamp, progress)) {
            ProjectStatus projectStatus = project.brought();
            MigratedSchema schema = complete(project.source(projectStatus, Migrations.LATEST));
            SourceSync drift = compare(schema, new SourceFolder(config, upToDateStamp), progress);
            if (!projectStatus.isWell()) {
                // Whoever generates is told each time.
                upToDateStamp.forget();
            }
            projectStatus.warning().ifPresent(run.invocation().streams().err()::println);
            report(config, drift);
        } catch (RetortException e) {
            MigratedSchema schema = clone.without(e).orElseThrow(() -> e);
            report(config, compare(schema, new SourceFolder(config, upToDateStamp), progress));
        }
    }

    private SourceSync compare(MigratedSchema schema, SourceFolder folder, Progress progress) {
        SourceSync drift = check ? folder.check(schema) : folder.write(schema, progress);
        progress.clear();
        return drift;
    }

    private static MigratedSchema complete(MigratedSchema schema) {
        if (schema.pending() > 0) {
            throw new RetortException(ProjectSchema.pendingText(schema) + " on "
                            + schema.database().displayName())
                    .withHint("retort upgrade applies what is pending");
        }
        return schema;
    }

    private void report(Config config, SourceSync drift) {
        Path shown = config.project().relativize(config.generatedSources());
        if (check && !drift.isEmpty()) {
            String listed = Stream.of(drift.schema(), drift.lines())
                    .flatMap(List::stream)
                    .collect(Collectors.joining("\n"));
            throw new RetortException(shown + " does not agree with the migrations:\n" + listed)
                    .withHint("run " + command(config) + " generate, and commit what it changed");
        }
        PrintStream out = run.invocation().streams().out();
        drift.linesOfWriting().forEach(out::println);
        agree(config);
    }

    private void agree(Config config) {
        if (!run.common().quiet()) {
            UpToDateStamp.say(run.invocation().streams().err(), config.project().relativize(config.generatedSources()));
        }
    }

    /** A project that brings its own launcher, as Retort's does, is mended by that. */
    private static String command(Config config) {
        return Files.isExecutable(config.project().resolve("retort")) ? "./retort" : "retort";
    }
}
