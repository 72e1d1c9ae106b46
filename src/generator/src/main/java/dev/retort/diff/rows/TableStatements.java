package dev.retort.diff.rows;

import dev.retort.diff.model.ObjectName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Statements on tables, with their names in quotes.
 *
 * @param quote what the server puts around names
 */
record TableStatements(String quote) {

    static TableStatements of(Connection connection) throws SQLException {
        return new TableStatements(connection.getMetaData().getIdentifierQuoteString());
    }

    String quoted(String name) {
        return quote + name.replace(quote, quote + quote) + quote;
    }

    String quoted(ObjectName table) {
        return (table.schema().isEmpty() ? "" : quoted(table.schema()) + ".") + quoted(table.name());
    }

    String list(Collection<String> columns) {
        return columns.stream().map(this::quoted).collect(Collectors.joining(", "));
    }

    String select(ObjectName table, Collection<String> columns) {
        return "select " + list(columns) + " from " + quoted(table);
    }

    String insert(ObjectName table, Collection<String> columns, String values) {
        return "insert into " + quoted(table) + " (" + list(columns) + ") values (" + values + ")";
    }
}
