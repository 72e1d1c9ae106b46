package dev.retort.translate.read;

/** The failure to understand what was typed as SQL, from a place on. */
public final class SqlSyntaxException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int position;

    /** @param position the index in the text from which it is not understood */
    SqlSyntaxException(int position) {
        super("not understood from " + position, null, false, false);
        this.position = position;
    }

    public int position() {
        return position;
    }
}
