package dev.retort.diff.sqlite;

import dev.retort.diff.model.Change;
import dev.retort.diff.model.Change.Action;
import dev.retort.diff.model.Loss;
import dev.retort.diff.model.ObjectName;
import dev.retort.diff.sqlite.SqliteConstraint.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns that ALTER TABLE drops and adds, where a table needs no more to be like another. */
record TableAlteration(SqliteTable from, SqliteTable to, List<SqliteColumn> dropped, List<SqliteColumn> added) {

    /** Empty where there is more to do, or where ALTER TABLE does not do it to a table that has rows. */
    static Optional<TableAlteration> of(SqliteTable from, SqliteTable to) {
        List<SqliteColumn> dropped = from.columns().stream()
                .filter(column -> to.column(column.name()).isEmpty())
                .toList();
        List<SqliteColumn> added = to.columns().stream()
                .filter(column -> from.column(column.name()).isEmpty())
                .toList();
        List<SqliteColumn> readersFirst = readersFirst(dropped);
        List<SqliteColumn> kept = new ArrayList<>(from.columns());
        kept.removeAll(dropped);
        boolean isEnough = !kept.isEmpty()
                && texts(Stream.concat(kept.stream(), added.stream())).equals(texts(to.columns().stream()))
                && rest(from).equals(rest(to))
                && dropped.stream().allMatch(SqliteColumn::canBeDropped)
                && added.stream().allMatch(SqliteColumn::canBeAdded)
                && readersFirst.size() == dropped.size()
                && added.equals(readersFirst(added.reversed()).reversed());
        return isEnough ? Optional.of(new TableAlteration(from, to, readersFirst, added)) : Optional.empty();
    }

    /** Columns in an order in which each can be dropped: after those that read it. Those that read each other are left out. */
    private static List<SqliteColumn> readersFirst(List<SqliteColumn> columns) {
        List<SqliteColumn> left = new ArrayList<>(columns);
        List<SqliteColumn> order = new ArrayList<>();
        Optional<SqliteColumn> next;
        do {
            next = left.stream()
                    .filter(column -> left.stream().noneMatch(other -> other != column && other.reads(column)))
                    .findFirst();
            next.ifPresent(order::add);
            next.ifPresent(left::remove);
        } while (next.isPresent());
        return order;
    }

    private static List<String> texts(Stream<SqliteColumn> columns) {
        return columns.map(SqliteColumn::text).toList();
    }

    private static String rest(SqliteTable table) {
        return new SqliteTable(table.name(), List.of(), table.constraints(), table.options()).text();
    }

    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        ObjectName table = from.name();
        String alter = "alter table " + SqliteText.quoted(table.name());
        for (SqliteColumn column : dropped) {
            Change drop = Change.of(
                    Action.DROP,
                    ObjectName.column(table, column.name()),
                    alter + " drop column " + SqliteText.quoted(column.name()));
            changes.add(column.has(Kind.GENERATED) ? drop : drop.losing(List.of(Loss.ofColumn(table, column.name()))));
        }
        for (SqliteColumn column : added) {
            changes.add(Change.of(
                    Action.CREATE, ObjectName.column(table, column.name()), alter + " add column " + column.written()));
        }
        return changes;
    }
}
