package dev.retort.complete.name;

import java.util.Locale;

/**
 * A suggestion of what to type at the cursor.
 *
 * @param text what it replaces the word at the cursor with
 * @param name what the word at the cursor is compared with: {@code TITLE} of {@code FILM.TITLE}
 * @param group what sort of thing it is
 * @param description what to say beside it; may be empty
 */
public record Suggestion(String text, String name, Group group, String description) {

    public Suggestion(String text, Group group, String description) {
        this(text, text, group, description);
    }

    public Suggestion(String text, Group group) {
        this(text, group, "");
    }

    /** The sorts of things. */
    public enum Group {
        VARIABLES,
        COLUMNS,
        RELATIONS,
        TABLES,
        CONDITIONS,
        FUNCTIONS,
        METHODS,
        KEYWORDS,
        COMMANDS,
        VALUES,
        FILES;

        public String title() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
