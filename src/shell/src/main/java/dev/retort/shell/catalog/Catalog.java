package dev.retort.shell.catalog;

import dev.retort.database.live.LiveConnection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What the database itself says about its tables and their columns, in its own words. */
public abstract class Catalog {
    private final LiveConnection connection;

    Catalog(LiveConnection connection) {
        this.connection = connection;
    }

    /** The catalog of the database at the other end. */
    public static Catalog of(LiveConnection connection) {
        return switch (connection.database().dialect().family()) {
            case MARIADB, MYSQL -> new MariaDbCatalog(connection);
            case POSTGRES, YUGABYTEDB -> new PostgresCatalog(connection);
            case SQLITE -> new SqliteCatalog(connection);
            default -> new GeneratedCatalog(connection);
        };
    }

    /** What is known of the tables and views of a schema, by name. */
    abstract Map<String, TableFacts> tables(String schema);

    /** What is known of the tables and views of all schemas that there are classes of, by qualified name. */
    public final Map<String, TableFacts> tables() {
        Map<String, TableFacts> all = new LinkedHashMap<>();
        for (String schema : connection.database().schemas()) {
            String prefix = schema.equals(connection.database().schema()) ? "" : schema + ".";
            tables(schema).forEach((name, facts) -> all.put(prefix + name, facts));
        }
        return all;
    }

    /** The schema whose tables need no qualifier. */
    public final String connectedSchema() {
        String schema = connection.database().schema();
        return schema.isEmpty() ? "main" : schema;
    }

    /** The indexes of a table that do not merely carry a key out, as the database has them. */
    abstract List<IndexFacts> indexes(Table<?> table);

    /** What else a table holds its rows to, each with its name: {@code check: price > 0 (positive)}. */
    abstract List<String> constraints(Table<?> table);

    /** The schema that an unqualified name is of now. */
    public String currentSchema() {
        return connectedSchema();
    }

    /** The databases of the server, those included that hold nothing of the person's. */
    public abstract List<String> databases();

    /** The schemas that the person may see, the server's own left out. */
    public abstract List<String> schemas();

    /** What is known of a table's columns, by name. */
    abstract Map<String, ColumnFacts> columns(Table<?> table);

    /** The schema that a table is in. */
    final String schemaOf(Table<?> table) {
        String schema = table.getSchema() == null ? "" : table.getSchema().getName();
        return schema.isEmpty() ? connection.database().schema() : schema;
    }

    /** Runs a query past the listeners of the connection: it is not the person's. */
    final Result<Record> fetch(String sql, Object... values) {
        return connection.db().connectionResult(jdbc -> {
            DSLContext plain = DSL.using(jdbc, connection.database().dialect());
            return plain.fetch(sql, values);
        });
    }

    /** The text in a column of a row, empty for null. */
    static String text(Record row, String column) {
        String value = row.get(column, String.class);
        return value == null ? "" : value;
    }

    /** What a catalog says about a table. */
    public record TableFacts(OptionalLong approximateRows, String comment) {
        public static final TableFacts NONE = new TableFacts(OptionalLong.empty(), "");
    }

    /**
     * What a catalog says about an index.
     *
     * @param kind what it is, in words: {@code unique index}
     * @param definition what is indexed, and of which rows: {@code lower(name) where age > 3}
     */
    record IndexFacts(String name, String kind, String definition) {}

    /**
     * What a catalog says about a column.
     *
     * @param type its type in SQL
     * @param nullable whether it may be null
     * @param standard its default in SQL, and what else fills it: {@code auto_increment}; empty where nothing does
     * @param comment its comment; may be empty
     */
    record ColumnFacts(String type, boolean nullable, String standard, String comment) {

        /** What jOOQ knows of a column of which the database says nothing. */
        static ColumnFacts of(Field<?> field) {
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
