package dev.retort.diff.mariadb.object;

import dev.retort.database.mariadb.MariaDbText;
import dev.retort.sql.Syntax;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

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

    private static final Pattern SIGHT = Pattern.compile(" ?\\b(INVISIBLE|IGNORED)\\b");

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

    public boolean isFulltext() {
        return kind.equals("FULLTEXT");
    }

    /** Whether the column is in it, in whatever way. */
    public boolean mentions(String column) {
        String quoted = MariaDbText.quoted(column).toLowerCase(Locale.ROOT);
        return parts.stream().anyMatch(part -> part.toLowerCase(Locale.ROOT).contains(quoted));
    }

    /** Without its last part, where that is one of these columns. */
    KeyDefinition withoutLast(List<TableColumn> others) {
        boolean isLast = parts.size() > 1
                && others.stream()
                        .map(column -> MariaDbText.quoted(column.name()))
                        .anyMatch(parts.getLast()::equalsIgnoreCase);
        return isLast
                ? new KeyDefinition(
                        kind,
                        name,
                        parts.subList(0, parts.size() - 1),
                        columns.subList(0, Math.min(columns.size(), parts.size() - 1)),
                        options)
                : this;
    }

    /** Whether columns begin with all of its own. */
    public boolean begins(List<String> others) {
        return others.size() >= columns.size()
                && others.subList(0, columns.size()).equals(columns);
    }

    /** Whether it is one that the server could have made for one of these foreign keys. */
    public boolean isMadeFor(List<ForeignKeyDefinition> foreignKeys) {
        return foreignKeys.stream()
                .anyMatch(foreign -> columns.equals(foreign.columns())
                        && List.of(foreign.name(), foreign.columns().getFirst()).contains(name));
    }

    /** Whether the two are the same but for whether the optimizer sees them. */
    public boolean isSameButForSight(KeyDefinition other) {
        return !equals(other)
                && new KeyDefinition(
                                kind,
                                name,
                                parts,
                                columns,
                                SIGHT.matcher(options).replaceAll(""))
                        .equals(new KeyDefinition(
                                other.kind,
                                other.name,
                                other.parts,
                                other.columns,
                                SIGHT.matcher(other.options).replaceAll("")));
    }

    /** The part of an ALTER TABLE that has the optimizer see it or not, as this says. */
    public String sight(ServerSettings settings) {
        String word = settings.isMariaDb() ? "ignored" : "invisible";
        boolean isUnseen = SIGHT.matcher(options).find();
        String seen = settings.isMariaDb() ? "not ignored" : "visible";
        return "alter index " + Wording.name(name) + " " + (isUnseen ? word : seen);
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
