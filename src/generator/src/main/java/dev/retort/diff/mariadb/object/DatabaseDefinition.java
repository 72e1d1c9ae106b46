package dev.retort.diff.mariadb.object;

import dev.retort.diff.model.Definition;
import dev.retort.diff.model.ObjectName;

/**
 * The database itself, as far as it is part of its schema, and with the settings in which the rest was read.
 *
 * @param comment what is said of it; empty where nothing is
 */
public record DatabaseDefinition(ServerSettings settings, String comment) implements Definition {
    public static final ObjectName NAME = ObjectName.of("database", "");

    @Override
    public ObjectName name() {
        return NAME;
    }

    @Override
    public String text() {
        return comment.isEmpty() ? letters() : letters() + " " + commented();
    }

    /** The statement that makes another database like this. */
    public String alteration(DatabaseDefinition from) {
        return "alter database"
                + (letters().equals(from.letters()) ? "" : " " + letters())
                + (comment.equals(from.comment) ? "" : " " + commented());
    }

    private String letters() {
        return "character set = " + settings.charset() + " collate = " + settings.collation();
    }

    private String commented() {
        String escaped = settings.syntax().escapes() ? comment.replace("\\", "\\\\") : comment;
        return "comment = '" + escaped.replace("'", "''") + "'";
    }
}
