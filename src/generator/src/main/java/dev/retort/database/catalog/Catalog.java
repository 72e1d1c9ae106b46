package dev.retort.database.catalog;

import dev.retort.internal.text.ResourceFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * The catalog of a database: what the database itself says about its tables and their columns, in its own words, and what their
 * names mean to it.
 */
public abstract class Catalog {
    private final Question question;
    private final String connected;
    private final List<String> schemas;

    /**
     * The catalog of one connection.
     *
     * @param connected the schema that was connected to; empty where there is but one
     * @param schemas those that there are classes of
     */
    protected Catalog(Question question, String connected, List<String> schemas) {
        this.question = question;
        this.connected = connected;
        this.schemas = List.copyOf(schemas);
    }

    /** What is known of the tables and views of a schema, by name. */
    public Map<String, TableFacts> tables(String schema) {
        return Map.of();
    }

    /** What is known of the tables and views of all schemas that there are classes of, by qualified name. */
    public final Map<String, TableFacts> tables() {
        Map<String, TableFacts> all = new LinkedHashMap<>();
        for (String schema : schemas) {
            String prefix = schema.equals(connected) ? "" : schema + ".";
            tables(schema).forEach((name, facts) -> all.put(prefix + name, facts));
        }
        return all;
    }

    /** The schema whose tables need no qualifier. */
    public final String connectedSchema() {
        return connected.isEmpty() ? "main" : connected;
    }

    /** The indexes of a table that do not merely carry a key out, as the database has them. */
    public abstract List<IndexFacts> indexes(Table<?> table);

    /** What else a table holds its rows to, each with its name: {@code check: price > 0 (positive)}. */
    public List<String> constraints(Table<?> table) {
        return List.of();
    }

    /** The schema that an unqualified name is of now. */
    public String currentSchema() {
        return connectedSchema();
    }

    /** The databases of the server, those included that hold nothing of the user's. */
    public List<String> databases() {
        return List.of();
    }

    /** Those that the session has: files, where databases are files. */
    public List<String> files() {
        return databases();
    }

    /** The schemas that the user may see, the server's own left out. */
    public List<String> schemas() {
        return List.of();
    }

    /** What is known of a table's columns, by name. */
    public abstract Map<String, ColumnFacts> columns(Table<?> table);

    /** The names of the columns whose values the database computes, and which cannot be given one. */
    public Set<String> computedColumns(Table<?> table) {
        return Set.of();
    }

    /** The table that a name means on this connection; empty where it is one that no class can be of, such as a temporary one. */
    public Optional<TableName> resolved(List<String> path) {
        return Optional.empty();
    }

    /** How many tables have a name, in whichever schema. */
    public int countOf(String table) {
        return number("select count(*) from information_schema.tables where table_name = ?", table);
    }

    /**
     * What to do about a temporary table of this session that hides a table of the schema that was connected to; empty
     * where there is none.
     */
    public Optional<String> hindrance(String table) {
        return Optional.empty();
    }

    /** What to do where two tables of one name can be told apart by what qualifies them. */
    protected static String twoOf(String temporary, String own, String name) {
        return "db.execute(\"drop table " + temporary + "." + name + "\") removes it; until then, select * from " + own
                + "." + name + " or " + temporary + "." + name + " says which one is meant";
    }

    protected final String schemaOf(Table<?> table) {
        String schema = table.getSchema() == null ? "" : table.getSchema().getName();
        return schema.isEmpty() ? connected : schema;
    }

    /**
     * The columns that a query answers: the name of each, its type, whether it may be null, its default and its comment.
     *
     * @param standard writes the default with what else fills the column
     */
    protected final Map<String, ColumnFacts> columns(String sql, Function<Record, String> standard, Object... values) {
        Map<String, ColumnFacts> facts = new LinkedHashMap<>();
        for (Record row : fetch(sql, values)) {
            facts.put(
                    text(row, "name"),
                    new ColumnFacts(
                            text(row, "type"),
                            row.get("nullable", Boolean.class),
                            standard.apply(row),
                            text(row, "remarks")));
        }
        return facts;
    }

    /** A query that lies beside the product's class: catalog-NAME.sql. */
    protected final String query(String name) {
        return ResourceFile.text(getClass(), "catalog-" + name + ".sql");
    }

    protected final Result<Record> fetch(String sql, Object... values) {
        return question.fetch(sql, values);
    }

    protected final int number(String sql, Object... values) {
        return fetch(sql, values).getFirst().get(0, int.class);
    }

    /** The texts in the first column of an answer. */
    protected final List<String> texts(String sql, Object... values) {
        return fetch(sql, values).getValues(0, String.class);
    }

    /** The text in a column of a row, empty for null. */
    protected static String text(Record row, String column) {
        String value = row.get(column, String.class);
        return value == null ? "" : value;
    }

    /**
     * A table as the database found it.
     *
     * @param schema what it is in; empty where there is but one
     * @param anyCase whether it is found whatever the case of its name
     */
    public record TableName(String schema, String name, boolean anyCase) {}

    public record TableFacts(OptionalLong approximateRows, String comment) {
        public static final TableFacts NONE = new TableFacts(OptionalLong.empty(), "");
    }

    /**
     * What a catalog says about an index.
     *
     * @param kind what it is, in words: {@code unique index}
     * @param definition what is indexed, and of which rows: {@code lower(name) where age > 3}
     */
    public record IndexFacts(String name, String kind, String definition) {}

    /**
     * What a catalog says about a column.
     *
     * @param type its type in SQL
     * @param nullable whether it may be null
     * @param standard its default in SQL, and what else fills it: {@code auto_increment}; empty where nothing does
     * @param comment its comment; may be empty
     */
    public record ColumnFacts(String type, boolean nullable, String standard, String comment) {

        /** What jOOQ knows of a column of which the database says nothing. */
        public static ColumnFacts of(Field<?> field) {
            return new ColumnFacts(
                    field.getDataType().getTypeName(),
                    field.getDataType().nullable(),
                    textOf(field.getDataType().defaultValue()),
                    field.getComment());
        }

        private static String textOf(@Nullable Field<?> expression) {
            return expression == null ? "" : expression.toString();
        }
    }
}
