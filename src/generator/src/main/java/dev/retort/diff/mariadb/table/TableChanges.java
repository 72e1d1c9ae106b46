package dev.retort.diff.mariadb.table;

import dev.retort.database.mariadb.MariaDbText;
import dev.retort.diff.mariadb.object.CheckDefinition;
import dev.retort.diff.mariadb.object.ForeignKeyDefinition;
import dev.retort.diff.mariadb.object.KeyDefinition;
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
import java.util.stream.Stream;

/** The statements that make a table like another, but for its foreign keys. */
public final class TableChanges {
    private static final String BLOCK_SIZE = "KEY_BLOCK_SIZE";
    /** How the making of an index begins of which InnoDB makes one at a time. */
    private static final String ADD_FULLTEXT = "add fulltext ";
    /** Where there are several such indexes, servers choose it by themselves, but not where a counter is added, and fail then. */
    private static final String COPY = "algorithm=copy";

    /** The engine of tables whose rows are gone as soon as they are written. */
    private static final String KEEPS_NOTHING = "BLACKHOLE";

    private final TableDefinition from;
    private final TableDefinition to;
    private final ServerSettings settings;
    private final ColumnChanges columns;

    /** @param settings those of the wanted schema */
    public TableChanges(TableDefinition from, TableDefinition to, ServerSettings settings) {
        this.from = from;
        this.to = to;
        this.settings = settings;
        this.columns = new ColumnChanges(from, to, settings);
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
        List<String> additions = additions();
        List<String> later = additions.stream()
                .filter(clause -> clause.startsWith(ADD_FULLTEXT))
                .skip(to.keys().stream().anyMatch(this::isEmptied) ? 0 : 1)
                .toList();
        additions.stream().filter(clause -> !later.contains(clause)).forEach(clauses::add);
        clauses.addAll(new TableOptions(to, settings).clauses(from));
        if (columns.addsCounter()
                && to.keys().stream().filter(KeyDefinition::isFulltext).count() - later.size() > 1) {
            clauses.add(COPY);
        }
        List<Loss> losses = new ArrayList<>(columns.losses());
        if (from.isVersioned() && !to.isVersioned()) {
            losses.add(Loss.ofHistory(from.name()));
        }
        if (keepsNothing(to) && !keepsNothing(from)) {
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
        later.forEach(clause -> changes.add(alter(List.of(clause))));
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

    private static boolean keepsNothing(TableDefinition table) {
        return table.option(TableDefinition.ENGINE)
                .filter(KEEPS_NOTHING::equalsIgnoreCase)
                .isPresent();
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
        List<String> keys = from.keys().stream()
                .filter(this::isDroppedFirst)
                .map(key -> "drop index " + Wording.name(key.name()))
                .toList();
        if (!keys.isEmpty() && removals.isEmpty()) {
            removals.add(keys);
        } else if (!keys.isEmpty()) {
            removals.getFirst().addAll(0, keys);
        }
        return removals;
    }

    /** Within one statement, an index whose name comes in letters of another case would keep its old name. */
    private boolean isDroppedFirst(KeyDefinition key) {
        return isRenamedInCase(key)
                || isEmptied(key)
                || columns.droppedFirst().stream()
                        .flatMap(List::stream)
                        .anyMatch(column -> key.mentions(column.name()));
    }

    private boolean isEmptied(KeyDefinition key) {
        boolean hasCheck = !from.checks().isEmpty()
                || from.columns().stream().anyMatch(column -> column.has(TableColumn.Kind.CHECK));
        return key.isFulltext() && settings.emptiesTexts() && hasCheck && columns.drops();
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
        for (KeyDefinition key : from.keys()) {
            if (isChanged(key, to.keys()) && !isDroppedFirst(key)) {
                removals.add(key.isPrimary() ? "drop primary key" : "drop index " + Wording.name(key.name()));
            }
        }
        return removals;
    }

    private List<String> additions() {
        List<String> additions = new ArrayList<>();
        for (KeyDefinition key : to.keys()) {
            if (isChanged(key, from.keys())) {
                additions.add("add " + key.written(settings.syntax()));
            } else if (from.keys().stream().anyMatch(key::isSameButForSight)) {
                additions.add(key.sight(settings));
            }
        }
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

    private boolean isRenamedInCase(KeyDefinition key) {
        return to.keys().stream()
                .anyMatch(other -> other.name().equalsIgnoreCase(key.name())
                        && !other.name().equals(key.name()));
    }

    private boolean isChanged(KeyDefinition key, List<KeyDefinition> others) {
        return isOther(key, others)
                || columns.replaced().stream().anyMatch(key::mentions)
                || isDroppedByServer(key)
                || isEmptied(key)
                || columns.hasTextOfList(key)
                || keepsBlockSize(key);
    }

    private static boolean isOther(KeyDefinition key, List<KeyDefinition> others) {
        return !others.contains(key) && others.stream().noneMatch(key::isSameButForSight);
    }

    /** Whether the key has the size of its blocks from its table, and would keep it when that is given another. */
    private boolean keepsBlockSize(KeyDefinition key) {
        return from.option(BLOCK_SIZE).isPresent()
                && !from.option(BLOCK_SIZE).equals(to.option(BLOCK_SIZE))
                && !key.options().contains(BLOCK_SIZE);
    }

    /** Whether the server made the key for a foreign key, and would drop it when another key is added that serves. */
    private boolean isDroppedByServer(KeyDefinition key) {
        return key.isMadeFor(from.foreignKeys())
                && to.keys().stream().anyMatch(added -> isOther(added, from.keys()) && key.begins(added.columns()));
    }

    /** The checks that have no match among others, each of which matches one. */
    private List<CheckDefinition> without(Collection<CheckDefinition> checks, Collection<CheckDefinition> others) {
        List<String> matches =
                new ArrayList<>(others.stream().map(CheckDefinition::text).toList());
        return checks.stream()
                .filter(check -> isOfReplaced(check) || !matches.remove(check.text()))
                .toList();
    }

    private boolean isOfReplaced(CheckDefinition check) {
        return columns.replaced().stream()
                .anyMatch(column -> check.condition().toLowerCase(Locale.ROOT).contains(MariaDbText.quoted(column)));
    }

    /** The statement that makes a new table, with some of its foreign keys. */
    public static Change created(
            TableDefinition table, Collection<ForeignKeyDefinition> keys, ServerSettings settings) {
        List<String> lines = Stream.of(
                        table.columns().stream().map(column -> column.written(settings.syntax())),
                        table.keys().stream().map(key -> key.written(settings.syntax())),
                        table.periods().stream().map(period -> Wording.of(period, settings.syntax())),
                        keys.stream().map(key -> key.written(settings.syntax())),
                        table.checks().stream().map(check -> check.written(settings.syntax())))
                .flatMap(each -> each)
                .toList();
        TableOptions options = new TableOptions(table, settings);
        String partitions = options.partitions();
        return Change.of(
                Action.CREATE,
                table.name(),
                "create table " + Wording.name(table.name().name()) + " (\n    " + String.join(",\n    ", lines) + "\n)"
                        + options.ofNew() + (partitions.isEmpty() ? "" : "\n" + partitions));
    }

    /** The statement that makes a new table what it should be where that which makes it cannot; none where it can. */
    public static List<Change> completed(TableDefinition table, ServerSettings settings) {
        List<String> defaults = table.columns().stream()
                .filter(column -> column.lacksDefault(settings))
                .map(column -> ColumnChanges.dropDefault(column.name()))
                .toList();
        return defaults.isEmpty()
                ? List.of()
                : List.of(Change.of(Action.ALTER, table.name(), altered(table, defaults)));
    }
}
