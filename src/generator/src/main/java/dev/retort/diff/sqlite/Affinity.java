package dev.retort.diff.sqlite;

import java.util.Locale;
import java.util.Set;

/** What SQLite makes of the values of a column, by its type. */
enum Affinity {
    INTEGER,
    TEXT,
    BLOB,
    REAL,
    NUMERIC;

    static Affinity of(String type) {
        String name = type.toUpperCase(Locale.ROOT);
        if (name.contains("INT")) {
            return INTEGER;
        }
        if (name.contains("CHAR") || name.contains("CLOB") || name.contains("TEXT")) {
            return TEXT;
        }
        if (name.isEmpty() || name.contains("BLOB")) {
            return BLOB;
        }
        return name.contains("REAL") || name.contains("FLOA") || name.contains("DOUB") ? REAL : NUMERIC;
    }

    /** Whether values come back as they were from a column of another affinity. */
    boolean comesBackFrom(Affinity other) {
        return this == other
                || other == BLOB
                || (this == INTEGER && other != REAL)
                || (this == NUMERIC && other == INTEGER)
                || (this == REAL && Set.of(NUMERIC, INTEGER).contains(other));
    }
}
