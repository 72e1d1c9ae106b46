package dev.retort.cli.command;

import dev.retort.cli.run.Run;
import dev.retort.cli.run.Version;
import dev.retort.cli.shell.ShellOptions;
import dev.retort.cli.shell.ShellRun;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** One of Retort's commands, in the tree whose root knows the run. */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
abstract class Subcommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    final CommandSpec spec() {
        return spec;
    }

    /** The run that the command line is read for. */
    Run run() {
        return ((RetortCommand) spec.root().userObject()).run();
    }

    /** Opens the shell, and gives its exit status. */
    final int shell(ShellOptions options) {
        return new ShellRun(run(), options, spec.root().subcommands().keySet(), new ProjectInShell(run())).run();
    }
}
