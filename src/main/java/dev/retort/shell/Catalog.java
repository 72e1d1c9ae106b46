package dev.retort.shell;

import dev.retort.connect.LiveConnection;
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
abstract class Catalog {
    private final LiveConnection connection;

    Catalog(LiveConnection connection) {
        this.connection = connection;
    }

    /** The catalog of the database at the other end. */
    static Catalog of(LiveConnection connection) {
        return switch (connection.database().dialect().family()) {
            case MARIADB, MYSQL -> new MariaDbCatalog(connection);
            case POSTGRES, YUGABYTEDB -> new PostgresCatalog(connection);
            case SQLITE -> new SqliteCatalog(connection);
            default -> new GeneratedCatalog(connection);
        };
    }

    /** What is known of the tables and views, by name. */
    abstract Map<String, TableFacts> tables();

    /** What is known of a table's columns, by name. */
    abstract Map<String, ColumnFacts> columns(Table<?> table);

    /** The schema that a table is in. */
    final String schemaOf(Table<?> table) {
        String schema = table.getSchema() == null ? "" : table.getSchema().getName();
        return schema.isEmpty() ? connection.database().schema() : schema;
    }

    /** The schema that was connected to. */
    final String schema() {
        return connection.database().schema();
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
    record TableFacts(OptionalLong approximateRows, String comment) {
        static final TableFacts NONE = new TableFacts(OptionalLong.empty(), "");
    }

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
