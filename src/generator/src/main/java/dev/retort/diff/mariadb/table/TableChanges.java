package dev.retort.diff.mariadb.table;

import dev.retort.database.mariadb.MariaDbText;
import dev.retort.database.mariadb.StorageEngine;
import dev.retort.diff.mariadb.object.CheckDefinition;
import dev.retort.diff.mariadb.object.ServerSettings;
import dev.retort.diff.mariadb.object.TableColumn;
import dev.retort.diff.mariadb.object.TableDefinition;
import dev.retort.diff.mariadb.object.Wording;
import dev.retort.diff.model.Change;
import dev.retort.diff.model.Change.Action;
import dev.retort.diff.model.Loss;
import dev.retort.diff.model.NotUnderstood;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The statements that make a table like another, but for its foreign keys. */
public final class TableChanges {
    /** Where there are several such indexes, servers choose it by themselves, but not where a counter is added, and fail then. */
    private static final String COPY = "algorithm=copy";

    private final TableDefinition from;
    private final TableDefinition to;
    private final ServerSettings settings;
    private final ColumnChanges columns;
    private final KeyChanges keys;

    /** @param settings those of the wanted schema */
    public TableChanges(TableDefinition from, TableDefinition to, ServerSettings settings) {
        this.from = from;
        this.to = to;
        this.settings = settings;
        this.columns = new ColumnChanges(from, to, settings);
        this.keys = new KeyChanges(from, to, columns, settings);
    }

    /** The columns that no foreign key may hold while these statements run. */
    public Set<String> unheld() {
        return columns.unheld();
    }

    /** Whether what its rows were is there while these statements run, however short. */
    public boolean keepsHistory() {
        return from.isVersioned() || stops().stream().limit(stops().size() - 1L).anyMatch(TableDefinition::isVersioned);
    }

    /** The differences that no statement is known for. */
    public List<NotUnderstood> obstacles() {
        return new TableOptions(to, settings).lasting(from);
    }

    public List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        TableDefinition reached = from;
        for (TableDefinition next : stops()) {
            changes.addAll(new TableChanges(reached, next, settings).together());
            reached = next;
        }
        return changes;
    }

    /** What the table is in turn, up to what it should be: the server changes no column of a history while it is kept or begun. */
    private List<TableDefinition> stops() {
        List<TableDefinition> stops = new ArrayList<>();
        boolean beginsAnew =
                from.isVersioned() && to.isVersioned() && !ofHistory(from).equals(ofHistory(to));
        if (beginsAnew) {
            stops.add(from.withoutVersioning());
        }
        if (beginsHistory(from, to, beginsAnew)) {
            stops.add(to.withColumns(to.columns().stream()
                    .map(column -> column.without(TableColumn.Kind.VERSIONING))
                    .toList()));
        }
        stops.add(to);
        return stops;
    }

    private static boolean beginsHistory(TableDefinition from, TableDefinition to, boolean beginsAnew) {
        return to.isVersioned()
                && (beginsAnew || !from.isVersioned())
                && to.columns().stream().anyMatch(column -> column.has(TableColumn.Kind.VERSIONING));
    }

    private static List<TableColumn> ofHistory(TableDefinition table) {
        return table.columns().stream().filter(TableColumn::isOfHistory).toList();
    }

    /** All that can be done without a stop. */
    private List<Change> together() {
        List<String> clauses = new ArrayList<>(removals());
        clauses.addAll(columns.clauses());
        clauses.addAll(additions());
        clauses.addAll(new TableOptions(to, settings).clauses(from));
        if (keys.needCopy()) {
            clauses.add(COPY);
        }
        List<Loss> losses = new ArrayList<>(columns.losses());
        if (from.isVersioned() && !to.isVersioned()) {
            losses.add(Loss.ofHistory(from.name()));
        }
        if (keepsRows(from) && !keepsRows(to)) {
            losses.add(Loss.ofRows(from.name()));
        }
        boolean isPartitioned = !from.partitions().isEmpty();
        boolean differs = !from.partitions().equals(to.partitions());
        List<Change> changes = new ArrayList<>();
        firstRemovals().forEach(removals -> changes.add(alter(removals)));
        if (differs && isPartitioned && (to.partitions().isEmpty() || !clauses.isEmpty())) {
            changes.add(alter(List.of("remove partitioning")));
        }
        if (!clauses.isEmpty()) {
            changes.add(alter(clauses).losing(losses));
        }
        keys.laterAdditions().forEach(clause -> changes.add(alter(List.of(clause))));
        List<String> defaults = columns.defaultRemovals();
        if (!defaults.isEmpty()) {
            changes.add(alter(defaults));
        }
        if (differs && !to.partitions().isEmpty()) {
            changes.add(Change.of(
                    Action.ALTER,
                    to.name(),
                    "alter table " + Wording.name(to.name().name()) + "\n"
                            + new TableOptions(to, settings).partitions()));
        }
        return changes;
    }

    private static boolean keepsRows(TableDefinition table) {
        return table.option(TableDefinition.ENGINE)
                .map(StorageEngine::new)
                .filter(engine -> !engine.keepsRows())
                .isEmpty();
    }

    /** One ALTER TABLE with all these parts. */
    private Change alter(List<String> clauses) {
        return Change.of(Action.ALTER, to.name(), altered(to, clauses));
    }

    static String altered(TableDefinition table, List<String> clauses) {
        String name = "alter table " + Wording.name(table.name().name());
        return clauses.size() == 1
                ? name + " " + clauses.getFirst()
                : name + "\n    " + String.join(",\n    ", clauses);
    }

    /** What is dropped before the rest, in a statement for each of these lists. */
    private List<List<String>> firstRemovals() {
        List<List<String>> removals = new ArrayList<>();
        for (List<TableColumn> dropped : columns.droppedFirst()) {
            removals.add(new ArrayList<>(dropped.stream()
                    .map(column -> "drop column " + Wording.name(column.name()))
                    .toList()));
        }
        List<String> first = keys.firstRemovals();
        if (!first.isEmpty() && removals.isEmpty()) {
            removals.add(first);
        } else if (!first.isEmpty()) {
            removals.getFirst().addAll(0, first);
        }
        return removals;
    }

    private List<String> removals() {
        List<String> removals = new ArrayList<>();
        for (CheckDefinition check : without(from.checks(), to.checks())) {
            removals.add((settings.isMariaDb() ? "drop constraint " : "drop check ") + Wording.name(check.name()));
        }
        for (String period : from.periods()) {
            if (!to.periods().contains(period)) {
                removals.add("drop " + Wording.of(period, settings.syntax()).replaceFirst(" *\\([^(]*\\)$", ""));
            }
        }
        removals.addAll(keys.removals());
        return removals;
    }

    private List<String> additions() {
        List<String> additions = new ArrayList<>(keys.additions());
        for (CheckDefinition check : without(to.checks(), from.checks())) {
            additions.add("add " + check.written(settings.syntax()));
        }
        for (String period : to.periods()) {
            if (!from.periods().contains(period)) {
                additions.add("add " + Wording.of(period, settings.syntax()));
            }
        }
        return additions;
    }

    /** The checks that have no match among others, each of which matches one. */
    private List<CheckDefinition> without(Collection<CheckDefinition> checks, Collection<CheckDefinition> others) {
        List<String> matches =
                new ArrayList<>(others.stream().map(CheckDefinition::text).toList());
        return checks.stream()
                .filter(check -> emptiesRows() || isOfReplaced(check) || !matches.remove(check.text()))
                .toList();
    }

    /** Whether the server would empty the rows, unless the checks are dropped and added in the same statement. */
    private boolean emptiesRows() {
        return settings.emptiesRows() && columns.drops();
    }

    private boolean isOfReplaced(CheckDefinition check) {
        return columns.replaced().stream()
                .anyMatch(column -> check.condition().toLowerCase(Locale.ROOT).contains(MariaDbText.quoted(column)));
    }
}
