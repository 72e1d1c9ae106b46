package dev.retort.diff.sqlite;

import dev.retort.diff.model.Change;
import dev.retort.diff.model.Change.Action;
import dev.retort.diff.model.Loss;
import dev.retort.diff.model.TableOutline;
import dev.retort.diff.sqlite.SqliteConstraint.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The statements that give a table another definition where ALTER TABLE cannot: a new one is filled from it and takes its place
 * (sqlite.org/lang_altertable.html#otheralter). Its indexes and triggers are gone with it.
 *
 * @param numbered the column of the new table that is another name for the number of each row
 * @param numbersNulls whether it may be NULL in the old one, of which numbers are made
 * @param temporary the name of the new table until it takes the place of the old one
 */
record TableRebuild(
        SqliteTable from, SqliteTable to, Optional<String> numbered, boolean numbersNulls, String temporary) {

    /** @param before the old table; empty where nothing is known of it */
    static TableRebuild of(
            SqliteTable from, SqliteTable to, Optional<TableOutline> before, TableOutline after, String temporary) {
        Optional<String> numbered = after.columns().stream()
                .filter(TableOutline.Column::isCounted)
                .map(TableOutline.Column::name)
                .findFirst();
        boolean numbersNulls = before.stream()
                .flatMap(table -> table.columns().stream())
                .filter(column ->
                        numbered.filter(column.name()::equalsIgnoreCase).isPresent())
                .anyMatch(TableOutline.Column::isNullable);
        return new TableRebuild(from, to, numbered, numbersNulls, temporary);
    }

    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        String old = SqliteText.quoted(from.name().name());
        changes.add(change(to.created(temporary)));
        if (from.isCounted() && to.isCounted()) {
            changes.add(change("insert into sqlite_sequence (name, seq)\n    select "
                    + SqliteText.literal(temporary)
                    + ", seq from sqlite_sequence where name = "
                    + SqliteText.literal(from.name().name())));
        }
        copy().ifPresent(sql -> changes.add(change(sql)));
        changes.add(change("drop table " + old).losing(losses()));
        changes.add(change("alter table " + SqliteText.quoted(temporary) + " rename to "
                + SqliteText.quoted(to.name().name())));
        return changes;
    }

    private Change change(String sql) {
        return Change.of(Action.ALTER, to.name(), sql);
    }

    /** The foreign keys that the rows did not have to meet before. */
    boolean addsForeignKeys() {
        List<String> present = from.foreignKeys();
        return !present.containsAll(to.foreignKeys());
    }

    private Optional<String> copy() {
        List<String> into = new ArrayList<>();
        List<String> values = new ArrayList<>();
        boolean isNumberKept =
                numbered.filter(name -> isShared(to.column(name).orElseThrow())).isPresent();
        if (!isNumberKept && from.rowId().isPresent() && to.rowId().isPresent()) {
            into.add(numbered.map(SqliteText::quoted).orElse(to.rowId().get()));
            values.add(from.rowId().get());
        }
        for (SqliteColumn column : to.columns()) {
            if (isShared(column)) {
                into.add(SqliteText.quoted(column.name()));
                values.add(value(source(column).orElseThrow(), column));
            }
        }
        return into.isEmpty()
                ? Optional.empty()
                : Optional.of("insert" + (to.passesOverConflicts() ? " or abort" : "") + " into "
                        + SqliteText.quoted(temporary) + " (" + String.join(", ", into)
                        + ")\n    select " + String.join(", ", values) + " from "
                        + SqliteText.quoted(from.name().name()));
    }

    private Optional<SqliteColumn> source(SqliteColumn column) {
        return from.column(column.name());
    }

    private boolean isShared(SqliteColumn column) {
        return !column.has(Kind.GENERATED) && source(column).isPresent();
    }

    /** The value that a row has now, as one that the new column takes. */
    private String value(SqliteColumn old, SqliteColumn column) {
        String value = SqliteText.quoted(old.name());
        if (to.isStrict() && isConverted(old, column) && to.affinity(column) != Affinity.BLOB) {
            value = "cast(" + value + " as " + column.type().toLowerCase(Locale.ROOT) + ")";
        }
        return fillsNulls(old, column)
                ? "coalesce(" + value + ", "
                        + column.defaultValue().map(SqliteText::defaultAsValue).orElseThrow() + ")"
                : value;
    }

    private boolean isConverted(SqliteColumn old, SqliteColumn column) {
        return from.affinity(old) != to.affinity(column);
    }

    private static boolean fillsNulls(SqliteColumn old, SqliteColumn column) {
        return column.has(Kind.NOT_NULL)
                && !old.has(Kind.NOT_NULL)
                && column.defaultValue().isPresent();
    }

    private List<Loss> losses() {
        if (copy().isEmpty()) {
            return List.of(Loss.ofRows(from.name()));
        }
        return from.columns().stream()
                .filter(old -> !old.has(Kind.GENERATED))
                .filter(old -> to.column(old.name())
                        .map(column -> column.has(Kind.GENERATED)
                                || fillsNulls(old, column)
                                || (numbersNulls
                                        && numbered.filter(old.name()::equalsIgnoreCase)
                                                .isPresent())
                                || !from.affinity(old).comesBackFrom(to.affinity(column)))
                        .orElse(true))
                .map(old -> Loss.ofColumn(from.name(), old.name()))
                .toList();
    }
}
