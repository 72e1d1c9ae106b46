package dev.retort.cli.command;

import dev.retort.cli.run.Run;
import dev.retort.cli.run.Version;
import dev.retort.cli.shell.ShellOptions;
import dev.retort.cli.shell.ShellRun;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The shell, by its name. */
@Command(
        name = "shell",
        description = "The shell: on this project's database, or on any URL.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {"", "Example: retort shell mysql://reader@localhost/shop --limit 50"})
public final class ShellCommand implements Callable<Integer> {
    private final Run run;

    @Spec
    private CommandSpec spec;

    @Mixin
    private final ShellOptions shell = new ShellOptions();

    public ShellCommand(Run run) {
        this.run = run;
    }

    @Override
    public Integer call() {
        return new ShellRun(run, shell, spec.root().subcommands().keySet(), new ProjectInShell(run)).run();
    }
}
