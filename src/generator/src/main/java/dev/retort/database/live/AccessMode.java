package dev.retort.database.live;

/**
 * The degree of care with what is typed on a connection.
 *
 * @param mode what becomes of writing
 * @param agreed whether the user has agreed beforehand to all that would be asked
 * @param production whether people work with this database, so that a mistake would cost
 */
public record AccessMode(Mode mode, boolean agreed, boolean production) {

    /** Whatever is typed is done. */
    public static final AccessMode NONE = new AccessMode(Mode.WRITING, true, false);

    /** What becomes of writing. */
    public enum Mode {
        /** It is done. */
        WRITING,
        /** The database refuses it. */
        READ_ONLY,
        /** It is done in one transaction, which is rolled back at the end. */
        SANDBOX
    }

    /** Whether the database is to refuse whatever writes. */
    public boolean isReadOnly() {
        return mode == Mode.READ_ONLY;
    }

    /** Whether nothing of what is written is to last. */
    public boolean isSandbox() {
        return mode == Mode.SANDBOX;
    }
}
