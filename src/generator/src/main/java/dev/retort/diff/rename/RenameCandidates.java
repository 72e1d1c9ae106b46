package dev.retort.diff.rename;

import dev.retort.diff.model.Definition;
import dev.retort.diff.model.ObjectName;
import dev.retort.diff.model.Rename;
import dev.retort.diff.model.SchemaSnapshot;
import dev.retort.diff.model.TableOutline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The removals and additions between two schemas that look like renames, by what the objects are and by their names. Each object is in
 * one at most.
 *
 * @param known the renames that are certain: their objects are no candidates, and columns are looked for in tables that have a new name
 */
public record RenameCandidates(SchemaSnapshot from, SchemaSnapshot to, List<Rename> known) {
    /** How much of two tables must be the same; of 1. */
    private static final double TABLE_THRESHOLD = 0.5;

    /** How alike two columns of one type must be, in name and position; of 1. */
    private static final double COLUMN_THRESHOLD = 0.4;

    private record Pair(Rename rename, double likeness) {}

    public RenameCandidates {
        known = List.copyOf(known);
    }

    /** Tables that look like renamed ones, the most alike first. */
    public List<Rename> tables() {
        List<Pair> pairs = new ArrayList<>();
        List<TableOutline> addedTables = without(to.tables(), from.tables());
        for (TableOutline removed : without(from.tables(), to.tables())) {
            for (TableOutline added : addedTables) {
                if (removed.table().schema().equals(added.table().schema())) {
                    pairs.add(new Pair(new Rename(removed.table(), added.table().name()), likeness(removed, added)));
                }
            }
        }
        return best(pairs, TABLE_THRESHOLD);
    }

    private static List<TableOutline> without(List<TableOutline> tables, List<TableOutline> others) {
        Set<ObjectName> names = others.stream().map(TableOutline::table).collect(Collectors.toSet());
        return tables.stream().filter(table -> !names.contains(table.table())).toList();
    }

    /** Views, and whatever else has a text of its own, that are the same but for the name. */
    public List<Rename> others() {
        List<Pair> pairs = new ArrayList<>();
        SortedMap<ObjectName, Definition> addedViews = viewsWithout(to, from);
        viewsWithout(from, to)
                .forEach((removed, was) -> addedViews.forEach((added, is) -> {
                    boolean isAlike = removed.kind().equals(added.kind())
                            && removed.schema().equals(added.schema())
                            && was.text()
                                    .replace(removed.name(), "")
                                    .equals(is.text().replace(added.name(), ""));
                    if (isAlike) {
                        pairs.add(new Pair(new Rename(removed, added.name()), 1));
                    }
                }));
        return best(pairs, 0);
    }

    private static SortedMap<ObjectName, Definition> viewsWithout(SchemaSnapshot schema, SchemaSnapshot other) {
        SortedMap<ObjectName, Definition> views = new TreeMap<>(schema.definitions());
        views.keySet()
                .removeIf(name ->
                        !name.kind().endsWith("view") || other.definitions().containsKey(name));
        return views;
    }

    /** Columns that look like renamed ones, in tables that are in both schemas or are known to be renamed. */
    public List<Rename> columns() {
        List<Rename> found = new ArrayList<>();
        Map<ObjectName, TableOutline> others = byName(to);
        for (TableOutline table : from.tables()) {
            Optional.ofNullable(others.get(present(table.table())))
                    .ifPresent(other -> found.addAll(columns(table, other)));
        }
        return found;
    }

    private List<Rename> columns(TableOutline table, TableOutline other) {
        Map<String, Integer> removed = missing(table, other);
        Map<String, Integer> added = missing(other, table);
        List<Pair> pairs = new ArrayList<>();
        removed.forEach((was, position) -> added.forEach((is, newPosition) -> {
            TableOutline.Column before = table.columns().get(position);
            TableOutline.Column after = other.columns().get(newPosition);
            if (before.type().equals(after.type()) && before.isComputed() == after.isComputed()) {
                double alone = removed.size() == 1 && added.size() == 1 ? 0.2 : 0;
                double place = position.equals(newPosition) ? 0.4 : 0;
                pairs.add(new Pair(
                        new Rename(ObjectName.column(table.table(), was), is), nameLikeness(was, is) + place + alone));
            }
        }));
        return best(pairs, COLUMN_THRESHOLD);
    }

    /** Indexes of the same columns with other names. */
    public List<Rename> indexes() {
        List<Pair> pairs = new ArrayList<>();
        Map<ObjectName, TableOutline> others = byName(to);
        for (TableOutline table : from.tables()) {
            Optional<TableOutline> other = Optional.ofNullable(others.get(present(table.table())));
            for (TableOutline.Index was : table.indexes()) {
                for (TableOutline.Index is : other.map(TableOutline::indexes).orElse(List.of())) {
                    boolean isGone = other.orElseThrow().indexes().stream()
                            .noneMatch(index -> index.name().equals(was.name()));
                    boolean isNew = table.indexes().stream()
                            .noneMatch(index -> index.name().equals(is.name()));
                    if (isGone
                            && isNew
                            && was.isWhole()
                            && is.isWhole()
                            && was.isUnique() == is.isUnique()
                            && was.columns().equals(is.columns())) {
                        ObjectName name = new ObjectName(
                                "index", table.table().schema(), table.table().name(), was.name());
                        pairs.add(new Pair(new Rename(name, is.name()), 1));
                    }
                }
            }
        }
        return best(pairs, 0);
    }

    /** The columns of a table that another does not have, with their positions; those of known renames left out. */
    private Map<String, Integer> missing(TableOutline table, TableOutline other) {
        Map<String, Integer> missing = new TreeMap<>();
        for (int position = 0; position < table.columns().size(); position++) {
            String name = table.columns().get(position).name();
            boolean isKnown = known.stream()
                    .filter(rename -> rename.object().kind().equals("column"))
                    .anyMatch(rename -> rename.object().equals(ObjectName.column(table.table(), name))
                            || (rename.newName().equals(name)
                                    && rename.object()
                                            .owner()
                                            .equals(other.table().name())));
            if (other.column(name).isEmpty() && !isKnown) {
                missing.put(name, position);
            }
        }
        return missing;
    }

    private static Map<ObjectName, TableOutline> byName(SchemaSnapshot schema) {
        return schema.tables().stream().collect(Collectors.toMap(TableOutline::table, Function.identity()));
    }

    private ObjectName present(ObjectName table) {
        return known.stream()
                .filter(rename -> rename.object().equals(table))
                .findFirst()
                .map(rename -> table.renamed(rename.newName()))
                .orElse(table);
    }

    private List<Rename> best(List<Pair> pairs, double threshold) {
        List<Rename> best = new ArrayList<>();
        Set<ObjectName> taken = new HashSet<>();
        known.forEach(rename -> take(rename, taken));
        pairs.stream()
                .filter(pair -> pair.likeness >= threshold)
                .sorted(Comparator.comparingDouble(Pair::likeness).reversed())
                .forEach(pair -> {
                    ObjectName object = pair.rename.object();
                    if (!taken.contains(object) && !taken.contains(added(pair.rename))) {
                        take(pair.rename, taken);
                        best.add(pair.rename);
                    }
                });
        return best;
    }

    private static void take(Rename rename, Set<ObjectName> taken) {
        taken.add(rename.object());
        taken.add(added(rename));
    }

    private static ObjectName added(Rename rename) {
        ObjectName object = rename.object();
        return new ObjectName("new " + object.kind(), object.schema(), object.owner(), rename.newName());
    }

    private static double likeness(TableOutline one, TableOutline other) {
        long same = one.columns().stream()
                .filter(column -> other.column(column.name())
                        .filter(twin -> twin.type().equals(column.type()))
                        .isPresent())
                .count();
        int most = Math.max(one.columns().size(), other.columns().size());
        return most == 0 ? 0 : (double) same / most;
    }

    /** How much of two names is the same, by their pairs of letters: from 0 to 0.6. */
    private static double nameLikeness(String one, String other) {
        Set<String> letters = pairsOf(one);
        Set<String> others = pairsOf(other);
        int all = letters.size() + others.size();
        letters.retainAll(others);
        return all == 0 ? 0 : 0.6 * 2 * letters.size() / all;
    }

    private static Set<String> pairsOf(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < lower.length(); i++) {
            pairs.add(lower.substring(i, i + 2));
        }
        return pairs;
    }
}
