package dev.retort.eval;

import java.util.List;

/**
 * One statement or declaration out of a text.
 *
 * @param text the statement
 * @param names the variables that it declares or assigns to, the type, or the method and its parameters
 */
public record Source(String text, Kind kind, List<String> names) {

    public Source {
        names = List.copyOf(names);
    }

    /** What a statement is to the Java language. */
    public enum Kind {
        IMPORT,
        TYPE,
        METHOD,
        VARIABLE,
        ASSIGNMENT,
        EXPRESSION,
        STATEMENT
    }
}
