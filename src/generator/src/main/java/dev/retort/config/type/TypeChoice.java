package dev.retort.config.type;

import java.util.List;
import java.util.Optional;

/** What a column is to be in Java. */
public sealed interface TypeChoice {

    /** The classes of the person's that it needs. */
    default List<String> classes() {
        return List.of();
    }

    /** What needs no class of the person's. */
    enum Word implements TypeChoice {
        /** What the column is anyhow, where a pattern says otherwise. */
        AS_IS,
        /** True and false, of the numbers 1 and 0. */
        BOOLEAN,
        /** Numbers, in a column that is declared as one of true and false. */
        INTEGER,
        /** A number of microseconds, or the time since the beginning of 1970. */
        DURATION,
        /** JSON as a tree of values. */
        TREE;

        /** As retort.toml has it. */
        @Override
        public String toString() {
            return this == AS_IS ? "" : name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * What a converter of the person's makes of it.
     *
     * @param from what the converter takes; empty where that is not known
     */
    record ByConverter(String converter, Optional<String> from, String type) implements TypeChoice {
        @Override
        public List<String> classes() {
            return List.of(converter);
        }
    }

    /**
     * What a binding of the person's reads.
     *
     * @param from what the binding is for; empty where that is not known
     */
    record ByBinding(String binding, Optional<String> from, String type) implements TypeChoice {
        @Override
        public List<String> classes() {
            return List.of(binding);
        }
    }

    /**
     * A constant of an enum of the person's, by its name.
     *
     * @param constants their names; none where they are not known
     */
    record OfEnum(String type, List<String> constants) implements TypeChoice {
        public OfEnum {
            constants = List.copyOf(constants);
        }

        @Override
        public List<String> classes() {
            return List.of(type);
        }
    }

    /** One of these texts, as a constant of an enum that is generated. */
    record OfLiterals(List<String> literals) implements TypeChoice {
        public OfLiterals {
            literals = List.copyOf(literals);
        }
    }

    /** JSON as a record of the person's. */
    record OfJson(String type) implements TypeChoice {
        @Override
        public List<String> classes() {
            return List.of(type);
        }
    }
}
