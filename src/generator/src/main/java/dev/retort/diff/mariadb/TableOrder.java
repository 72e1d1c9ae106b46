package dev.retort.diff.mariadb;

import dev.retort.diff.mariadb.object.ForeignKeyDefinition;
import dev.retort.diff.mariadb.object.ServerSettings;
import dev.retort.diff.mariadb.object.TableDefinition;
import dev.retort.diff.mariadb.object.Wording;
import dev.retort.diff.mariadb.table.ForeignKeyChanges;
import dev.retort.diff.mariadb.table.NewTable;
import dev.retort.diff.mariadb.table.TableChanges;
import dev.retort.diff.model.Change;
import dev.retort.diff.model.Change.Action;
import dev.retort.diff.model.Loss;
import dev.retort.diff.model.NotUnderstood;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The statements that make tables like others, in an order that foreign keys allow. */
final class TableOrder {
    /** Has tables that keep their history keep it as if they had always been as they become. */
    private static final String KEEP_HISTORY = "set @@system_versioning_alter_history = keep";

    private final Map<String, TableDefinition> from;
    private final Map<String, TableDefinition> to;
    private final ServerSettings settings;
    private final Map<String, TableChanges> altered = new LinkedHashMap<>();
    /** Columns, each with the name of its table before it, that no foreign key may hold while tables are altered. */
    private final Set<String> unheld = new HashSet<>();

    TableOrder(List<TableDefinition> from, List<TableDefinition> to, ServerSettings settings) {
        this.from = byName(from);
        this.to = byName(to);
        this.settings = settings;
        this.from.forEach((name, table) -> {
            TableDefinition wanted = this.to.get(name);
            if (wanted != null && !wanted.text().equals(table.text())) {
                TableChanges changes = new TableChanges(table, wanted, settings);
                altered.put(name, changes);
                changes.unheld().forEach(column -> unheld.add(held(name, column)));
            }
        });
    }

    private static Map<String, TableDefinition> byName(List<TableDefinition> tables) {
        return tables.stream()
                .collect(Collectors.toMap(
                        table -> table.name().name(), Function.identity(), (one, _) -> one, LinkedHashMap::new));
    }

    private static String held(String table, String column) {
        return table.toLowerCase(Locale.ROOT) + "." + column.toLowerCase(Locale.ROOT);
    }

    /** The differences that no statement is known for. */
    List<NotUnderstood> obstacles() {
        return Stream.concat(
                        altered.values().stream().flatMap(table -> table.obstacles().stream()),
                        to.values().stream()
                                .flatMap(
                                        table -> added(table).stream()
                                                .filter(table::changesGenerated)
                                                .map(
                                                        key -> new NotUnderstood(
                                                                table.name(),
                                                                "its foreign key " + key.name()
                                                                        + " changes a column that is computed, which the"
                                                                        + " server lets it do only where the column became so after the key"))))
                .toList();
    }

    /** The foreign keys that a wanted table gets, perhaps once more. */
    private List<ForeignKeyDefinition> added(TableDefinition table) {
        TableDefinition before = from.get(table.name().name());
        return before == null ? table.foreignKeys() : changed(table, before, numbered(before, table));
    }

    /** Foreign keys that go, or must go for a while, and then tables. */
    List<Change> removals() {
        List<Change> changes = new ArrayList<>();
        from.forEach((name, table) -> {
            TableDefinition wanted = to.get(name);
            List<ForeignKeyDefinition> keys = wanted == null ? List.of() : removed(table, wanted);
            if (!keys.isEmpty()) {
                changes.add(ForeignKeyChanges.without(table, keys));
            }
        });
        List<TableDefinition> gone = from.values().stream()
                .filter(table -> !to.containsKey(table.name().name()))
                .toList();
        List<TableDefinition> order = sorted(gone).reversed();
        for (TableDefinition table : order) {
            List<ForeignKeyDefinition> circular = new ArrayList<>();
            for (ForeignKeyDefinition key : table.foreignKeys()) {
                referenced(key, order)
                        .filter(other -> order.indexOf(other) < order.indexOf(table))
                        .ifPresent(_ -> circular.add(key));
            }
            if (!circular.isEmpty()) {
                changes.add(ForeignKeyChanges.without(table, circular));
            }
        }
        for (TableDefinition table : order) {
            changes.add(Change.of(
                            Action.DROP,
                            table.name(),
                            "drop table " + Wording.name(table.name().name()))
                    .losing(List.of(Loss.ofRows(table.name()))));
        }
        return changes;
    }

    private List<ForeignKeyDefinition> removed(TableDefinition table, TableDefinition wanted) {
        return changed(table, wanted, numbered(table, wanted));
    }

    private static Optional<TableDefinition> referenced(ForeignKeyDefinition key, List<TableDefinition> tables) {
        return tables.stream()
                .filter(table -> table.name().name().equalsIgnoreCase(key.referenced()))
                .findFirst();
    }

    /** Each after those that its foreign keys refer to. */
    private static List<TableDefinition> sorted(List<TableDefinition> tables) {
        return Sorting.sorted(
                tables,
                table -> table.foreignKeys().stream()
                        .flatMap(key -> referenced(key, tables).stream())
                        .toList());
    }

    /** The foreign keys of a table that another does not have, and those that hold what may not be held. */
    private List<ForeignKeyDefinition> changed(
            TableDefinition table, TableDefinition other, List<ForeignKeyDefinition> numbered) {
        List<ForeignKeyDefinition> differing = differing(table, other);
        return table.foreignKeys().stream()
                .filter(key -> differing.contains(key) || numbered.contains(key))
                .toList();
    }

    /**
     * The foreign keys without a name that stay as they are, and which the server counts after one that a table gets. Made again after it, they
     * leave it the number by which it is dropped, each time.
     */
    private List<ForeignKeyDefinition> numbered(TableDefinition before, TableDefinition after) {
        int first = differing(after, before).stream()
                .mapToInt(ForeignKeyDefinition::number)
                .filter(number -> number > 0)
                .min()
                .orElse(Integer.MAX_VALUE);
        return before.foreignKeys().stream()
                .filter(key -> key.number() > first && after.foreignKeys().contains(key))
                .toList();
    }

    private List<ForeignKeyDefinition> differing(TableDefinition table, TableDefinition other) {
        List<String> matches = new ArrayList<>(
                other.foreignKeys().stream().map(ForeignKeyDefinition::text).toList());
        return table.foreignKeys().stream()
                .filter(key -> !matches.remove(key.text()) || holdsUnheld(table, key))
                .toList();
    }

    private boolean holdsUnheld(TableDefinition table, ForeignKeyDefinition key) {
        return key.columns().stream()
                        .anyMatch(column -> unheld.contains(held(table.name().name(), column)))
                || key.referencedColumns().stream().anyMatch(column -> unheld.contains(held(key.referenced(), column)));
    }

    List<Change> alterations() {
        List<Change> changes = new ArrayList<>();
        altered.forEach((name, table) -> {
            List<Change> ofTable = table.changes();
            TableDefinition before = Objects.requireNonNull(from.get(name));
            if (table.keepsHistory() && !ofTable.isEmpty() && changes.stream().noneMatch(TableOrder::isOfHistory)) {
                changes.add(Change.of(Action.ALTER, before.name(), KEEP_HISTORY));
            }
            changes.addAll(ofTable);
        });
        return changes;
    }

    private static boolean isOfHistory(Change change) {
        return change.sql().equals(KEEP_HISTORY);
    }

    /** New tables, and then the foreign keys that could not be there before. */
    List<Change> creations() {
        List<Change> changes = new ArrayList<>();
        List<Change> keys = new ArrayList<>();
        List<TableDefinition> created = sorted(to.values().stream()
                .filter(table -> !from.containsKey(table.name().name()))
                .toList());
        for (TableDefinition table : created) {
            List<ForeignKeyDefinition> later = table.foreignKeys().stream()
                    .filter(key -> key.isTooLongForNew(table.name().name())
                            || referenced(key, created)
                                    .filter(other -> created.indexOf(other) > created.indexOf(table))
                                    .isPresent())
                    .toList();
            List<ForeignKeyDefinition> first = table.foreignKeys().stream()
                    .filter(key -> !later.contains(key))
                    .toList();
            changes.add(NewTable.created(table, KeyNumbers.kept(table, List.of(), first), settings));
            changes.addAll(NewTable.completed(table, settings));
            if (!later.isEmpty()) {
                keys.add(ForeignKeyChanges.with(table, KeyNumbers.kept(table, first, later), settings));
            }
        }
        to.forEach((name, table) -> {
            TableDefinition before = from.get(name);
            List<ForeignKeyDefinition> added = before == null ? List.of() : added(table);
            if (before != null && !added.isEmpty()) {
                List<ForeignKeyDefinition> present = before.foreignKeys().stream()
                        .filter(key -> !removed(before, table).contains(key))
                        .toList();
                keys.add(ForeignKeyChanges.with(table, KeyNumbers.kept(table, present, added), before, settings));
            }
        });
        changes.addAll(keys);
        return changes;
    }
}
