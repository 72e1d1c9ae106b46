package dev.retort.cli.command;

import dev.retort.RetortException;
import dev.retort.cli.console.Progress;
import dev.retort.cli.run.OpenProject;
import dev.retort.config.Config;
import dev.retort.generate.tree.SourceSync;
import dev.retort.migrate.MigratedSchema;
import dev.retort.migrate.Migrations;
import dev.retort.project.FreshClone;
import dev.retort.project.ProjectSchema;
import dev.retort.project.ProjectStatus;
import dev.retort.project.SourceFolder;
import dev.retort.project.UpToDateStamp;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command that makes the generated sources agree with the migrations, or says whether they do. */
@Command(
        name = "generate",
        description = "Make the generated sources agree with the migrations.",
        footer = {"", "Example: retort generate --check    exits 1 and lists what differs"})
final class GenerateCommand extends Subcommand {
    @Option(names = "--check", description = "Change nothing: list what differs, and exit 1 if anything does.")
    private boolean check;

    @Override
    public Integer call() {
        UpToDateStamp upToDateStamp = run().upToDateStamp();
        Config config = run().config();
        if (upToDateStamp.sources().isPresent()) {
            agree(config);
            return 0;
        }
        try (Progress progress = run().progress();
                FreshClone clone = new FreshClone(config, progress)) {
            SourceFolder folder = new SourceFolder(config, upToDateStamp);
            Optional<MigratedSchema> made = clone.schema();
            if (made.isPresent()) {
                report(config, compare(made.get(), folder, progress));
            } else {
                generate(config, folder, progress, clone);
            }
        }
        return 0;
    }

    private void generate(Config config, SourceFolder folder, Progress progress, FreshClone clone) {
        try (OpenProject project =
                check ? OpenProject.of(run(), config, progress) : OpenProject.orNew(run(), config, progress)) {
            ProjectStatus projectStatus = project.schema().brought();
            MigratedSchema schema = complete(project.schema().source(projectStatus, Migrations.LATEST));
            SourceSync drift = compare(schema, folder, progress);
            if (!projectStatus.isWell()) {
                // Every run that generates says it.
                project.upToDateStamp().forget();
            }
            projectStatus.warning().ifPresent(run().err()::println);
            report(config, drift);
        } catch (RetortException e) {
            MigratedSchema schema = clone.without(e).orElseThrow(() -> e);
            report(config, compare(schema, folder, progress));
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
        drift.linesOfWriting().forEach(run().out()::println);
        agree(config);
    }

    private void agree(Config config) {
        if (!run().common().quiet()) {
            UpToDateStamp.say(run().err(), config.project().relativize(config.generatedSources()));
        }
    }

    /** A project that brings its own launcher, as Retort's does, is mended by that. */
    private static String command(Config config) {
        return Files.isExecutable(config.project().resolve("retort")) ? "./retort" : "retort";
    }
}
