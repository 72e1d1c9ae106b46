package dev.retort.diff.mariadb.object;

import dev.retort.database.mariadb.MariaDbText;
import dev.retort.sql.Syntax;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A foreign key.
 *
 * @param isNamedByServer whether its name is one that the server gives to those that were given none
 * @param referenced the name of the table
 * @param rules what follows, in the server's words
 */
public record ForeignKeyDefinition(
        String name,
        boolean isNamedByServer,
        List<String> columns,
        String referenced,
        List<String> referencedColumns,
        String rules) {

    private static final String SERVERS = "_ibfk_";

    private static final int LONGEST_NAME = 64;
    private static final int MOST_DIGITS_OF_NEW = 2;

    public ForeignKeyDefinition {
        columns = List.copyOf(columns);
        referencedColumns = List.copyOf(referencedColumns);
    }

    /**
     * In a normal form, in which a name that the server gave is none, and columns of other tables are in small letters: MySQL says them
     * so of new keys, and as the column has it once that is renamed.
     */
    public String text() {
        return (isNamedByServer ? "" : shownName())
                + shown(referencedColumns.stream()
                        .map(column -> column.toLowerCase(Locale.ROOT))
                        .toList());
    }

    /** As the server says it. */
    String shown() {
        return shownName() + shown(referencedColumns);
    }

    private String shownName() {
        return "CONSTRAINT " + MariaDbText.quoted(name) + " ";
    }

    private String shown(List<String> others) {
        return "FOREIGN KEY (" + quoted(columns) + ") REFERENCES " + MariaDbText.quoted(referenced) + " ("
                + quoted(others) + ")" + (rules.isEmpty() ? "" : " " + rules);
    }

    /** With its own columns in the letters that its table has, which the key keeps as they were before on some servers. */
    ForeignKeyDefinition withColumns(List<TableColumn> present) {
        return new ForeignKeyDefinition(
                name,
                isNamedByServer,
                columns.stream()
                        .map(column -> present.stream()
                                .map(TableColumn::name)
                                .filter(column::equalsIgnoreCase)
                                .findFirst()
                                .orElse(column))
                        .toList(),
                referenced,
                referencedColumns,
                rules);
    }

    ForeignKeyDefinition asNamed() {
        return new ForeignKeyDefinition(name, false, columns, referenced, referencedColumns, rules);
    }

    /** The number that the server gave to a key without a name; 0 if it has a name, or a number that no server comes to. */
    public int number() {
        return isNamedByServer ? digits(name.substring(name.lastIndexOf('_') + 1)) : 0;
    }

    /** The number with which the server counts on, be the name given or not; 0 if there is none in it. */
    public int numberIn(String table) {
        return hasServersName(table) ? digits(name.substring(table.length() + SERVERS.length())) : 0;
    }

    private static int digits(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    /** Whether it is named as the server would name it. */
    public boolean hasServersName(String table) {
        return name.startsWith(table + SERVERS);
    }

    /** With the name that the server gave, as if it had been given, where that can be said. */
    public ForeignKeyDefinition withServersName(String table) {
        return hasServersName(table) && name.length() <= LONGEST_NAME ? asNamed() : this;
    }

    /** The name of the index that the server makes for it, where none serves. */
    public String nameOfIndex() {
        return isNamedByServer ? columns.getFirst() : name;
    }

    /** Whether CREATE TABLE could take the name that the server makes of the table's for too long; ALTER TABLE does not look at its length. */
    public boolean isTooLongForNew(String table) {
        return isNamedByServer && table.length() > LONGEST_NAME - SERVERS.length() - MOST_DIGITS_OF_NEW;
    }

    /** Whether a change of the row that it refers to changes its own columns. */
    boolean changesColumns() {
        return rules.contains(" SET NULL") || rules.contains("ON UPDATE CASCADE");
    }

    private static String quoted(List<String> names) {
        return names.stream().map(MariaDbText::quoted).collect(Collectors.joining(", "));
    }

    /** As a person would have written it. */
    public String written(Syntax syntax) {
        return (isNamedByServer ? "" : "constraint " + Wording.name(name) + " ") + "foreign key ("
                + Wording.names(columns)
                + ") references " + Wording.name(referenced) + " (" + Wording.names(referencedColumns) + ")"
                + (rules.isEmpty() ? "" : " " + Wording.of(rules, syntax));
    }
}
