package dev.retort.shell;

import dev.retort.render.CellText;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;
import org.jooq.tools.jdbc.DefaultResultSet;
import org.jspecify.annotations.Nullable;

/**
 * The rows of SQL that was typed, with MariaDB's dates and times as text: jOOQ would read them as the types of
 * {@code java.sql}, which show {@code 838:59:59} and {@code 2024-02-31} as other values, and nothing for {@code 0000-00-00}.
 * SQLite's numbers are read as wide as they can be, whatever the first row has.
 */
final class SqlRows extends DefaultResultSet {

    private final SQLDialect dialect;
    private final int[] types;

    private SqlRows(ResultSet rows, SQLDialect dialect, int[] types) {
        super(rows);
        this.dialect = dialect;
        this.types = types;
    }

    private static SqlRows of(ResultSet rows, SQLDialect dialect) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        int[] types = new int[columns.getColumnCount()];
        for (int i = 0; i < types.length; i++) {
            types[i] = columns.getColumnType(i + 1);
        }
        return new SqlRows(rows, dialect, types);
    }

    /** Has a context read the rows of plain SQL so. */
    static ExecuteListener listener() {
        return ExecuteListener.onExecuteEnd(SqlRows::replace);
    }

    private static void replace(ExecuteContext context) {
        ResultSet rows = context.resultSet();
        SQLDialect dialect = context.dialect().family();
        if (rows != null && (dialect == SQLDialect.MARIADB || dialect == SQLDialect.SQLITE)) {
            try {
                context.resultSet(of(rows, dialect));
            } catch (SQLException e) {
                context.sqlException(e);
            }
        }
    }

    @Override
    public ResultSetMetaData getMetaData() throws SQLException {
        ResultSetMetaData columns = super.getMetaData();
        return (ResultSetMetaData) Proxy.newProxyInstance(
                SqlRows.class.getClassLoader(), new Class<?>[] {ResultSetMetaData.class}, (_, method, arguments) -> {
                    try {
                        return method.getName().equals("getColumnTypeName")
                                ? typeName(columns, (Integer) arguments[0])
                                : method.invoke(columns, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** The name of the type as which jOOQ is to read a column. */
    private String typeName(ResultSetMetaData columns, int column) throws SQLException {
        String name = columns.getColumnTypeName(column);
        if (dialect == SQLDialect.MARIADB) {
            return isTemporal(columns.getColumnType(column)) ? "VARCHAR" : name;
        }
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "INTEGER", "INT" -> "BIGINT";
            case "FLOAT", "REAL" -> "DOUBLE";
            case "NULL" -> "VARCHAR";
            default -> name;
        };
    }

    private static boolean isTemporal(int type) {
        return type == Types.DATE || type == Types.TIME || type == Types.TIMESTAMP;
    }

    @Override
    public @Nullable String getString(int column) throws SQLException {
        boolean moment = types[column - 1] == Types.TIMESTAMP || types[column - 1] == Types.TIME;
        if (dialect != SQLDialect.MARIADB || !moment) {
            return super.getString(column);
        }
        Object usual = usual(column);
        return usual == null ? super.getString(column) : CellText.of(usual);
    }

    /** The value that is shown as it is in other results; null for one that Java does not have, and of any other type. */
    private @Nullable Object usual(int column) throws SQLException {
        try {
            return switch (types[column - 1]) {
                case Types.TIMESTAMP -> getObject(column, LocalDateTime.class);
                case Types.TIME ->
                    Optional.ofNullable(super.getString(column))
                            .map(LocalTime::parse)
                            .orElse(null);
                default -> null;
            };
        } catch (SQLDataException | DateTimeException e) {
            return null;
        }
    }
}
