package dev.retort.cli.command;

import dev.retort.cli.run.Run;
import dev.retort.cli.shell.ShellOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code retort} itself: the shell, unless a subcommand is named. */
@Command(
        name = "retort",
        description = "A typed shell on a database, and the code that is generated from it.",
        footer = {
            "",
            "Examples:",
            "  retort                                  the shell on this project's database",
            "  retort jdbc:mariadb://localhost/shop    the shell on any database",
            "  retort sqlite:///shop.db -e 'select(count()).from(ORDERS)' --csv",
            "",
            "Exit status: 0 done, 1 the code or the query failed or a check found a",
            "difference, 2 wrong usage or configuration, 3 no connection, 130 interrupted."
        })
public final class RetortCommand extends Subcommand {
    private final Run run;

    @Mixin
    private final ShellOptions shell = new ShellOptions();

    RetortCommand(Run run) {
        this.run = run;
    }

    @Override
    Run run() {
        return run;
    }

    @Override
    public Integer call() {
        return shell(shell);
    }
}
