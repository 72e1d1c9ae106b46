package dev.retort;

/**
 * A value of the database that its column's type does not have in Java: {@code 2024-02-31}, {@code infinity}. It stands in rows
 * of plain SQL, whose columns have no type in Java, and where rows are shown.
 *
 * @param text the value as the database writes it
 * @param kind what it is not, in words: {@code a date}
 */
public record UnreadableValue(String text, String kind) {

    /** What is said of it. */
    public String reason() {
        return "not " + kind + ": '" + text + "'";
    }

    /** The text. */
    @Override
    public String toString() {
        return text;
    }
}
