package dev.retort.cli.command;

import dev.retort.cli.run.Run;
import dev.retort.cli.run.Version;
import dev.retort.migrate.history.HistoryEntry;
import dev.retort.text.VisibleText;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says which version the database is at. */
@Command(
        name = "current",
        description = "Say which version the project's database is at.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {"", "Nothing is changed.", "", "Example: retort current --url sqlite:///shop.db"})
public final class CurrentCommand implements Callable<Integer> {
    private final Run run;

    @Option(names = "--json", description = "Write one JSON document.")
    private boolean json;

    public CurrentCommand(Run run) {
        this.run = run;
    }

    @Override
    public Integer call() {
        HistoryText text = HistoryText.read(run);
        if (json) {
            text.print(text.currentJson());
        } else {
            say(text);
        }
        return 0;
    }

    private void say(HistoryText text) {
        PrintStream err = run.invocation().streams().err();
        text.history()
                .current()
                .ifPresentOrElse(
                        current -> text.print(VisibleText.line(current.name()) + "\n"),
                        () -> err.println(AtVersion.of(text.history())));
        text.history().entries().stream()
                .filter(HistoryEntry::isUnfinished)
                .forEach(entry -> err.println("warning: " + VisibleText.line(entry.complaint())
                        + "\n  retort check says what to do about it"));
    }
}
