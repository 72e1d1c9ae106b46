package dev.retort.translate;

import java.util.List;
import java.util.Optional;

/**
 * The translation of a text of SQL.
 *
 * @param java the line of Java that does the same; empty where there is none
 * @param untyped the parts of the SQL for which there is no typed form; in the line they are text
 */
public record Translation(Optional<String> java, List<String> untyped) {

    /** Makes the list immutable. */
    public Translation {
        untyped = List.copyOf(untyped);
    }

    static Translation none(String part) {
        return new Translation(Optional.empty(), List.of(part));
    }
}
