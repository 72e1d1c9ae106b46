package dev.retort.generate.tree;

import dev.retort.generate.tree.GeneratedSchema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How a schema differs from what it was, in words: {@code + table article}, {@code ~ users.email varchar(64) → varchar(120)}. */
final class SchemaChanges {
    private final GeneratedSchema before;
    private final GeneratedSchema after;
    private final List<String> lines = new ArrayList<>();

    private SchemaChanges(GeneratedSchema before, GeneratedSchema after) {
        this.before = before;
        this.after = after;
    }

    /** The changes, one line each: tables, then keys, then the rest. */
    static List<String> between(SourceTree before, SourceTree after) {
        SchemaChanges changes = new SchemaChanges(GeneratedSchema.of(before), GeneratedSchema.of(after));
        changes.tables();
        changes.keys();
        changes.others();
        return List.copyOf(changes.lines);
    }

    private void tables() {
        for (String name : GeneratedSchema.union(before.tables(), after.tables())) {
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

    /** Of tables that are new or gone, the keys go without saying. */
    private void keys() {
        for (String key : GeneratedSchema.union(before.keys(), after.keys())) {
            if (!after.keys().containsKey(key)
                    && after.tables().containsKey(before.keys().get(key))) {
                lines.add("- " + key);
            }
            if (!before.keys().containsKey(key)
                    && before.tables().containsKey(after.keys().get(key))) {
                lines.add("+ " + key);
            }
        }
    }

    private void others() {
        for (String other : GeneratedSchema.union(before.others(), after.others())) {
            String old = before.others().get(other);
            String now = after.others().get(other);
            if (!Objects.equals(old, now)) {
                lines.add((old == null ? "+ " : now == null ? "- " : "~ ") + other);
            }
        }
    }
}
