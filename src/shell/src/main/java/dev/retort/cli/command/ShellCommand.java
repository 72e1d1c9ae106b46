package dev.retort.cli.command;

import dev.retort.cli.shell.ShellOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The shell, by its name. */
@Command(
        name = "shell",
        description = "The shell: on this project's database, or on any URL.",
        footer = {"", "Example: retort shell mysql://reader@localhost/shop --limit 50"})
final class ShellCommand extends Subcommand {
    @Mixin
    private final ShellOptions shell = new ShellOptions();

    @Override
    public Integer call() {
        return shell(shell);
    }
}
