package dev.retort;

/**
 * A value of the database that its column's type does not have in Java: {@code 2024-02-31}, {@code infinity}. It is found in rows
 * of plain SQL, whose columns have no type in Java, and where rows are shown.
 *
 * @param text the value as the database writes it
 * @param kind what it is not, in words: {@code a date}
 * @param stored what is to be written in order to have it again: its text, or the number or bytes that it is on SQLite
 */
public record UnreadableValue(String text, String kind, Object stored) {

    /**
     * A value that the database reads from its text.
     *
     * @param text the value as the database writes it
     * @param kind what it is not, in words
     */
    public UnreadableValue(String text, String kind) {
        this(text, kind, text);
    }

    /** {@return what is said of it: {@code not a date: '2024-02-31'}} */
    public String reason() {
        return "not " + kind + ": '" + text + "'";
    }

    /** The text. */
    @Override
    public String toString() {
        return text;
    }
}
