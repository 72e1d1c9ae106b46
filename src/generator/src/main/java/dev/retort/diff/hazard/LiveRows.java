package dev.retort.diff.hazard;

import dev.retort.database.Dialect;
import dev.retort.diff.model.ObjectName;
import dev.retort.migrate.jdbc.Rows;
import dev.retort.sql.Grammar.Trait;
import dev.retort.sql.SqlText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of a live database, which are counted and nothing else. For one thread. */
public final class LiveRows {
    /** How long one count may take. */
    private static final int SECONDS = 5;

    private final Connection connection;
    private final Dialect dialect;
    private final ProductHazards product;
    private final String schema;
    private final Map<ObjectName, Optional<RowCount>> counted = new HashMap<>();

    LiveRows(Connection connection, Dialect dialect, ProductHazards product, String schema) {
        this.connection = connection;
        this.dialect = dialect;
        this.product = product;
        this.schema = schema;
    }

    /** The rows of a table; empty where there is no such table, or it cannot be read. */
    Optional<RowCount> rows(ObjectName table) {
        return counted.computeIfAbsent(
                table,
                name -> number("select count(*) from " + quoted(name))
                        .map(number -> new RowCount(number, true))
                        .or(() -> product.estimate(schemaOf(name), name.name(), dialect)
                                .flatMap(this::number)
                                .filter(number -> number > 0)
                                .map(number -> new RowCount(number, false))));
    }

    /** How many rows meet a condition in which columns are named; empty where that cannot be found out. */
    Optional<Long> rowsWhere(ObjectName table, String condition) {
        return number("select count(*) from " + quoted(table) + " where " + condition);
    }

    /**
     * How many rows do not meet a condition; empty where that cannot be found out.
     *
     * @param more expressions for columns that the condition may name, too
     */
    Optional<Long> rowsAgainst(ObjectName table, String condition, Map<String, String> more) {
        if (more.isEmpty()) {
            return rowsWhere(table, "not (" + condition + ")");
        }
        StringBuilder columns = new StringBuilder("row_.*");
        more.forEach((name, expression) ->
                columns.append(", ").append(expression).append(" as ").append(quoted(name)));
        return number("select count(*) from (select " + columns + " from " + quoted(table)
                + " row_) changed_ where not (" + condition + ")");
    }

    /** An expression as a value of a type. */
    String typed(String expression, String type) {
        return product.typed(expression, type);
    }

    /** How many rows have the same values in some columns as another row. */
    Optional<Long> rowsAlike(ObjectName table, List<String> columns) {
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        String listed = listed(columns);
        String present = columns.stream()
                .map(column -> quoted(column) + " is not null")
                .reduce((one, other) -> one + " and " + other)
                .orElseThrow();
        return number("select coalesce(sum(n), 0) from (select count(*) as n from " + quoted(table) + " where "
                + present + " group by " + listed + " having count(*) > 1) alike");
    }

    /** How many rows name a row of another table that is not there. */
    Optional<Long> orphans(ObjectName table, List<String> columns, ObjectName referenced, List<String> keys) {
        if (columns.isEmpty() || columns.size() != keys.size()) {
            return Optional.empty();
        }
        StringBuilder present = new StringBuilder();
        StringBuilder equal = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            String column = "child_." + quoted(columns.get(i));
            present.append(i == 0 ? "" : " and ").append(column).append(" is not null");
            equal.append(i == 0 ? "" : " and ")
                    .append("parent_.")
                    .append(quoted(keys.get(i)))
                    .append(" = ")
                    .append(column);
        }
        return number("select count(*) from " + quoted(table) + " child_ where " + present
                + " and not exists (select 1 from " + quoted(referenced) + " parent_ where " + equal + ")");
    }

    /** The statements that grant what others are granted on a routine; empty where that cannot be found out. */
    Optional<List<String>> grants(ObjectName routine) {
        return product.grants(routine, schemaOf(routine), dialect).flatMap(sql -> {
            try {
                return Optional.of(Rows.all(connection, sql, row -> row.getString(1)));
            } catch (SQLException e) {
                return Optional.empty();
            }
        });
    }

    /** A column, which is no text even where there is none of its name. */
    String quoted(String column) {
        return dialect.syntax().grammar().has(Trait.NAMES_AS_TEXTS)
                ? "`" + column.replace("`", "``") + "`"
                : dialect.quoted(column);
    }

    private String listed(List<String> columns) {
        return columns.stream()
                .map(this::quoted)
                .reduce((one, other) -> one + ", " + other)
                .orElseThrow();
    }

    private String schemaOf(ObjectName table) {
        return table.schema().isEmpty() ? schema : table.schema();
    }

    private String quoted(ObjectName table) {
        return dialect.qualified(table.schema(), table.name());
    }

    /** Conditions come from files: what does more than read, or more than one statement, is not sent. */
    private Optional<Long> number(String sql) {
        SqlText text = SqlText.of(sql, dialect.syntax());
        boolean isOne = text.statements().size() == 1;
        if (!isOne || !text.isReading() || text.statements().stream().anyMatch(dialect::reachesFiles)) {
            return Optional.empty();
        }
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(SECONDS);
            statement.setEscapeProcessing(false);
            try (ResultSet rows = statement.executeQuery(sql)) {
                return rows.next() ? Optional.of(rows.getLong(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            return Optional.empty();
        }
    }
}
