package dev.retort.shell.command.sql;

import dev.retort.RetortException;
import dev.retort.database.Dialect;
import dev.retort.schema.IndexedTable;
import dev.retort.schema.SchemaIndex;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table whose column a query uses without naming the table: the database refused it.
 *
 * @param name the table, or its alias
 * @param column the column; empty where the database does not say it
 */
public record MissingTable(String name, Optional<String> column) {
    private static final Pattern WITHOUT_JOIN = Pattern.compile("\\b(?:query|update|deleteFrom|delete)\\s*\\(");

    /** What the database itself advises is better. */
    private static final Pattern ADVISED = Pattern.compile("^\\s*Hint: ", Pattern.MULTILINE);

    /** The table that a query lacks, as far as the database's refusal tells. */
    public static Optional<MissingTable> of(String refusal, Dialect dialect) {
        Matcher found = dialect.nameRefusals().unnamed().matcher(refusal);
        if (!found.find() || ADVISED.matcher(refusal).find()) {
            return Optional.empty();
        }
        boolean hasColumn = found.namedGroups().containsKey("column");
        return Optional.of(new MissingTable(
                found.group("name"), hasColumn ? Optional.of(found.group("column")) : Optional.empty()));
    }

    /** What to do about it in Java, for the line that was typed; empty where it is not the table that is missing. */
    public Optional<String> inJava(String line, SchemaIndex schema) {
        return table(schema).map(missing -> {
            String constant = missing.constant();
            Optional<String> path = from(line, missing, schema)
                    .map(relation -> "use the relation: " + relation + "."
                            + columnOf(missing)
                                    .map(IndexedTable.Column::constant)
                                    .orElse("COLUMN"));
            Optional<String> join = WITHOUT_JOIN.matcher(line).find()
                    ? Optional.empty()
                    : Optional.of("add .join(" + constant + ").on(…)");
            String advice = Stream.of(join, path).flatMap(Optional::stream).collect(Collectors.joining(", or "));
            return "the query does not name " + constant + ": "
                    + (advice.isEmpty() ? "exists(selectOne().from(" + constant + ").where(…)) asks it" : advice);
        });
    }

    /** What to do about it in SQL. */
    Optional<String> inSql(SchemaIndex schema) {
        return table(schema)
                .map(missing -> "the query does not name " + missing.name() + ": add join " + missing.name() + " on …");
    }

    /** The table of that name, where it has the column. */
    private Optional<IndexedTable> table(SchemaIndex schema) {
        return schema.tables().stream()
                .filter(table -> table.name().equalsIgnoreCase(name))
                .filter(table -> column.isEmpty() || columnOf(table).isPresent())
                .findFirst();
    }

    private Optional<IndexedTable.Column> columnOf(IndexedTable table) {
        return table.columns().stream()
                .filter(each -> each.name().equalsIgnoreCase(column.orElse("")))
                .findFirst();
    }

    /** How a table that the line names leads to the one that is missing: {@code BOOK.author()}. */
    private static Optional<String> from(String line, IndexedTable missing, SchemaIndex schema) {
        return schema.tables().stream()
                .filter(table -> Pattern.compile("\\b" + Pattern.quote(table.constant()) + "\\b")
                        .matcher(line)
                        .find())
                .flatMap(table -> table.relations().stream()
                        .filter(relation ->
                                table.table().getReferences().stream().anyMatch(relation::follows))
                        .filter(relation -> relation.target()
                                        .getClass()
                                        .equals(missing.table().getClass())
                                || relation.target()
                                        .getClass()
                                        .getSuperclass()
                                        .equals(missing.table().getClass()))
                        .map(relation -> table.constant() + "." + relation.method() + "()"))
                .findFirst();
    }

    /** An error with a hint, where it has none yet. */
    public static RetortException explained(RetortException error, Optional<String> hint) {
        return error.hint().isPresent() ? error : hint.map(error::withHint).orElse(error);
    }
}
