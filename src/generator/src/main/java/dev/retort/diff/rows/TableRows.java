package dev.retort.diff.rows;

import dev.retort.diff.model.TableOutline;
import dev.retort.migrate.jdbc.Rows;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table at one moment, with each value as exact as the driver tells it.
 *
 * @param columns the names of the columns, in the order of the values
 */
record TableRows(TableOutline table, List<String> columns, List<List<@Nullable String>> rows) {
    private static final Pattern REFERENCE = Pattern.compile(
            "reg(?:class|type|proc|procedure|oper|operator|role|namespace|config|dictionary|collation)((?:\\[])?)");

    /** Within a transaction. What is computed when it is read, and cannot be of every row, is left out. */
    static TableRows read(Connection connection, TableStatements statements, TableOutline table) throws SQLException {
        List<TableRows> read = new ArrayList<>();
        if (!table.hasComputed()
                || Attempt.at(connection, () -> read.add(read(connection, statements, table, table.columns())))) {
            return read.isEmpty() ? read(connection, statements, table, table.columns()) : read.getFirst();
        }
        List<TableOutline.Column> stored =
                table.columns().stream().filter(column -> !column.isComputed()).toList();
        return read(connection, statements, table, stored);
    }

    /** The rows of its table as they are now, with the same columns. */
    TableRows again(Connection connection, TableStatements statements) throws SQLException {
        return read(
                connection,
                statements,
                table,
                columns.stream().flatMap(name -> table.column(name).stream()).toList());
    }

    private static TableRows read(
            Connection connection, TableStatements statements, TableOutline table, List<TableOutline.Column> read)
            throws SQLException {
        List<String> columns = read.stream().map(TableOutline.Column::name).toList();
        List<String> selected = new ArrayList<>();
        for (TableOutline.Column column : read) {
            selected.add(exact(statements.quoted(column.name()), column.type()));
        }
        List<List<@Nullable String>> rows = Rows.all(
                connection,
                "select " + String.join(", ", selected) + " from " + statements.quoted(table.table()),
                row -> values(row, columns.size()));
        return new TableRows(table, columns, rows);
    }

    /** The expression of a column that says its value for certain. */
    private static String exact(String column, String type) {
        Matcher reference = REFERENCE.matcher(type);
        if (reference.matches()) {
            // Its text is the name of another object, as long as that is there.
            return "cast(" + column + " as oid" + reference.group(1) + ")";
        }
        // As text, some servers round what is not as exact as a double.
        boolean isRounded =
                List.of("float", "real").contains(DeclaredType.of(type).name());
        return column + (isRounded ? " * 1e0" : "");
    }

    private static List<@Nullable String> values(ResultSet row, int count) throws SQLException {
        List<@Nullable String> values = new ArrayList<>(count);
        for (int at = 1; at <= count; at++) {
            values.add(value(row, at));
        }
        return values;
    }

    /** A value with what kind it is, where a column may have values of several: 1 and '1' in SQLite. */
    private static @Nullable String value(ResultSet row, int at) throws SQLException {
        Object value = object(row, at);
        if (value instanceof byte[] bytes) {
            return "x'" + HexFormat.of().formatHex(bytes) + "'";
        }
        String text = row.getString(at);
        if (text == null) {
            return null;
        }
        return value instanceof String ? "'" + text + "'" : text;
    }

    /** Null where the driver has no object for what the column holds, such as a day that no calendar has. */
    private static @Nullable Object object(ResultSet row, int at) {
        try {
            return row.getObject(at);
        } catch (SQLException | RuntimeException _) {
            return null;
        }
    }

    /** Itself without rows that another table shows as well, as far as it has their columns. */
    TableRows without(TableRows others) {
        List<List<@Nullable String>> left = new ArrayList<>(rows);
        for (List<@Nullable String> other : others.rows) {
            List<@Nullable String> shown = new ArrayList<>();
            for (String column : columns) {
                int at = others.columns.indexOf(column);
                shown.add(at < 0 ? null : other.get(at));
            }
            left.remove(shown);
        }
        return new TableRows(table, columns, left);
    }

    List<Integer> key() {
        return table.primaryKey().stream().map(columns::indexOf).toList();
    }
}
