package dev.retort.internal.row;

import dev.retort.UnreadableValue;
import dev.retort.UnreadableValueException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.CallableStatement;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import org.jooq.Configuration;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.tools.jdbc.DefaultPreparedStatement;
import org.jooq.tools.jdbc.DefaultResultSet;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a result, each of whose values can be read as what it is. Of the columns of plain SQL jOOQ knows what the driver
 * says, and would read {@code 2024-02-31} as another day, an hour that the clocks skip as another hour, {@code bit(8)} as a
 * boolean, and on SQLite all rows as the first. Here what Java has no such value for is an {@link UnreadableValue}.
 */
public final class ExactRows extends DefaultResultSet {
    private final SQLDialect dialect;
    private final Product product;
    private final ResultSet rows;
    private final boolean storesAnyClass;
    private final boolean grouped;
    private ValueReader @Nullable [] readers;
    private @Nullable MomentColumns moments;
    private boolean isPlain;
    private @Nullable WholeNumbers numbers;

    /** @param grouped whether they may have texts of groups, of which the server may have cut some */
    private ExactRows(ResultSet rows, Statement statement, SQLDialect dialect, boolean grouped) {
        super(rows, statement);
        this.rows = rows;
        this.grouped = grouped;
        this.dialect = dialect;
        this.product = Product.of(dialect);
        this.storesAnyClass = product.has(Product.Trait.STORES_ANY_CLASS);
    }

    /**
     * A configuration that reads plain SQL so, and dates and times of fields that the generator has not made, and converts values
     * without losing them. Rows of queries that are typed are read as their columns say.
     */
    public static Configuration in(Configuration configuration) {
        return configuration
                .deriveAppending(new Reading())
                .derive(new ExactConversions(configuration.converterProvider()));
    }

    /** One listener, since jOOQ calls each of them twice for each row. */
    private static final class Reading implements ExecuteListener {
        private static final long serialVersionUID = 1L;

        /** One statement may have several results. */
        @Override
        public void executeStart(ExecuteContext context) {
            PreparedStatement statement = context.statement();
            if (statement != null && !(statement instanceof CallableStatement)) {
                context.statement(new Executed(statement, context.family(), WholeGroups.isIn(context)));
            }
        }

        @Override
        public void recordStart(ExecuteContext context) {
            if (context.resultSet() instanceof ExactRows exact && !exact.isPlain) {
                Record record = context.record();
                if (record != null) {
                    exact.begin(record, context);
                }
            }
        }

        @Override
        public void recordEnd(ExecuteContext context) {
            if (context.resultSet() instanceof ExactRows exact && !exact.isPlain) {
                Record record = context.record();
                if (record != null) {
                    exact.end(record);
                    NestedRows.check(context);
                }
            }
        }

        /** Who asks for the cells of a row that cannot be read asks these rows. */
        @Override
        @SuppressWarnings("ReferenceEquality") // A result is itself.
        public void exception(ExecuteContext context) {
            if (context.data(ExactRows.class) instanceof ExactRows exact && exact.rows == context.resultSet()) {
                context.resultSet(exact);
            }
        }
    }

    private void begin(Record record, ExecuteContext context) {
        if (moments == null) {
            try {
                Field<?>[] fields = record.fields();
                moments = new MomentColumns(fields, columns(), product);
                isPlain = moments.isEmpty() && !NestedRows.canBeIn(fields);
                if (isPlain && !grouped && readers == null && numbers().areAll(fields)) {
                    // The driver reads each value as these rows do, and a tenth faster.
                    context.data(ExactRows.class, this);
                    context.resultSet(rows);
                }
            } catch (SQLException e) {
                throw new DataAccessException(e.getMessage(), e);
            }
        }
        moments.begin();
    }

    private void end(Record record) {
        try {
            if (moments != null) {
                moments.end(record, rows);
            }
        } catch (SQLException e) {
            throw new DataAccessException(e.getMessage(), e);
        }
    }

    private boolean isMoment(int index) {
        return !isPlain && moments != null && moments.has(index);
    }

    private static final class Executed extends DefaultPreparedStatement {
        private final SQLDialect dialect;
        private final boolean grouped;

        Executed(PreparedStatement statement, SQLDialect dialect, boolean grouped) {
            super(statement);
            this.grouped = grouped;
            this.dialect = dialect;
        }

        /** In the place of the wrapping that is jOOQ's own. */
        @Override
        protected @Nullable ResultSet wrap(@Nullable ResultSet rows) {
            return rows == null ? null : new ExactRows(rows, this, dialect, grouped);
        }
    }

    @Override
    public boolean next() throws SQLException {
        boolean more = super.next();
        if (moments != null && !isPlain) {
            moments.restart();
        }
        if (grouped && !more) {
            WholeGroups.check(rows.getStatement());
        }
        return more;
    }

    /** Only for plain SQL jOOQ asks for it. */
    @Override
    public ResultSetMetaData getMetaData() throws SQLException {
        ResultSetMetaData columns = super.getMetaData();
        ValueReader[] all = new ValueReader[columns.getColumnCount()];
        for (int i = 0; i < all.length; i++) {
            all[i] = product.reader(columns, i + 1);
        }
        readers = all;
        return (ResultSetMetaData) Proxy.newProxyInstance(
                ExactRows.class.getClassLoader(),
                new Class<?>[] {ResultSetMetaData.class},
                (proxy, method, arguments) -> {
                    try {
                        return method.getName().equals("getColumnTypeName")
                                ? all[(Integer) arguments[0] - 1].type()
                                : method.invoke(columns, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Override
    public @Nullable Object getObject(int index) throws SQLException {
        ValueReader.Values values = readers == null ? null : readers[index - 1].values();
        return values == null ? super.getObject(index) : values.read(rows, index);
    }

    @Override
    public boolean getBoolean(int index) throws SQLException {
        return product.truth(rows, index);
    }

    @Override
    public byte getByte(int index) throws SQLException {
        return (byte) whole(index, Byte.SIZE);
    }

    @Override
    public short getShort(int index) throws SQLException {
        return (short) whole(index, Short.SIZE);
    }

    @Override
    public int getInt(int index) throws SQLException {
        return numbers().areExact(index) ? super.getInt(index) : (int) whole(index, Integer.SIZE);
    }

    @Override
    public long getLong(int index) throws SQLException {
        return numbers().areExact(index) ? super.getLong(index) : whole(index, Long.SIZE);
    }

    @Override
    public double getDouble(int index) throws SQLException {
        return storesAnyClass ? DriverValue.number(rows, index) : super.getDouble(index);
    }

    @Override
    public float getFloat(int index) throws SQLException {
        return storesAnyClass ? (float) getDouble(index) : super.getFloat(index);
    }

    private long whole(int index, int bits) throws SQLException {
        return numbers().read(index, bits);
    }

    private WholeNumbers numbers() throws SQLException {
        WholeNumbers known = numbers;
        if (known == null) {
            known = new WholeNumbers(rows, product);
            numbers = known;
        }
        return known;
    }

    @Override
    public @Nullable String getString(int index) throws SQLException {
        if (isMoment(index)) {
            return null;
        }
        return storesAnyClass ? DriverValue.text(rows, index) : super.getString(index);
    }

    @Override
    public @Nullable BigDecimal getBigDecimal(int index) throws SQLException {
        return DriverValue.decimal(rows, index);
    }

    @Override
    public @Nullable Date getDate(int index) throws SQLException {
        return isMoment(index) ? null : DriverValue.date(rows, index, product);
    }

    @Override
    public @Nullable Timestamp getTimestamp(int index) throws SQLException {
        return isMoment(index) ? null : DriverValue.timestamp(rows, index, product);
    }

    @Override
    public @Nullable Array getArray(int index) throws SQLException {
        return isMoment(index) ? null : product.array(rows, index);
    }

    @Override
    public <T> @Nullable T getObject(int index, Class<T> type) throws SQLException {
        return isMoment(index) ? null : product.object(rows, index, type);
    }

    /** How many columns they have. */
    public int columns() throws SQLException {
        return super.getMetaData().getColumnCount();
    }

    /**
     * The value of a column in the current row: as its field says, or an {@link UnreadableValue} where the field's type does not
     * have it.
     *
     * @throws SQLException also when the driver does not give the value as text
     */
    public @Nullable Object cell(int index, Field<?> field) throws SQLException {
        try {
            return moments != null && moments.has(index)
                    ? moments.read(rows, index)
                    : DSL.using(dialect).fetchValue(alone(index), field);
        } catch (UnreadableValueException e) {
            return e.value();
        } catch (DataAccessException e) {
            UnreadableValueException said = e.getCause(UnreadableValueException.class);
            // What is in a composite value is not all of it.
            return said != null && !Record.class.isAssignableFrom(field.getType())
                    ? said.value()
                    : new UnreadableValue(
                            String.valueOf(rows.getString(index)),
                            "of the type " + field.getType().getSimpleName());
        }
    }

    /** A result that has this row alone, and of it this column. */
    private ResultSet alone(int index) {
        boolean[] read = {false};
        return (ResultSet) Proxy.newProxyInstance(
                ExactRows.class.getClassLoader(), new Class<?>[] {ResultSet.class}, (proxy, method, arguments) -> {
                    String name = method.getName();
                    if (name.equals("next")) {
                        boolean first = !read[0];
                        read[0] = true;
                        return first;
                    } else if (name.equals("close")) {
                        return null;
                    } else if (name.startsWith("get") && arguments != null && arguments[0] instanceof Integer) {
                        arguments[0] = index;
                    }
                    try {
                        return method.invoke(this, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(this) || super.isWrapperFor(type);
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.isInstance(this) ? type.cast(this) : super.unwrap(type);
    }
}
