package dev.retort.diff.model;

import java.util.Optional;

/**
 * Values of a table that a change destroys, or may change for good, so that the way back cannot bring them; or the number of a sequence;
 * or what a table keeps of former states of its rows.
 *
 * @param table as it is called before the change; a sequence for its number
 * @param column as it is called before the change; empty for all rows of the table
 * @param isOfHistory whether it is of former states of the rows alone, and those that there are now stay
 */
public record Loss(ObjectName table, Optional<String> column, boolean isOfHistory) {

    public static Loss ofRows(ObjectName table) {
        return new Loss(table, Optional.empty(), false);
    }

    public static Loss ofColumn(ObjectName table, String column) {
        return new Loss(table, Optional.of(column), false);
    }

    public static Loss ofNumber(ObjectName sequence) {
        return new Loss(sequence, Optional.empty(), false);
    }

    /** What a table keeps of former states of its rows. */
    public static Loss ofHistory(ObjectName table) {
        return new Loss(table, Optional.empty(), true);
    }

    public boolean isOfNumber() {
        return table.kind().equals("sequence");
    }

    /** The same loss of a table of another name. */
    public Loss under(ObjectName name) {
        return new Loss(name, column, isOfHistory);
    }

    /** For people: {@code users.age}. */
    @Override
    public String toString() {
        return table.path() + column.map(name -> "." + name).orElse("");
    }
}
