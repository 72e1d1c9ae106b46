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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    private static final Set<String> OTHERS =
            Set.of("view", "materialized view", "sequence", "type", "domain", "index", "constraint");

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

    /**
     * Objects that have a text of their own, such as views, sequences and constraints, and are the same but for the name and the names of
     * what is known to be renamed.
     */
    public List<Rename> others() {
        List<Pair> pairs = new ArrayList<>();
        SortedMap<ObjectName, Definition> added = new TreeMap<>(others(to));
        added.keySet().removeIf(name -> isKept(names().former(name)));
        SortedMap<ObjectName, Definition> removed = added.isEmpty() ? new TreeMap<>() : others(from);
        removed.keySet().removeIf(this::isKept);
        removed.forEach((name, was) -> added.forEach((other, is) -> {
            Rename rename = new Rename(name, other.name());
            List<Rename> all = Stream.concat(known.stream(), Stream.of(rename)).toList();
            if (names().present(name).renamed(other.name()).equals(other)
                    && new KnownNames(all).in(was.text(), name).equals(is.text())) {
                boolean isGiven = isGiven(rename);
                boolean isFree = !to.definitions().containsKey(names().present(name))
                        && !from.definitions().containsKey(names().former(other));
                if (isGiven || isFree) {
                    pairs.add(new Pair(rename, NameLikeness.of(name.name(), other.name()) + (isGiven ? 1 : 0)));
                }
            }
        }));
        return best(pairs, 0);
    }

    /** Whether a new name follows from what is known to be renamed: {@code people_pkey} where a table is called people now. */
    public boolean isGiven(Rename rename) {
        return new KnownNames(known).give(rename);
    }

    private PresentNames names() {
        return new PresentNames(known);
    }

    private static SortedMap<ObjectName, Definition> others(SchemaSnapshot schema) {
        SortedMap<ObjectName, Definition> others = new TreeMap<>(schema.definitions());
        others.keySet().removeIf(name -> !OTHERS.contains(name.kind()));
        return others;
    }

    /** Whether what is called so at first has its name later, too, and is the same but for what is known to be renamed. */
    private boolean isKept(ObjectName name) {
        Definition was = from.definitions().get(name);
        Definition is = to.definitions().get(names().present(name));
        return was != null
                && is != null
                && (known.isEmpty()
                        || new KnownNames(known).in(was.text(), name).equals(is.text()));
    }

    /** Columns that look like renamed ones, in tables that are in both schemas or are known to be renamed. */
    public List<Rename> columns() {
        List<Rename> found = new ArrayList<>();
        Map<ObjectName, TableOutline> others = byName(to);
        for (TableOutline table : from.tables()) {
            Optional.ofNullable(others.get(names().present(table.table())))
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
            if (isOfOneKind(before, after)) {
                double alone = removed.size() == 1 && added.size() == 1 ? 0.2 : 0;
                pairs.add(new Pair(
                        new Rename(ObjectName.column(table.table(), was), is),
                        likeness(was, is, position.equals(newPosition)) + alone));
            }
        }));
        return best(pairs, COLUMN_THRESHOLD);
    }

    /** Indexes of the same columns with other names, which the definition of their table holds. */
    public List<Rename> indexes() {
        List<Pair> pairs = new ArrayList<>();
        Map<ObjectName, TableOutline> others = byName(to);
        for (TableOutline table : from.tables()) {
            TableOutline other = others.get(names().present(table.table()));
            if (other != null) {
                for (TableOutline.Index was : indexesWithout(table, from, other)) {
                    for (TableOutline.Index is : indexesWithout(other, to, table)) {
                        if (was.isUnique() == is.isUnique()
                                && present(table.table(), was.columns()).equals(is.columns())) {
                            ObjectName name = new ObjectName(
                                    "index",
                                    table.table().schema(),
                                    table.table().name(),
                                    was.name());
                            pairs.add(new Pair(new Rename(name, is.name()), NameLikeness.of(was.name(), is.name())));
                        }
                    }
                }
            }
        }
        return best(pairs, 0);
    }

    private static List<TableOutline.Index> indexesWithout(
            TableOutline table, SchemaSnapshot schema, TableOutline other) {
        Definition definition = schema.definitions().get(table.table());
        String text = definition == null ? "" : definition.text();
        return table.indexes().stream()
                .filter(index -> index.isWhole()
                        && text.contains(index.name())
                        && other.indexes().stream()
                                .noneMatch(twin -> twin.name().equals(index.name())))
                .toList();
    }

    /** The names that columns have where they are known to be renamed. */
    private List<String> present(ObjectName table, List<String> columns) {
        return columns.stream()
                .map(column -> known.stream()
                        .filter(rename -> rename.object().equals(ObjectName.column(table, column)))
                        .map(Rename::newName)
                        .findFirst()
                        .orElse(column))
                .toList();
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

    /** How much of two tables is the same: columns of one name and type, and in part those that look like renamed ones. */
    private static double likeness(TableOutline one, TableOutline other) {
        int most = Math.max(one.columns().size(), other.columns().size());
        double same = 0;
        for (int position = 0; position < one.columns().size(); position++) {
            TableOutline.Column column = one.columns().get(position);
            Optional<TableOutline.Column> twin = other.column(column.name());
            if (twin.isPresent()) {
                same += twin.get().type().equals(column.type()) ? 1 : 0;
            } else {
                same += renamed(column, position, one, other);
            }
        }
        return most == 0 ? 0 : same / most;
    }

    /** How much a column is like the one of a table that is most like it and is not in the other table. */
    private static double renamed(TableOutline.Column column, int position, TableOutline one, TableOutline other) {
        double most = 0;
        for (int place = 0; place < other.columns().size(); place++) {
            TableOutline.Column candidate = other.columns().get(place);
            if (one.column(candidate.name()).isEmpty() && isOfOneKind(column, candidate)) {
                most = Math.max(most, likeness(column.name(), candidate.name(), place == position));
            }
        }
        return most < COLUMN_THRESHOLD ? 0 : Math.min(most, 1);
    }

    private static boolean isOfOneKind(TableOutline.Column one, TableOutline.Column other) {
        return one.type().equals(other.type()) && one.isComputed() == other.isComputed();
    }

    /** How alike two columns of one type are, by name and place. */
    private static double likeness(String one, String other, boolean isInOnePlace) {
        return NameLikeness.of(one, other) + (isInOnePlace ? 0.4 : 0);
    }
}
