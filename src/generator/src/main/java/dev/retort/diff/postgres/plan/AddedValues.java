package dev.retort.diff.postgres.plan;

import dev.retort.diff.model.Change;
import dev.retort.diff.model.ObjectName;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The values that are added to enums. None can be used in the transaction that adds it. */
final class AddedValues {
    private static final Pattern ADDED =
            Pattern.compile("(?s)alter type .* add value (e?'(?:[^']|'')*')(?: (?:before|after) .*)?");

    private AddedValues() {}

    /**
     * The changes, with those first and outside of a transaction that add what others use. With one value of an enum all of it are added
     * so, since each is placed beside others.
     */
    static List<Change> placed(List<Change> changes) {
        Set<ObjectName> enums = changes.stream()
                .filter(change -> isUsed(change, changes))
                .map(Change::object)
                .collect(Collectors.toSet());
        List<Change> placed = changes.stream()
                .map(change ->
                        isAddition(change) && enums.contains(change.object()) ? change.outsideTransaction() : change)
                .toList();
        return Stream.concat(
                        placed.stream().filter(Change::isOutsideTransaction),
                        placed.stream().filter(change -> !change.isOutsideTransaction()))
                .toList();
    }

    private static boolean isAddition(Change change) {
        return ADDED.matcher(change.sql()).matches();
    }

    private static boolean isUsed(Change change, List<Change> changes) {
        Matcher added = ADDED.matcher(change.sql());
        return added.matches()
                && changes.stream()
                        .anyMatch(other -> !isAddition(other) && other.sql().contains(added.group(1)));
    }
}
