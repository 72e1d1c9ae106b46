package dev.retort.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command that lists the migrations and the state of each. */
@Command(
        name = "history",
        description = "List the migrations: applied or not, changed, missing, when, by whom, how long.",
        footer = {"", "Nothing is changed.", "", "Example: retort history --json | jq '.migrations[].state'"})
final class HistoryCommand extends Subcommand {
    @Option(names = "--json", description = "Write one JSON document.")
    private boolean json;

    @Override
    public Integer call() {
        HistoryText text = HistoryText.read(run());
        text.print(json ? text.json() : text.table());
        return 0;
    }
}
