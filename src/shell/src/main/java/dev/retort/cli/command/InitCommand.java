package dev.retort.cli.command;

import dev.retort.cli.console.Streams;
import dev.retort.cli.diff.ProjectFromDatabase;
import dev.retort.config.FlywayFiles;
import dev.retort.config.flyway.FoundSettings;
import dev.retort.config.flyway.MigrationSearch;
import dev.retort.project.NewProject;
import dev.retort.text.VisibleText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command that makes a project. */
@Command(
        name = "init",
        description = "Make a project: folders for migrations, and settings to fill in.",
        footer = {
            "",
            "What is there already stays as it is. What flyway.toml, flyway.conf, or Spring",
            "Boot's application.properties or .yml say of Flyway is taken into",
            "db/retort.toml. --from makes a project of a database that is there: its first",
            "migration, which is stamped as applied, its undo, and db/schema.sql.",
            "",
            "Example: retort init shop",
            "Example: retort init --from mysql+pymysql://app@localhost/shop shop"
        })
final class InitCommand extends Subcommand {
    @Parameters(arity = "0..1", paramLabel = "DIR", description = "The project's folder; else this one.")
    private @Nullable Path folder;

    @Option(names = "--from", paramLabel = "URL", description = "A database to begin with.")
    private @Nullable String from;

    @Override
    public Integer call() {
        Path here = run().invocation().workingDirectory();
        Path project = (folder == null
                        ? run().common()
                                .toOptions()
                                .project()
                                .map(here::resolve)
                                .orElse(here)
                        : here.resolve(folder))
                .normalize();
        if (from != null) {
            new ProjectFromDatabase(run(), from, project)
                    .make()
                    .forEach(path -> run().out().println("made " + here.relativize(path)));
            return 0;
        }
        FoundSettings found = new FlywayFiles(project).findWithMigrations();
        NewProject made = new NewProject(project, found, Optional.empty(), List.of());
        List<Path> paths = made.make();
        Streams streams = run().invocation().streams();
        if (paths.contains(project.resolve("db/retort.toml")) && !run().common().quiet()) {
            tell(found, streams);
        }
        paths.forEach(path -> streams.out().println("made " + here.relativize(path)));
        run().say(paths.isEmpty() ? project + " is a project already" : next(made, project, here));
        return 0;
    }

    private static String next(NewProject made, Path project, Path here) {
        List<String> searched = made.found().searched();
        if (searched.size() > 1) {
            return "next: say in db/retort.toml which migrations are this project's, or make one of a module: retort"
                    + " init DIR";
        }
        if (!made.hasMigrations()) {
            return "next: retort revision -m \"what it does\", and fill in the files that it makes";
        }
        String next = "next: retort upgrade; db/retort.toml says in which database, or a MariaDB is started";
        return searched.isEmpty()
                ? next
                : new MigrationSearch(project)
                        .module()
                        .map(module -> next + "\nor: retort init "
                                + VisibleText.line(
                                        here.relativize(project.resolve(module)).toString())
                                + " makes the project there, with what its own files say of Flyway")
                        .orElse(next);
    }

    private static void tell(FoundSettings found, Streams streams) {
        if (!found.toml().isEmpty()) {
            streams.err()
                    .println((found.files().isEmpty()
                                    ? "found, and written"
                                    : "taken from " + VisibleText.line(String.join(", ", found.files())))
                            + " into db/retort.toml:");
            streams.err()
                    .println(VisibleText.block(found.toml().strip()).indent(2).stripTrailing());
        }
        found.remarks().forEach(remark -> streams.err().println("not taken: " + VisibleText.line(remark)));
    }
}
