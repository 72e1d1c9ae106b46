package dev.retort.diff.hazard.change;

import dev.retort.diff.model.ObjectName;
import dev.retort.diff.model.TableOutline;
import dev.retort.diff.model.TableOutline.Column;
import dev.retort.diff.model.TableOutline.ForeignKey;
import java.util.List;
import java.util.Optional;

/** One of the things that a statement does to a schema, or to the rows in it. */
public sealed interface SchemaChange {

    /** What is changed: a table, where it is a part of one. */
    ObjectName object();

    /**
     * A table is made.
     *
     * @param replaces whether one of this name may be there, and is lost
     */
    record TableCreated(ObjectName object, TableOutline outline, boolean replaces) implements SchemaChange {}

    record TableDropped(ObjectName object) implements SchemaChange {}

    record TableRenamed(ObjectName object, ObjectName newName) implements SchemaChange {}

    /** All rows are removed at once. */
    record TableEmptied(ObjectName object) implements SchemaChange {}

    /**
     * All rows are written, or deleted.
     *
     * @param columns those that get other values; empty where they are not known
     */
    record RowsWritten(ObjectName object, boolean isDeletion, List<String> columns) implements SchemaChange {}

    /**
     * Rows of other tables are put into a table.
     *
     * @param columns those that get values; empty where they are not listed
     * @param values the expressions that give them, as they are written
     */
    record TableFilled(ObjectName object, List<ObjectName> sources, List<String> columns, List<String> values)
            implements SchemaChange {

        /** What gives a column its value: the column of that name where none are listed; empty where it gets none. */
        public Optional<String> value(String column) {
            if (columns.size() != values.size() || columns.isEmpty()) {
                return Optional.of(column);
            }
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i).equalsIgnoreCase(column)) {
                    return Optional.of(values.get(i));
                }
            }
            return Optional.empty();
        }
    }

    /** What is no table is made, or put in the place of another. */
    record ObjectCreated(ObjectName object) implements SchemaChange {}

    record ObjectDropped(ObjectName object) implements SchemaChange {}

    /** What depends on something that is dropped is dropped with it, without being named. */
    record DependentsDropped(ObjectName object) implements SchemaChange {}

    /** The tables that refer to one that is emptied are emptied with it. */
    record DependentsEmptied(ObjectName object) implements SchemaChange {}

    record ColumnAdded(ObjectName object, ColumnText column) implements SchemaChange {}

    record ColumnDropped(ObjectName object, String column) implements SchemaChange {}

    record ColumnRenamed(ObjectName object, String column, String newName) implements SchemaChange {}

    /**
     * A column has another type, takes NULL or no longer, or has another default.
     *
     * @param before empty where it is not known
     * @param after with an empty type, where that is not said
     * @param isMoved whether it gets another place among the columns
     */
    record ColumnChanged(ObjectName object, Optional<Column> before, Column after, boolean isMoved)
            implements SchemaChange {}

    /** A constraint by which rows differ from each other. */
    record KeyAdded(ObjectName object, KeyKind kind, String name, List<String> columns, boolean isOfIndex)
            implements SchemaChange {}

    enum KeyKind {
        PRIMARY,
        UNIQUE,
        EXCLUSION
    }

    record PrimaryKeyDropped(ObjectName object) implements SchemaChange {}

    /**
     * An index is made.
     *
     * @param columns its first ones, up to what is none
     * @param isWhole whether these are all that it has, without a condition
     * @param isOnline whether others can write while it is built, because the statement says so
     * @param kind as it is written: {@code fulltext}, {@code spatial}; else empty
     */
    record IndexAdded(
            ObjectName object,
            String name,
            List<String> columns,
            boolean isUnique,
            boolean isWhole,
            boolean isOnline,
            String kind)
            implements SchemaChange {}

    /**
     * A condition that rows must meet.
     *
     * @param condition as it is written, without parentheses around it
     * @param isValidated whether the rows that are there are held against it
     * @param isInline whether it is written with a column
     */
    record CheckAdded(ObjectName object, String name, String condition, boolean isValidated, boolean isInline)
            implements SchemaChange {}

    /**
     * A foreign key.
     *
     * @param isInline whether it is written with its column
     */
    record ForeignKeyAdded(ObjectName object, ForeignKey key, boolean isValidated, boolean isInline)
            implements SchemaChange {}

    /** The rows that are there are held against a condition, or a foreign key, that was made for new ones. */
    record ConstraintValidated(ObjectName object, String name) implements SchemaChange {}

    /** Partitions are dropped, or emptied, with their rows. */
    record PartitionsDropped(ObjectName object, List<String> partitions) implements SchemaChange {}

    /** The past that a table keeps of its rows is dropped. */
    record HistoryDropped(ObjectName object) implements SchemaChange {}

    /** A table is written anew as a whole. */
    record TableRebuilt(ObjectName object, Rebuild reason) implements SchemaChange {}

    /** A table is written anew by another engine, or by its own. */
    record EngineSet(ObjectName object, String engine) implements SchemaChange {}

    enum Rebuild {
        CHARACTER_SET,
        FORMAT,
        PARTITIONS,
        VERSIONING,
        STORAGE,
        CLEANING
    }

    /** The rows of a table are read to see that they fit a partition. */
    record PartitionAttached(ObjectName object, ObjectName partition) implements SchemaChange {}

    /**
     * A table is locked.
     *
     * @param isShared whether others can still read it
     */
    record TableLocked(ObjectName object, boolean isShared) implements SchemaChange {}

    /** An index, or those of a table, are built once more while others wait. */
    record IndexesRebuilt(ObjectName object) implements SchemaChange {}

    /** The rows of a materialized view are made anew while others wait. */
    record ViewRefreshed(ObjectName object) implements SchemaChange {}
}
