package dev.retort.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The shell, by its name. */
@Command(
        name = "shell",
        description = "The shell: on this project's database, or on any URL.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {"", "Example: retort shell mysql://reader@localhost/shop --limit 50"})
final class ShellCommand implements Callable<Integer> {
    private final RetortCommand root;

    @Mixin
    private final ShellOptions shell = new ShellOptions();

    ShellCommand(RetortCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        return new ShellRun(root, shell).run();
    }
}
