package dev.retort.diff.mariadb.object;

/** The failure to understand what the server says of an object. */
public final class UnreadableDefinitionException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String why;

    /** @param why a part of a sentence, for the user */
    public UnreadableDefinitionException(String why) {
        super(why);
        this.why = why;
    }

    public String why() {
        return why;
    }
}
