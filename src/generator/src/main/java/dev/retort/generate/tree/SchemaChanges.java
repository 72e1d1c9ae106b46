package dev.retort.generate.tree;

import dev.retort.generate.tree.SchemaDescription.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The differences of a schema from what it was, in words: {@code + table article},
 * {@code ~ users.email varchar(64) → varchar(120)}.
 */
final class SchemaChanges {
    private final SchemaDescription before;
    private final SchemaDescription after;
    private final List<String> lines = new ArrayList<>();

    private SchemaChanges(SchemaDescription before, SchemaDescription after) {
        this.before = before;
        this.after = after;
    }

    /** The changes, one line each: tables, then keys, then the rest. */
    static List<String> between(SchemaDescription before, SchemaDescription after) {
        SchemaChanges changes = new SchemaChanges(before, after);
        changes.tables();
        changes.keys();
        changes.others();
        return List.copyOf(changes.lines);
    }

    private void tables() {
        for (String name : union(before.tables(), after.tables())) {
            Table old = before.tables().get(name);
            Table now = after.tables().get(name);
            if (old == null) {
                lines.add("+ " + Objects.requireNonNull(now).kind() + " " + name);
            } else if (now == null) {
                lines.add("- " + old.kind() + " " + name);
            } else {
                columns(name, old.columns(), now.columns());
            }
        }
    }

    private void columns(String table, Map<String, String> old, Map<String, String> now) {
        old.forEach((column, declaration) -> {
            String declared = now.get(column);
            if (declared == null) {
                lines.add("- " + table + "." + column);
            } else if (!declared.equals(declaration)) {
                lines.add("~ " + table + "." + column + " " + declaration + " → " + declared);
            }
        });
        now.forEach((column, declaration) -> {
            if (!old.containsKey(column)) {
                lines.add("+ " + (table + "." + column + " " + declaration).strip());
            }
        });
    }

    /** Those of tables that are new or gone go without saying. */
    private void keys() {
        List<String> changes = new ArrayList<>();
        before.tables().forEach((name, old) -> {
            Table now = after.tables().get(name);
            if (now != null) {
                gone(old, now).map(key -> "- " + key).forEach(changes::add);
                gone(now, old).map(key -> "+ " + key).forEach(changes::add);
            }
        });
        changes.stream()
                .sorted(Comparator.comparing(change -> change.substring(2)))
                .forEach(lines::add);
    }

    private static Stream<String> gone(Table one, Table other) {
        return one.keys().stream().filter(key -> !other.keys().contains(key));
    }

    private void others() {
        for (String other : union(before.others(), after.others())) {
            String old = before.others().get(other);
            String now = after.others().get(other);
            if (!Objects.equals(old, now)) {
                lines.add((old == null ? "+ " : now == null ? "- " : "~ ") + other);
            }
        }
    }

    private static SortedSet<String> union(Map<String, ?> one, Map<String, ?> other) {
        SortedSet<String> all = new TreeSet<>(one.keySet());
        all.addAll(other.keySet());
        return all;
    }
}
