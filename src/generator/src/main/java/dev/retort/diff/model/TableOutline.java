package dev.retort.diff.model;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The outline of a table, in the terms that all databases share: for making up rows, for finding what was renamed, and for saying what a
 * change would destroy.
 *
 * @param primaryKey the names of its columns, in order; empty where there is none
 * @param checks the conditions that rows must meet, in the server's words
 * @param parents the tables in which its rows are read, too: of a partition the partitioned table
 */
public record TableOutline(
        ObjectName table,
        List<Column> columns,
        List<String> primaryKey,
        List<Index> indexes,
        List<ForeignKey> foreignKeys,
        List<String> checks,
        List<ObjectName> parents) {

    /** The outline of a table whose rows are read in no other. */
    public TableOutline(
            ObjectName table,
            List<Column> columns,
            List<String> primaryKey,
            List<Index> indexes,
            List<ForeignKey> foreignKeys,
            List<String> checks) {
        this(table, columns, primaryKey, indexes, foreignKeys, checks, List.of());
    }

    public Optional<Column> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /** Whether the database computes one of its columns. */
    public boolean hasComputed() {
        return columns.stream().anyMatch(Column::isComputed);
    }

    /**
     * A column.
     *
     * @param type in the server's words, with its length or precision: {@code varchar(20)}
     * @param values those that an enum or a set takes, and the like; empty for other types
     * @param defaultValue in the server's words; empty where there is none
     * @param isComputed whether the database computes it and takes no value: generated columns, periods of system versioning
     * @param isCounted whether the database counts it, where no value is given: AUTO_INCREMENT, identity, serial
     */
    public record Column(
            String name,
            String type,
            List<String> values,
            boolean isNullable,
            Optional<String> defaultValue,
            boolean isComputed,
            boolean isCounted) {
        private static final Pattern CONSTANT = Pattern.compile("(?is)[-+]?[0-9.]+|'([^'\\\\]|'')*'|true|false");

        /** The default, as it is written, where it is a plain number or text. */
        public Optional<String> constant() {
            return defaultValue.filter(value -> CONSTANT.matcher(value).matches());
        }
    }

    /**
     * An index.
     *
     * @param columns the names of the columns that it begins with, in order, up to the first part that is none, such as an expression
     * @param isWhole whether these columns are all that it has, without a condition
     */
    public record Index(String name, List<String> columns, boolean isUnique, boolean isWhole) {}

    /**
     * A foreign key.
     *
     * @param referenced the table whose rows it names
     * @param referencedColumns in the order of the columns
     */
    public record ForeignKey(
            String name, List<String> columns, ObjectName referenced, List<String> referencedColumns) {}
}
