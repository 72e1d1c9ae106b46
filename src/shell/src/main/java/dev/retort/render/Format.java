package dev.retort.render;

/** The formats in which results are written. */
public enum Format {
    /** Aligned columns in a frame. */
    TABLE,
    /** One line a column, one block a row. */
    VERTICAL,
    /** RFC 4180, with a header line. */
    CSV,
    /** One array of objects. */
    JSON,
    /** One object a line. */
    JSONL,
    /** A table as GitHub's Markdown has it. */
    MARKDOWN;

    /** Whether people read it, and not programs. */
    public boolean isForPeople() {
        return this == TABLE || this == VERTICAL || this == MARKDOWN;
    }
}
