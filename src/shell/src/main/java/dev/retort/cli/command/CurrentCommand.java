package dev.retort.cli.command;

import dev.retort.migrate.history.HistoryEntry;
import dev.retort.text.VisibleText;
import java.io.PrintStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command that says which version the database is at. */
@Command(
        name = "current",
        description = "Say which version the project's database is at.",
        footer = {"", "Nothing is changed.", "", "Example: retort current --url sqlite:///shop.db"})
final class CurrentCommand extends Subcommand {
    @Option(names = "--json", description = "Write one JSON document.")
    private boolean json;

    @Override
    public Integer call() {
        HistoryText text = HistoryText.read(run());
        if (json) {
            text.print(text.currentJson());
        } else {
            say(text);
        }
        return 0;
    }

    private void say(HistoryText text) {
        PrintStream err = run().err();
        text.history()
                .current()
                .ifPresentOrElse(
                        current -> text.print(VisibleText.line(current.name()) + "\n"),
                        () -> err.println(HistoryText.atVersion(text.history())));
        text.history().entries().stream()
                .filter(HistoryEntry::isUnfinished)
                .forEach(entry -> err.println("warning: " + VisibleText.line(entry.complaint())
                        + "\n  retort check says what to do about it"));
    }
}
