package dev.retort.complete.name;

/**
 * Something that could be typed at the cursor.
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
        VARIABLES("variables"),
        COLUMNS("columns"),
        RELATIONS("relations"),
        TABLES("tables"),
        CONDITIONS("conditions"),
        FUNCTIONS("functions"),
        METHODS("methods"),
        KEYWORDS("keywords"),
        COMMANDS("commands"),
        VALUES("values"),
        FILES("files");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
