package dev.retort.diff.hazard;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A kind of hazard, which users call by its name in small letters: {@code drops-column}. */
public enum HazardKind {
    DROPS_TABLE(Harm.DESTROYS),
    DROPS_COLUMN(Harm.DESTROYS),
    DROPS_SCHEMA(Harm.DESTROYS),
    DROPS_PARTITION(Harm.DESTROYS),
    DROPS_HISTORY(Harm.DESTROYS),
    DROPS_DEPENDENTS(Harm.DESTROYS),
    REPLACES_TABLE(Harm.DESTROYS),
    EMPTIES_TABLE(Harm.DESTROYS),
    DELETES_ALL_ROWS(Harm.DESTROYS),
    WRITES_ALL_ROWS(Harm.DESTROYS),
    NARROWS_TYPE(Harm.DESTROYS),
    REMOVES_VALUES(Harm.DESTROYS),
    CONVERTS_TYPE(Harm.DESTROYS),

    ADDS_REQUIRED_COLUMN(Harm.FAILS),
    SETS_NOT_NULL(Harm.FAILS),
    ADDS_UNIQUE(Harm.FAILS),
    ADDS_CHECK(Harm.FAILS),
    ADDS_FOREIGN_KEY(Harm.FAILS),

    REWRITES_TABLE(Harm.LOCKS),
    BLOCKS_TABLE(Harm.LOCKS),
    BLOCKS_WRITES(Harm.LOCKS),

    RENAMES_TABLE(Harm.BREAKS),
    RENAMES_COLUMN(Harm.BREAKS),
    CHANGES_TYPE(Harm.BREAKS),
    DROPS_DEFAULT(Harm.BREAKS),
    DROPS_OBJECT(Harm.BREAKS),
    DROPS_GRANTS(Harm.BREAKS),

    LACKS_INDEX(Harm.SLOWS),
    IGNORES_REFERENCES(Harm.MISLEADS),
    UNCLEAR_ALLOW(Harm.MISLEADS);

    /** What a hazard does. */
    public enum Harm {
        /** It destroys data, or may change it for good. */
        DESTROYS,
        /** It fails on data that is there, or may. */
        FAILS,
        /** It keeps others from a table for as long as its rows are read or written. */
        LOCKS,
        /** Code that runs now fails after it. */
        BREAKS,
        /** Something is slow after it. */
        SLOWS,
        /** It does not do what it says. */
        MISLEADS;

        /** As programs read it: {@code destroys}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Harm harm;

    HazardKind(Harm harm) {
        this.harm = harm;
    }

    public Harm harm() {
        return harm;
    }

    /** The kind that users call so; empty where there is none. */
    public static Optional<HazardKind> of(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.toString().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The names of all that can be allowed. */
    public static List<String> names() {
        return Arrays.stream(values())
                .filter(kind -> kind != UNCLEAR_ALLOW)
                .map(HazardKind::toString)
                .toList();
    }

    /** The name that users call it by. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
