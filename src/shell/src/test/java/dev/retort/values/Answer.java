package dev.retort.values;

import org.jspecify.annotations.Nullable;

/**
 * What Retort gave for a cell.
 *
 * @param text the value as text; null for none, and for an error
 * @param json the value as it stood in JSON; null where it did not
 * @param error what was said in the place of a value; null where there is one
 */
record Answer(
        @Nullable String text,
        @Nullable String json,
        @Nullable String error) {
    /** Stands where a way does not lead to cells of the type. */
    static final Answer NOT_ASKED = new Answer(null, null, null);

    static Answer of(@Nullable String text) {
        return new Answer(text, null, null);
    }

    static Answer error(String said) {
        return new Answer(null, null, said);
    }

    @Override
    public String toString() {
        return error != null ? "error: " + error : String.valueOf(text);
    }
}
