package dev.retort.diff.mariadb.object;

import dev.retort.database.mariadb.MariaDbText;
import dev.retort.sql.Syntax;

/**
 * A CHECK of a table, apart from those of its columns.
 *
 * @param isNamedByServer whether its name is one that the server gives to those that were given none
 * @param condition {@code CHECK (…)} and what follows, in the server's words
 */
public record CheckDefinition(String name, boolean isNamedByServer, String condition) {

    /** In a normal form, in which a name that the server gave is none. */
    public String text() {
        return (isNamedByServer ? "" : "CONSTRAINT " + MariaDbText.quoted(name) + " ") + condition;
    }

    /** As a person would have written it. */
    public String written(Syntax syntax) {
        return (isNamedByServer ? "" : "constraint " + Wording.name(name) + " ") + Wording.of(condition, syntax);
    }
}
