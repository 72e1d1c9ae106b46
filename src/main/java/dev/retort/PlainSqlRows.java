package dev.retort;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;
import org.jooq.tools.jdbc.DefaultPreparedStatement;
import org.jooq.tools.jdbc.DefaultResultSet;
import org.jspecify.annotations.Nullable;

/**
 * The rows of plain SQL, of whose columns jOOQ knows what the driver says. By the types of {@code java.sql}, which it would read
 * them as, {@code 2024-02-31} is another day, an hour that the clocks skip another hour, {@code bit(8)} a boolean, and on SQLite
 * all rows have the type of the first. Here each value is read as what it is, and is an {@link UnreadableValue} where Java has
 * no such value.
 */
public final class PlainSqlRows extends DefaultResultSet {
    private final SQLDialect dialect;
    private ValueReader @Nullable [] readers;

    private PlainSqlRows(ResultSet rows, SQLDialect dialect) {
        super(rows);
        this.dialect = dialect;
    }

    /** Has jOOQ read plain SQL so. Rows of queries that are typed are read as their columns say. */
    public static ExecuteListener listener() {
        return ExecuteListener.onExecuteStart(PlainSqlRows::replace);
    }

    /** One statement may have several results. */
    private static void replace(ExecuteContext context) {
        PreparedStatement statement = context.statement();
        if (statement != null && !(statement instanceof CallableStatement)) {
            context.statement(new Executed(statement, context.family()));
        }
    }

    private static final class Executed extends DefaultPreparedStatement {
        private final SQLDialect dialect;

        Executed(PreparedStatement statement, SQLDialect dialect) {
            super(statement);
            this.dialect = dialect;
        }

        @Override
        public @Nullable ResultSet getResultSet() throws SQLException {
            return rows(super.getResultSet());
        }

        @Override
        public @Nullable ResultSet executeQuery() throws SQLException {
            return rows(super.executeQuery());
        }

        private @Nullable ResultSet rows(@Nullable ResultSet rows) {
            return rows == null ? null : new PlainSqlRows(rows, dialect);
        }
    }

    /** Only for plain SQL jOOQ asks for it. */
    @Override
    public ResultSetMetaData getMetaData() throws SQLException {
        ResultSetMetaData columns = super.getMetaData();
        ValueReader[] all = new ValueReader[columns.getColumnCount()];
        for (int i = 0; i < all.length; i++) {
            all[i] = reader(columns, i + 1);
        }
        readers = all;
        return (ResultSetMetaData) Proxy.newProxyInstance(
                PlainSqlRows.class.getClassLoader(), new Class<?>[] {ResultSetMetaData.class}, (_, method, arguments) -> {
                    try {
                        return method.getName().equals("getColumnTypeName")
                                ? all[(Integer) arguments[0] - 1].type()
                                : method.invoke(columns, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private ValueReader reader(ResultSetMetaData columns, int index) throws SQLException {
        return switch (dialect) {
            case MARIADB, MYSQL -> MariaDbReaders.of(columns, index);
            case POSTGRES -> PostgresReaders.of(columns, index);
            case SQLITE -> SqliteReaders.of(columns, index);
            default -> ValueReader.usual(columns.getColumnTypeName(index));
        };
    }

    @Override
    public @Nullable Object getObject(int index) throws SQLException {
        ValueReader.Values values = readers == null ? null : readers[index - 1].values();
        return values == null ? super.getObject(index) : values.read(getDelegate(), index);
    }
}
