package dev.retort.shell;

/**
 * Something that could stand at the cursor.
 *
 * @param text what it replaces the word at the cursor with
 * @param group what sort of thing it is
 * @param description what to say beside it; may be empty
 */
record Suggestion(String text, Group group, String description) {

    Suggestion(String text, Group group) {
        this(text, group, "");
    }

    /** The sorts of things, the likeliest first. */
    enum Group {
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

        String title() {
            return title;
        }
    }
}
