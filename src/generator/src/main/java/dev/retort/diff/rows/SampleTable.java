package dev.retort.diff.rows;

import dev.retort.diff.model.ObjectName;
import dev.retort.diff.model.TableOutline;
import dev.retort.migrate.jdbc.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A table that is to have rows which it may have before a change and after it.
 *
 * @param after as it will be; empty where it goes
 */
record SampleTable(TableOutline table, Optional<TableOutline> after, FormerNames names) {
    static SampleTable of(TableOutline table, FormerNames names) {
        return new SampleTable(table, names.later(table), names);
    }

    /** The columns that take a value. */
    List<TableOutline.Column> columns() {
        return table.columns().stream()
                .filter(column -> !column.isComputed() && (!column.isCounted() || needsOwnKey(column.name())))
                .toList();
    }

    /** Fails where a value cannot be computed of one of its rows: some are computed only when they are read. */
    void requireComputable(Connection connection, TableStatements statements) throws SQLException {
        for (TableOutline shown : names.showing(table)) {
            List<String> computed = shown.columns().stream()
                    .filter(TableOutline.Column::isComputed)
                    .map(TableOutline.Column::name)
                    .toList();
            if (!computed.isEmpty()) {
                Rows.all(connection, statements.select(shown.table(), computed), _ -> true);
            }
        }
    }

    /** Whether a row can only name itself, which it cannot without its number. */
    private boolean needsOwnKey(String column) {
        return table.foreignKeys().stream()
                .anyMatch(key -> key.referenced().equals(table.table())
                        && key.referencedColumns().contains(column)
                        && key.columns().stream()
                                .flatMap(name -> table.column(name).stream())
                                .noneMatch(TableOutline.Column::isNullable));
    }

    boolean isNullable(TableOutline.Column column) {
        return column.isNullable()
                && !table.primaryKey().contains(column.name())
                && names.later(table, column.name())
                        .map(TableOutline.Column::isNullable)
                        .orElse(true);
    }

    /** The columns that come, on the way up or on the way down, without a value for the rows that are there. */
    List<TableOutline.Column> unfilled() {
        if (after.isEmpty()) {
            return List.of();
        }
        Set<String> kept = new HashSet<>();
        Stream.Builder<TableOutline.Column> coming = Stream.builder();
        for (TableOutline.Column column : table.columns()) {
            names.later(table, column.name())
                    .ifPresentOrElse(later -> kept.add(later.name()), () -> coming.add(column));
        }
        after.get().columns().stream()
                .filter(column -> !kept.contains(column.name()))
                .forEach(coming::add);
        return coming.build()
                .filter(column -> !column.isNullable()
                        && column.defaultValue().isEmpty()
                        && !column.isComputed()
                        && !column.isCounted())
                .toList();
    }

    /** Whether the rows that a foreign key names are lost, while this table's stay. */
    boolean losesParents(TableOutline.ForeignKey key) {
        return after.isPresent() && names.isGoing(key.referenced());
    }

    /** As many as are sure to be there on both sides: more than one may be what only the server can tell. */
    int rows(int wanted) {
        boolean isUncertain = after.stream()
                .flatMap(later -> later.indexes().stream())
                .anyMatch(index ->
                        index.isUnique() && !index.isWhole() && !table.indexes().contains(index));
        return isUncertain ? 1 : wanted;
    }

    /** The columns of which no two rows may have the same values, now or then. */
    Set<String> distinct() {
        Set<String> distinct = new HashSet<>(table.primaryKey());
        table.indexes().stream()
                .filter(TableOutline.Index::isUnique)
                .forEach(index -> distinct.addAll(index.columns()));
        after.ifPresent(later -> {
            Set<String> then = new HashSet<>(later.primaryKey());
            later.indexes().stream()
                    .filter(TableOutline.Index::isUnique)
                    .forEach(index -> then.addAll(index.columns()));
            table.columns().stream()
                    .map(TableOutline.Column::name)
                    .filter(column -> names.later(table, column)
                            .filter(renamed -> then.contains(renamed.name()))
                            .isPresent())
                    .forEach(distinct::add);
        });
        return distinct;
    }

    /** The foreign keys, and those that will be. */
    List<TableOutline.ForeignKey> foreignKeys() {
        return Stream.concat(
                        table.foreignKeys().stream(),
                        after.stream()
                                .flatMap(later -> later.foreignKeys().stream())
                                .filter(key -> key.columns().stream()
                                        .allMatch(column -> table.column(column).isPresent()))
                                .filter(key -> table.foreignKeys().stream().noneMatch(present -> isSame(present, key))))
                .toList();
    }

    private static boolean isSame(TableOutline.ForeignKey some, TableOutline.ForeignKey other) {
        return some.columns().equals(other.columns())
                && some.referenced().equals(other.referenced())
                && some.referencedColumns().equals(other.referencedColumns());
    }

    List<ObjectName> parents() {
        return foreignKeys().stream().map(TableOutline.ForeignKey::referenced).toList();
    }

    /** The conditions that rows must meet, now or later. */
    List<String> checks() {
        return Stream.concat(table.checks().stream(), after.stream().flatMap(later -> later.checks().stream()))
                .distinct()
                .toList();
    }

    /** The conditions that rows need not meet yet. */
    private List<String> laterChecks() {
        return after.stream()
                .flatMap(later -> later.checks().stream())
                .filter(check -> !table.checks().contains(check))
                .toList();
    }

    /** Removes the rows that the table may not have later on; gives how many. */
    int removeLater(Connection connection, TableStatements statements) throws SQLException {
        int removed = 0;
        for (String condition : refusedLater(statements)) {
            String delete = "delete from " + statements.quoted(table.table()) + " where " + condition;
            AtomicInteger changed = new AtomicInteger();
            Attempt.at(connection, () -> changed.set(Rows.changed(connection, delete)));
            removed += changed.get();
        }
        return removed;
    }

    /** Whether there are no rows that it may not have later on. */
    boolean keepsAll(TableStatements statements) {
        return refusedLater(statements).isEmpty();
    }

    private List<String> refusedLater(TableStatements statements) {
        List<String> conditions = new ArrayList<>();
        laterChecks().forEach(check -> conditions.add("not (" + check + ")"));
        columns().stream()
                .filter(column -> column.isNullable() && !isNullable(column))
                .forEach(column -> conditions.add(statements.quoted(column.name()) + " is null"));
        for (TableOutline.Index index : laterUnique()) {
            boolean isNew = !index.columns().equals(table.primaryKey())
                    && table.indexes().stream()
                            .noneMatch(present -> present.isUnique()
                                    && present.isWhole()
                                    && present.columns().equals(index.columns()));
            if (isNew) {
                String columns = statements.list(index.columns());
                // Some servers select from the table that they delete from only by a detour.
                conditions.add(
                        (index.columns().size() == 1 ? columns : "(" + columns + ")") + " in (select * from (select "
                                + columns + " from " + statements.quoted(table.table()) + " group by " + columns
                                + " having count(*) > 1) retort_repeated)");
            }
        }
        return conditions;
    }

    /** What will be unique, and may not be now. */
    List<TableOutline.Index> laterUnique() {
        return after.stream()
                .flatMap(later -> Stream.concat(
                        later.indexes().stream().filter(index -> index.isUnique() && index.isWhole()),
                        Stream.of(new TableOutline.Index("", later.primaryKey(), true, true))))
                .filter(index -> !index.columns().isEmpty()
                        && index.columns().stream()
                                .allMatch(column -> table.column(column).isPresent()))
                .toList();
    }

    /** Whether a value of the column as it is can be one of the column as it will be. */
    boolean fitsLater(TableOutline.Column column, String value) {
        return names.later(table, column.name())
                .map(later ->
                        FittingValues.isSame(column, later) || FittingValues.takes(later, SampleValues.text(value)))
                .orElse(true);
    }

    /** Literals that a column may take. */
    List<String> values(TableOutline.Column column) {
        List<String> fitting = FittingValues.of(column, names.later(table, column.name()));
        List<String> values = Stream.concat(fitting.stream(), CheckedValues.of(column, checks()).stream())
                .distinct()
                .toList();
        if (names.isSame(table)) {
            return values;
        }
        List<String> plain = values.stream().map(SampleValues::plain).toList();
        return isComputed() && plain.stream().anyMatch(SampleValues::isNumeric)
                ? plain.stream().filter(SampleValues::isNumeric).toList()
                : plain;
    }

    /** Whether values are made of others, now or later, which may not be possible of all. */
    private boolean isComputed() {
        return Stream.concat(table.columns().stream(), after.stream().flatMap(later -> later.columns().stream()))
                .anyMatch(TableOutline.Column::isComputed);
    }
}
