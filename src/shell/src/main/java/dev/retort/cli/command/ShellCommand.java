package dev.retort.cli.command;

import dev.retort.cli.run.Run;
import dev.retort.cli.shell.ShellOptions;
import dev.retort.cli.shell.ShellRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The shell, by its name. */
@Command(
        name = "shell",
        description = "The shell: on this project's database, or on any URL.",
        footer = {"", "Example: retort shell mysql://reader@localhost/shop --limit 50"})
public final class ShellCommand extends Subcommand {
    @Spec
    private CommandSpec spec;

    @Mixin
    private final ShellOptions shell = new ShellOptions();

    public ShellCommand(Run run) {
        super(run);
    }

    @Override
    public Integer call() {
        return new ShellRun(run, shell, spec.root().subcommands().keySet(), new ProjectInShell(run)).run();
    }
}
