package dev.retort.cli;

import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code retort} itself: the shell, unless a subcommand is named. */
@Command(
        name = "retort",
        description = "A typed shell on a database, and the code that is generated from it.",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        sortOptions = false,
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
final class RetortCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Spec
    private @Nullable CommandSpec specification;

    @Mixin
    private final ShellOptions shell = new ShellOptions();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    RetortCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        return new ShellRun(this, shell).run();
    }

    /** What the commands below this one are called. */
    Set<String> commandNames() {
        return Objects.requireNonNull(specification).subcommands().keySet();
    }

    Invocation invocation() {
        return invocation;
    }

    CommonOptions common() {
        return common;
    }

    /** A line that shows what is being done, where somebody sees it. */
    Progress progress() {
        Streams streams = invocation.streams();
        return new Progress(streams.err(), streams.errIsTerminal() && !common.quiet());
    }
}
