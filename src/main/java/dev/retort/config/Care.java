package dev.retort.config;

/**
 * What the configuration says of how careful to be with a database.
 *
 * @param production whether it is marked as one that people work with
 * @param readOnly whether it is only to be read
 */
public record Care(boolean production, boolean readOnly) {

    /** A database of which nothing is said. */
    public static final Care NONE = new Care(false, false);

    Care or(boolean marked) {
        return new Care(production || marked, readOnly);
    }
}
