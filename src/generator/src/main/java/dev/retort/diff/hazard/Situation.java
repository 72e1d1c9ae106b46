package dev.retort.diff.hazard;

import dev.retort.diff.hazard.change.KnownTables;
import dev.retort.diff.hazard.change.SchemaChange;
import dev.retort.diff.hazard.change.SchemaChange.ColumnAdded;
import dev.retort.diff.hazard.change.SchemaChange.RowsWritten;
import dev.retort.diff.hazard.change.SchemaChange.TableCreated;
import dev.retort.diff.hazard.change.SchemaChange.TableFilled;
import dev.retort.diff.hazard.change.SchemaChange.TableRenamed;
import dev.retort.diff.model.ObjectName;
import dev.retort.diff.model.TableOutline.Column;
import dev.retort.internal.connection.ServerVersion;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What surrounds a statement.
 *
 * @param tables those that are known before it
 * @param earlier what the statements before it in its file change
 * @param later what those after it change
 * @param observed what the server did to the statement's table on a scratch database; empty where it was not asked
 */
record Situation(
        KnownTables tables,
        List<SchemaChange> earlier,
        List<SchemaChange> later,
        ServerVersion version,
        Optional<Since> live,
        Optional<TableWork> observed) {

    /** The situation after other changes, too. */
    Situation with(List<SchemaChange> changes) {
        return new Situation(
                tables, Stream.concat(earlier.stream(), changes.stream()).toList(), later, version, live, observed);
    }

    /** All that is changed before, in earlier files where rows are counted, too; the last change first. */
    Stream<SchemaChange> before() {
        return Stream.concat(
                earlier.reversed().stream(), live.stream().flatMap(since -> since.files().reversed().stream()));
    }

    /** Whether all rows were given a value in a column, which was made in the same file. */
    boolean isFilled(ObjectName table, String column) {
        return isFresh(table, column)
                && earlier.stream()
                        .anyMatch(change -> change instanceof RowsWritten written
                                && isSame(written.object(), table)
                                && written.columns().stream().anyMatch(column::equalsIgnoreCase));
    }

    /** Whether a table was made in the same file, so that it is not used yet. */
    boolean isFresh(ObjectName table) {
        return earlier.stream().anyMatch(change -> change instanceof TableCreated && isSame(change.object(), table));
    }

    /** Whether a column was made in the same file. */
    boolean isFresh(ObjectName table, String column) {
        return fresh(table, column).isPresent();
    }

    /** A column that was made in the same file. */
    Optional<Column> fresh(ObjectName table, String column) {
        return earlier.stream()
                .filter(ColumnAdded.class::isInstance)
                .map(ColumnAdded.class::cast)
                .filter(added -> isSame(added.object(), table))
                .map(added -> added.column().column())
                .filter(added -> added.name().equalsIgnoreCase(column))
                .findFirst();
    }

    /** How many rows do not meet a condition; empty where that cannot be found out. */
    Optional<Long> rowsAgainst(ObjectName table, String condition) {
        return live.flatMap(rows -> rows.rowsAgainst(table, condition, earlier));
    }

    /** Whether an object of this name is made again, later in the same file. */
    boolean isMadeAgain(ObjectName object) {
        return later.stream().anyMatch(change -> switch (change) {
            case TableCreated created -> isSame(created.object(), object);
            case SchemaChange.ObjectCreated created -> isSame(created.object(), object);
            case TableRenamed renamed -> isSame(renamed.newName(), object);
            default -> false;
        });
    }

    /**
     * The table that holds the rows of one that is dropped: it was filled from that one, and stands in its place when the file has run.
     */
    Optional<ObjectName> replacement(ObjectName dropped) {
        return refilling(dropped).map(TableFilled::object);
    }

    /** What fills the table that takes the place of one that is dropped. */
    Optional<TableFilled> refilling(ObjectName dropped) {
        return earlier.stream()
                .filter(TableFilled.class::isInstance)
                .map(TableFilled.class::cast)
                .filter(fill -> fill.sources().stream().anyMatch(source -> isSame(source, dropped)))
                .filter(fill -> Stream.concat(later.stream(), earlier.stream())
                        .anyMatch(change -> change instanceof TableRenamed renamed
                                && isSame(renamed.object(), fill.object())
                                && isSame(renamed.newName(), dropped)))
                .findFirst();
    }

    static boolean isSame(ObjectName one, ObjectName other) {
        boolean isInOneSchema = one.schema().isEmpty()
                || other.schema().isEmpty()
                || one.schema().equalsIgnoreCase(other.schema());
        return isInOneSchema && one.name().equalsIgnoreCase(other.name());
    }

    Optional<RowCount> rows(ObjectName table) {
        return live.flatMap(rows -> rows.rows(table));
    }
}
