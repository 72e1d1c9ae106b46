package dev.retort.diff.mariadb.object;

import dev.retort.database.mariadb.MariaDbText;
import dev.retort.sql.Syntax;
import java.util.List;
import java.util.Locale;

/**
 * A key of a table, the primary one or another.
 *
 * @param kind the words before {@code KEY}, in capitals: {@code PRIMARY}, {@code UNIQUE}, {@code FULLTEXT}, or none
 * @param name empty for the primary key
 * @param parts columns, beginnings of them, or expressions, in the server's words
 * @param columns the names of the columns that it begins with, up to the first part that is none or the beginning of one
 * @param options what follows the parts, in the server's words
 */
public record KeyDefinition(String kind, String name, List<String> parts, List<String> columns, String options) {

    public KeyDefinition {
        parts = List.copyOf(parts);
        columns = List.copyOf(columns);
    }

    public boolean isPrimary() {
        return kind.equals("PRIMARY");
    }

    public boolean isUnique() {
        return isPrimary() || kind.equals("UNIQUE");
    }

    /** Whether the column is in it, in whatever way. */
    public boolean mentions(String column) {
        String quoted = MariaDbText.quoted(column).toLowerCase(Locale.ROOT);
        return parts.stream().anyMatch(part -> part.toLowerCase(Locale.ROOT).contains(quoted));
    }

    String text() {
        return (kind.isEmpty() ? "" : kind + " ") + "KEY " + (name.isEmpty() ? "" : MariaDbText.quoted(name) + " ")
                + "(" + String.join(",", parts) + ")" + (options.isEmpty() ? "" : " " + options);
    }

    /** As a person would have written it. */
    public String written(Syntax syntax) {
        String columnsWritten = Wording.of(String.join(", ", parts), syntax);
        String what = isPrimary()
                ? "primary key"
                : (kind.isEmpty() ? "" : Wording.of(kind, syntax) + " ") + "index " + Wording.name(name);
        return what + " (" + columnsWritten + ")" + (options.isEmpty() ? "" : " " + Wording.of(options, syntax));
    }
}
