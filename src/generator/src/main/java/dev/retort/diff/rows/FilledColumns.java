package dev.retort.diff.rows;

import dev.retort.diff.model.TableOutline;
import dev.retort.diff.rows.DeclaredType.Family;
import dev.retort.migrate.jdbc.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The columns that rows get which are there already, where a new one must have a value and none is declared: some servers take what is
 * nothing in its type, others refuse.
 */
record FilledColumns(Connection connection) {
    private static final Set<Family> WITH_NOTHING =
            EnumSet.of(Family.WHOLE_NUMBER, Family.DECIMAL, Family.FLOATING, Family.TEXT);

    static FilledColumns of(Connection connection) {
        return new FilledColumns(connection);
    }

    /** The tables without those that can have no rows when the change is made. */
    List<SampleTable> without(List<SampleTable> tables) throws SQLException {
        if (tables.stream().allMatch(table -> table.unfilled().isEmpty())) {
            return tables;
        }
        boolean isFilling = isFilling();
        return tables.stream()
                .filter(table -> isFilling
                        ? table.unfilled().stream().allMatch(column -> hasNothing(table, column))
                        : table.unfilled().isEmpty())
                .toList();
    }

    private static boolean hasNothing(SampleTable table, TableOutline.Column column) {
        return Stream.concat(Stream.of(table.table()), table.after().stream())
                        .filter(side -> side.columns().contains(column))
                        .noneMatch(side -> isHeld(side, column))
                && column.values().isEmpty()
                && WITH_NOTHING.contains(DeclaredType.of(column.type()).family());
    }

    /** Whether not every value can be that of every row. */
    private static boolean isHeld(TableOutline later, TableOutline.Column column) {
        boolean isInKey = Stream.concat(
                        later.foreignKeys().stream().map(TableOutline.ForeignKey::columns),
                        later.indexes().stream()
                                .filter(TableOutline.Index::isUnique)
                                .map(TableOutline.Index::columns))
                .anyMatch(columns -> columns.contains(column.name()));
        return isInKey
                || later.primaryKey().contains(column.name())
                || later.checks().stream().anyMatch(check -> CheckedValues.isMentioned(column.name(), check));
    }

    /** The server is asked, on a table of its own. */
    private boolean isFilling() throws SQLException {
        Rows.run(connection, "create temporary table retort_filled (a int)");
        Rows.run(connection, "insert into retort_filled values (1)");
        try {
            Rows.run(connection, "alter table retort_filled add column b int not null");
            return true;
        } catch (SQLException _) {
            return false;
        } finally {
            Rows.run(connection, "drop table retort_filled");
        }
    }
}
