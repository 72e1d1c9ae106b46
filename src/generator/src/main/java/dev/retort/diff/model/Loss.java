package dev.retort.diff.model;

import java.util.Optional;

/**
 * Values of a table that a change destroys, or may change for good, so that the way back cannot bring them; or the number of a sequence.
 *
 * @param table as it is called before the change; a sequence for its number
 * @param column as it is called before the change; empty for all rows of the table
 */
public record Loss(ObjectName table, Optional<String> column) {

    public static Loss ofRows(ObjectName table) {
        return new Loss(table, Optional.empty());
    }

    public static Loss ofColumn(ObjectName table, String column) {
        return new Loss(table, Optional.of(column));
    }

    public static Loss ofNumber(ObjectName sequence) {
        return new Loss(sequence, Optional.empty());
    }

    public boolean isOfNumber() {
        return table.kind().equals("sequence");
    }

    /** For people: {@code users.age}. */
    @Override
    public String toString() {
        return table.path() + column.map(name -> "." + name).orElse("");
    }
}
