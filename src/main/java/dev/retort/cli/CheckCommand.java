package dev.retort.cli;

import dev.retort.migrate.HistoryEntry;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says whether the database is where the migrations say that it should be. */
@Command(
        name = "check",
        description = "Exit 1 and list why, if the database is not what the migrations make it.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "Listed is what is pending, late, changed, renamed, missing, failed, or done in part.",
            "Nothing is changed.",
            "",
            "Example: retort check && ./deploy"
        })
final class CheckCommand implements Callable<Integer> {
    private final RetortCommand root;

    @Option(names = "--json", description = "Write one JSON document.")
    private boolean json;

    CheckCommand(RetortCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        HistoryText text = HistoryText.read(root);
        List<HistoryEntry> troubles = text.history().troubles();
        if (json) {
            text.print(text.checkJson());
        } else if (!troubles.isEmpty()) {
            text.print(text.troubles());
        } else if (!root.common().quiet()) {
            root.invocation()
                    .streams()
                    .err()
                    .println("all migrations are applied, and as they were: " + Standing.of(text.history()));
        }
        return troubles.isEmpty() ? 0 : 1;
    }
}
