package dev.retort.binding.mariadb;

import dev.retort.UnreadableValue;
import dev.retort.UnreadableValueException;
import dev.retort.binding.ReadBinding;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jooq.BindingGetStatementContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.DataType;
import org.jooq.SQLDialect;
import org.jooq.conf.ParamType;
import org.jspecify.annotations.Nullable;

/**
 * A binding for a date or time of MariaDB, which may hold what is none in Java: {@code 838:59:59}, {@code 2024-02-31},
 * {@code 0000-00-00}. The driver would read another value, or none; here these are an error that shows the value. Neither
 * reading nor writing goes through the types of {@code java.sql}, which know no hour that the clocks skip where the program
 * runs, and none of the ten days after the 4th of October 1582.
 */
abstract class MariaDbTemporalBinding<U extends TemporalAccessor> extends ReadBinding<U, U> {
    private static final long serialVersionUID = 1L;

    static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    static final DateTimeFormatter TIME = DateTimeFormatter.ISO_LOCAL_TIME;
    static final DateTimeFormatter DATE_TIME = new DateTimeFormatterBuilder()
            .append(DATE)
            .appendLiteral(' ')
            .append(TIME)
            .toFormatter(Locale.ROOT);

    private final String kind;
    private final String keyword;

    /**
     * For a type.
     *
     * @param kind what a value is, in words
     * @param keyword what a literal begins with in SQL
     */
    MariaDbTemporalBinding(DataType<U> type, String kind, String keyword) {
        super(type, SQLDialect.MARIADB, SQLDialect.MYSQL);
        this.kind = kind;
        this.keyword = keyword;
    }

    /** The value, or null where Java has none that is the same. */
    abstract @Nullable U read(Cell cell) throws SQLException;

    /** How values are written. */
    abstract DateTimeFormatter format();

    @Override
    final @Nullable public U read(ResultSet rows, int index) throws SQLException {
        return exact(new Cell() {
            @Override
            public @Nullable String text() throws SQLException {
                return rows.getString(index);
            }

            @Override
            public <X> @Nullable X value(Class<X> type) throws SQLException {
                return rows.getObject(index, type);
            }
        });
    }

    @Override
    protected final void read(BindingGetStatementContext<U> context) throws SQLException {
        CallableStatement statement = context.statement();
        int index = context.index();
        context.value(exact(new Cell() {
            @Override
            public @Nullable String text() throws SQLException {
                return statement.getString(index);
            }

            @Override
            public <X> @Nullable X value(Class<X> type) throws SQLException {
                return statement.getObject(index, type);
            }
        }));
    }

    private @Nullable U exact(Cell cell) throws SQLException {
        try {
            U value = read(cell);
            if (value != null || cell.text() == null) {
                return value;
            }
        } catch (SQLDataException | DateTimeException e) {
            throw new UnreadableValueException(new UnreadableValue(shown(cell), kind), e);
        }
        throw new UnreadableValueException(new UnreadableValue(shown(cell), kind), null);
    }

    /** The driver shows some values only when it says why it does not read them. */
    private static String shown(Cell cell) throws SQLException {
        try {
            return String.valueOf(cell.text());
        } catch (SQLDataException e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Override
    protected final void bind(BindingSetStatementContext<U> context) throws SQLException {
        U value = context.value();
        if (value == null) {
            super.bind(context);
        } else {
            PreparedStatement statement = context.statement();
            statement.setObject(context.index(), value);
        }
    }

    @Override
    protected final void write(BindingSQLContext<U> context) throws SQLException {
        U value = context.value();
        if (value == null || context.render().paramType() != ParamType.INLINED) {
            super.write(context);
        } else {
            context.render().sql(keyword + " '" + format().format(value) + "'");
        }
    }

    /** A value as the driver has it. */
    interface Cell {

        /** As the server would write it. */
        @Nullable
        String text() throws SQLException;

        /** As a type of Java's. */
        <X> @Nullable X value(Class<X> type) throws SQLException;
    }
}
