package dev.retort.cli.command;

import dev.retort.cli.run.Run;
import dev.retort.cli.run.Version;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** One of Retort's commands, within one run. */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
abstract class Subcommand implements Callable<Integer> {
    final Run run;

    Subcommand(Run run) {
        this.run = run;
    }
}
