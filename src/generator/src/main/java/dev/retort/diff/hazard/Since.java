package dev.retort.diff.hazard;

import dev.retort.diff.hazard.change.SchemaChange;
import dev.retort.diff.hazard.change.SchemaChange.ColumnAdded;
import dev.retort.diff.hazard.change.SchemaChange.ColumnRenamed;
import dev.retort.diff.hazard.change.SchemaChange.TableRenamed;
import dev.retort.diff.model.ObjectName;
import dev.retort.diff.model.TableOutline.Column;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rows of a live database, asked for by the names that tables and columns have after some changes which it does not know yet.
 *
 * @param files the changes of files before, in their order
 * @param earlier those in the same file
 */
record Since(LiveRows rows, List<SchemaChange> files, List<SchemaChange> earlier) {

    Optional<RowCount> rows(ObjectName table) {
        return rows.rows(live(table));
    }

    /** How many rows meet a condition on a column, which is written as {@code %1$s}. */
    Optional<Long> rowsWhere(ObjectName table, String column, String condition) {
        return rows.rowsWhere(live(table), condition.formatted(rows.quoted(live(table, column))));
    }

    /**
     * How many rows do not meet a condition.
     *
     * @param changes what is changed before the condition is held against the rows
     */
    Optional<Long> rowsAgainst(ObjectName table, String condition, List<SchemaChange> changes) {
        Map<String, String> more = new LinkedHashMap<>();
        Stream.concat(files.stream(), changes.stream())
                .filter(change -> Situation.isSame(change.object(), table))
                .forEach(change -> {
                    if (change instanceof ColumnAdded added) {
                        value(added.column().column())
                                .ifPresent(value ->
                                        more.put(added.column().column().name(), value));
                    } else if (change instanceof ColumnRenamed renamed) {
                        more.put(renamed.newName(), rows.quoted(live(renamed.object(), renamed.column())));
                    }
                });
        return rows.rowsAgainst(live(table), condition, more);
    }

    /** What is in a new column; empty where that is not certain. */
    private Optional<String> value(Column column) {
        boolean isNull =
                column.isNullable() && column.defaultValue().isEmpty() && !column.isComputed() && !column.isCounted();
        return isNull
                ? Optional.of(rows.typed("null", column.type()))
                : column.constant().map(constant -> rows.typed(constant, column.type()));
    }

    /** How many rows have the same values in some columns as another row. */
    Optional<Long> rowsAlike(ObjectName table, List<String> columns) {
        return rows.rowsAlike(live(table), live(table, columns));
    }

    /** How many rows name a row of another table that is not there. */
    Optional<Long> orphans(ObjectName table, List<String> columns, ObjectName referenced, List<String> keys) {
        return rows.orphans(live(table), live(table, columns), live(referenced), live(referenced, keys));
    }

    /** The statements that grant what others are granted on a routine; empty where that cannot be found out. */
    Optional<List<String>> grants(ObjectName routine) {
        return rows.grants(routine);
    }

    private List<String> live(ObjectName table, List<String> columns) {
        return columns.stream().map(column -> live(table, column)).toList();
    }

    private ObjectName live(ObjectName table) {
        ObjectName name = table;
        for (SchemaChange change : backwards()) {
            if (change instanceof TableRenamed renamed && Situation.isSame(renamed.newName(), name)) {
                name = renamed.object();
            }
        }
        return name;
    }

    private String live(ObjectName table, String column) {
        ObjectName name = table;
        String live = column;
        for (SchemaChange change : backwards()) {
            if (change instanceof TableRenamed renamed && Situation.isSame(renamed.newName(), name)) {
                name = renamed.object();
            } else if (change instanceof ColumnRenamed renamed
                    && Situation.isSame(renamed.object(), name)
                    && renamed.newName().equalsIgnoreCase(live)) {
                live = renamed.column();
            }
        }
        return live;
    }

    /** The changes from the last to the first. */
    private List<SchemaChange> backwards() {
        return Stream.concat(earlier.reversed().stream(), files.reversed().stream())
                .toList();
    }
}
