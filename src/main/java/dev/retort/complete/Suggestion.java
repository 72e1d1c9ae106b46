package dev.retort.complete;

/**
 * Something that could stand at the cursor.
 *
 * @param text what it replaces the word at the cursor with
 * @param group what sort of thing it is
 * @param description what to say beside it; may be empty
 */
public record Suggestion(String text, Group group, String description) {

    public Suggestion(String text, Group group) {
        this(text, group, "");
    }

    /** The sorts of things, the likeliest first. */
    public enum Group {
        VARIABLES("variables"),
        COLUMNS("columns"),
        RELATIONS("relations"),
        TABLES("tables"),
        FUNCTIONS("functions"),
        METHODS("methods"),
        COMMANDS("commands"),
        VALUES("values");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
