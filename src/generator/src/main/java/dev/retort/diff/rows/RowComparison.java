package dev.retort.diff.rows;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rows of a table before and after: what is another, and how many values are lost of those that may be. */
final class RowComparison {
    private static final int SHOWN = 40;

    private final TableRows before;
    private final TableRows after;
    /** The columns whose values may be lost. */
    private final Set<String> lossy;
    /** By column; by an empty text the rows. */
    private final Map<String, Long> lost = new TreeMap<>();

    private final List<String> findings = new ArrayList<>();

    private RowComparison(TableRows before, TableRows after, Set<String> lossy) {
        this.before = before;
        this.after = after;
        this.lossy = lossy;
    }

    /** @param lossy the columns whose values may be lost; all where the rows may be */
    static RowComparison of(TableRows before, TableRows after, Set<String> lossy) {
        RowComparison comparison = new RowComparison(before, after, lossy);
        boolean isKeyed = !before.key().isEmpty()
                && lossy.stream().noneMatch(before.table().primaryKey()::contains);
        Map<List<@Nullable String>, List<@Nullable String>> were = comparison.byKey(before);
        Map<List<@Nullable String>, List<@Nullable String>> are = comparison.byKey(after);
        if (isKeyed
                && were.size() == before.rows().size()
                && are.size() == after.rows().size()) {
            comparison.compare(were, are);
        } else {
            comparison.compareAll();
        }
        return comparison;
    }

    List<String> findings() {
        return findings;
    }

    /** How many values of a column are lost that were not NULL. */
    long lost(String column) {
        return lost.getOrDefault(column, 0L);
    }

    private Map<List<@Nullable String>, List<@Nullable String>> byKey(TableRows rows) {
        List<Integer> key = rows.key();
        Map<List<@Nullable String>, List<@Nullable String>> byKey = new LinkedHashMap<>();
        for (List<@Nullable String> row : rows.rows()) {
            List<@Nullable String> values = new ArrayList<>();
            key.forEach(at -> values.add(row.get(at)));
            byKey.put(values, row);
        }
        return byKey;
    }

    private void compare(
            Map<List<@Nullable String>, List<@Nullable String>> were,
            Map<List<@Nullable String>, List<@Nullable String>> are) {
        for (Map.Entry<List<@Nullable String>, List<@Nullable String>> row : were.entrySet()) {
            List<@Nullable String> key = row.getKey();
            List<@Nullable String> now = are.get(key);
            if (now == null) {
                findings.add(table() + ": the row with the key " + shown(key) + " is gone");
            } else {
                compare(key, row.getValue(), now);
            }
        }
        for (List<@Nullable String> key : are.keySet()) {
            if (!were.containsKey(key)) {
                findings.add(table() + ": there is a row more, with the key " + shown(key));
            }
        }
    }

    private void compare(List<@Nullable String> key, List<@Nullable String> row, List<@Nullable String> now) {
        for (int at = 0; at < row.size(); at++) {
            if (!Objects.equals(row.get(at), now.get(at))) {
                String column = before.columns().get(at);
                if (!lossy.contains(column)) {
                    findings.add(table() + "." + column + " of the row with the key " + shown(key) + " is "
                            + shown(now.get(at)) + ", and was " + shown(row.get(at)));
                } else if (row.get(at) != null) {
                    lost.merge(column, 1L, Long::sum);
                }
            }
        }
    }

    /** Where no key tells which row is which. */
    private void compareAll() {
        List<Integer> kept = new ArrayList<>();
        for (int at = 0; at < before.columns().size(); at++) {
            if (lossy.contains(before.columns().get(at))) {
                List<Integer> one = List.of(at);
                long gone = missing(part(before.rows(), one), part(after.rows(), one)).stream()
                        .filter(value -> value.getFirst() != null)
                        .count();
                lost.put(before.columns().get(at), gone);
            } else {
                kept.add(at);
            }
        }
        List<List<@Nullable String>> were = part(before.rows(), kept);
        List<List<@Nullable String>> are = part(after.rows(), kept);
        for (List<@Nullable String> row : missing(were, are)) {
            findings.add(table() + ": the row " + shown(row) + " is gone");
        }
        for (List<@Nullable String> row : missing(are, were)) {
            findings.add(table() + ": there is a row more, " + shown(row));
        }
    }

    private static List<List<@Nullable String>> part(List<List<@Nullable String>> rows, List<Integer> columns) {
        List<List<@Nullable String>> parts = new ArrayList<>();
        for (List<@Nullable String> row : rows) {
            List<@Nullable String> part = new ArrayList<>();
            columns.forEach(at -> part.add(row.get(at)));
            parts.add(part);
        }
        return parts;
    }

    private static List<List<@Nullable String>> missing(
            List<List<@Nullable String>> rows, List<List<@Nullable String>> others) {
        Map<List<@Nullable String>, Integer> left = new HashMap<>();
        others.forEach(row -> left.merge(row, 1, Integer::sum));
        List<List<@Nullable String>> missing = new ArrayList<>();
        for (List<@Nullable String> row : rows) {
            if (left.merge(row, -1, Integer::sum) < 0) {
                missing.add(row);
            }
        }
        return missing;
    }

    private String table() {
        return before.table().table().path();
    }

    private static String shown(Collection<@Nullable String> values) {
        return String.join(", ", values.stream().map(RowComparison::shown).toList());
    }

    /** A value for people, on one line. */
    private static String shown(@Nullable String value) {
        if (value == null) {
            return "NULL";
        }
        String visible = value.replaceAll("[\\p{Cntrl}\\p{Cf}]", "\ufffd");
        return visible.length() <= SHOWN ? visible : visible.substring(0, SHOWN) + "…";
    }
}
