package dev.retort.cli.shell;

import dev.retort.cli.shell.SchemaProbe.Applied;
import java.util.List;

/** The news of a schema, in words. */
final class SchemaNews {

    /** What is said where no migration tells more. */
    static final String UNNAMED = "the schema has changed";

    /** The same where no migration did it, and there could be one that does: two lines. */
    static final String BY_HAND =
            "/revision --from-database -m TEXT makes a migration of what was done by hand\n" + UNNAMED;

    private static final int MOST_NAMES = 3;

    private SchemaNews() {}

    /** What was applied or undone between two readings of the history. */
    static String between(List<Applied> before, List<Applied> now) {
        List<String> added = without(now, before);
        List<String> removed = without(before, now);
        if (added.isEmpty() && removed.isEmpty() && !now.isEmpty()) {
            return BY_HAND;
        }
        if (added.isEmpty() == removed.isEmpty()) {
            return UNNAMED;
        }
        return removed.isEmpty() ? said(added, "applied") : said(removed.reversed(), "undone");
    }

    private static List<String> without(List<Applied> some, List<Applied> others) {
        return some.stream()
                .filter(migration -> !others.contains(migration))
                .map(Applied::name)
                .toList();
    }

    private static String said(List<String> names, String done) {
        if (names.size() == 1) {
            return names.getFirst() + " was " + done;
        }
        if (names.size() > MOST_NAMES) {
            return names.size() + " migrations were " + done + ", the last of them " + names.getLast();
        }
        return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast() + " were " + done;
    }
}
