package dev.retort.config.type;

import java.util.List;
import java.util.Optional;

/**
 * What is known of a class of the person's from its file, which is neither loaded nor run for it.
 *
 * @param kind what it is
 * @param arguments of a converter or a binding, what it takes and what it makes of that; none where that is not known
 * @param fault why generated code cannot use it, in words that go on from its name
 * @param constants the names of an enum's constants; none where they are not known
 */
record JavaOutline(String name, Kind kind, List<String> arguments, Optional<String> fault, List<String> constants) {

    JavaOutline {
        arguments = List.copyOf(arguments);
        constants = List.copyOf(constants);
    }

    /** What a class can be. */
    enum Kind {
        ENUM("an enum"),
        RECORD("a record"),
        CONVERTER("a converter of jOOQ's"),
        BINDING("a binding of jOOQ's"),
        OTHER("neither an enum, a record, a converter nor a binding");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** As it goes on from a name and "is". */
        String words() {
            return words;
        }
    }
}
