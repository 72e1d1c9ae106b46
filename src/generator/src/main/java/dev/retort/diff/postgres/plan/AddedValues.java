package dev.retort.diff.postgres.plan;

import dev.retort.diff.model.Change;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The values that are added to enums. None can be used in the transaction that adds it. */
final class AddedValues {
    private static final Pattern ADDED = Pattern.compile("(?s)alter type .* add value (e?'(?:[^']|'')*')(?: (?:before|after) .*)?");

    private AddedValues() {}

    /** The changes, with those outside of a transaction that add what others use. */
    static List<Change> placed(List<Change> changes) {
        return changes.stream()
                .map(change -> isUsed(change, changes) ? change.outsideTransaction() : change)
                .toList();
    }

    private static boolean isUsed(Change change, List<Change> changes) {
        Matcher added = ADDED.matcher(change.sql());
        return added.matches()
                && changes.stream()
                        .anyMatch(other -> !ADDED.matcher(other.sql()).matches() && other.sql().contains(added.group(1)));
    }
}
