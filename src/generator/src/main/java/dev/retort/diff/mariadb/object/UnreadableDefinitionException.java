package dev.retort.diff.mariadb.object;

/** The failure to understand what the server says of an object. */
public final class UnreadableDefinitionException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String why;
    private final boolean isSecret;

    /** @param why a part of a sentence, for the user */
    public UnreadableDefinitionException(String why) {
        this(why, false);
    }

    private UnreadableDefinitionException(String why, boolean isSecret) {
        super(why);
        this.why = why;
        this.isSecret = isSecret;
    }

    /** Of what the server does not tell this account. */
    public static UnreadableDefinitionException secret() {
        return new UnreadableDefinitionException("this account may not see how it is made", true);
    }

    public String why() {
        return why;
    }

    /** Whether another account may be told more. */
    public boolean isSecret() {
        return isSecret;
    }
}
