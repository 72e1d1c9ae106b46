package dev.retort.diff.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The count of what came of pairs of schemas. */
final class Tally {
    /** {@code -Dretort.shown=50} shows more of what is wrong. */
    private static final int SHOWN = Integer.getInteger("retort.shown", 5);

    private final Map<String, Integer> refusals = new TreeMap<>();
    private final Map<String, Integer> statements = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private int pairs;
    private int same;
    private int proven;
    private int withFewerRows;

    /** A pair whose two schemas differ, or not. */
    void pair(boolean differs) {
        pairs++;
        same += differs ? 0 : 1;
    }

    void proven(boolean hasAllRows) {
        proven++;
        withFewerRows += hasAllRows ? 0 : 1;
    }

    /** @param reason without the names of this pair's objects */
    void refused(String reason) {
        refusals.merge(reason, 1, Integer::sum);
    }

    void wrong(String what) {
        wrong.add(what);
    }

    /** A statement of the grammar that the database took. */
    void statement(String template) {
        statements.merge(template, 1, Integer::sum);
    }

    int pairs() {
        return pairs;
    }

    int refused() {
        return refusals.values().stream().mapToInt(Integer::intValue).sum();
    }

    String wrong() {
        return wrong.stream().limit(SHOWN).collect(Collectors.joining("\n\n"))
                + (wrong.size() > SHOWN ? "\n\nand " + (wrong.size() - SHOWN) + " more" : "");
    }

    /** What was tried, a line for each kind of statement. */
    String statements() {
        return statements.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public String toString() {
        return pairs + " pairs, " + same + " of them the same; " + proven + " proven, " + withFewerRows
                + " of them with fewer rows; " + refused() + " refused, " + wrong.size() + " wrong\n"
                + refusals.entrySet().stream()
                        .map(entry -> entry.getValue() + " refused: " + entry.getKey() + "\n")
                        .collect(Collectors.joining());
    }
}
