package dev.retort.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes a project. */
@Command(
        name = "init",
        description = "Make a project: folders for migrations, and settings to fill in.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {"", "What is there already stays as it is.", "", "Example: retort init shop"})
final class InitCommand implements Callable<Integer> {
    private final RetortCommand root;

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "The project's folder; else this one.")
    private @Nullable Path folder;

    InitCommand(RetortCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        Path here = root.invocation().workingDirectory();
        Path project = (folder == null
                        ? root.common().toOptions().project().map(here::resolve).orElse(here)
                        : here.resolve(folder))
                .normalize();
        List<Path> made = new NewProject(project).make();
        Streams streams = root.invocation().streams();
        made.forEach(path -> streams.out().println("made " + here.relativize(path)));
        if (!root.common().quiet()) {
            streams.err()
                    .println(
                            made.isEmpty()
                                    ? project + " is a project already"
                                    : "next: retort revision -m \"what it does\", and fill in the files that it makes");
        }
        return 0;
    }
}
