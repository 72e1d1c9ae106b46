package dev.retort.config;

/**
 * The care with a database that the configuration asks for.
 *
 * @param production whether it is marked as one that people work with
 * @param readOnly whether it is only to be read
 */
public record ConfiguredAccess(boolean production, boolean readOnly) {

    /** A database of which nothing is said. */
    public static final ConfiguredAccess NONE = new ConfiguredAccess(false, false);

    /** Only to be read as well, or not. */
    public ConfiguredAccess readOnly(boolean isReadOnly) {
        return new ConfiguredAccess(production, isReadOnly);
    }

    ConfiguredAccess or(boolean marked) {
        return new ConfiguredAccess(production || marked, readOnly);
    }
}
