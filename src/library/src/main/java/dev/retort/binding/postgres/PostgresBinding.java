package dev.retort.binding.postgres;

import dev.retort.UnreadableValue;
import dev.retort.UnreadableValueException;
import dev.retort.binding.PortableBinding;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import org.jooq.Binding;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingGetSQLInputContext;
import org.jooq.BindingGetStatementContext;
import org.jooq.BindingRegisterContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetSQLOutputContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.RenderContext;
import org.jooq.SQLDialect;
import org.jooq.conf.ParamType;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * A binding by the text that PostgreSQL itself has of a value. What Java has not, such as {@code infinity}, is an error that
 * shows it. Neither reading nor writing goes through the types of {@code java.sql}, which know no hour that the clocks skip
 * where the program runs, and none of the ten days after the 4th of October 1582.
 *
 * @param <T> what jOOQ reads
 * @param <U> what the column has in Java
 */
public abstract class PostgresBinding<T, U> extends PortableBinding<T, U> {
    private static final long serialVersionUID = 1L;

    private final Class<U> type;
    private final String sqlType;

    /**
     * For a type.
     *
     * @param sqlType the type's name in SQL; empty where the database sees from what is around a value what it is
     */
    PostgresBinding(Class<U> type, String sqlType) {
        super(SQLDialect.POSTGRES);
        this.type = type;
        this.sqlType = sqlType;
    }

    /**
     * The value that the database, or JSON that it made, has as this text.
     *
     * @param text the text
     * @return the value
     * @throws UnreadableValueException when Java has none that is the same
     */
    public abstract U parse(String text);

    /** The value as the database reads it. */
    abstract String text(U value);

    /**
     * The value in a column of the current row.
     *
     * @param rows the rows, one of which is the current one
     * @param index the column's, from 1
     * @return the value, or null
     * @throws SQLException when the driver cannot read it
     * @throws UnreadableValueException when Java has none that is the same
     */
    public @Nullable U read(ResultSet rows, int index) throws SQLException {
        return value(rows.getString(index));
    }

    /** The value of something that means it: itself, or its text. */
    private @Nullable U value(@Nullable Object stored) {
        if (stored == null || type.isInstance(stored)) {
            return type.cast(stored);
        }
        if (stored instanceof Map<?, ?> || stored instanceof List<?>) {
            throw not("text", stored.toString(), null);
        }
        return parse(stored.toString());
    }

    @Override
    public final void get(BindingGetResultSetContext<U> context) throws SQLException {
        Binding<?, U> other = elsewhere(context.dialect());
        if (other == null) {
            context.value(read(context.resultSet(), context.index()));
        } else {
            other.get(context);
        }
    }

    @Override
    public final void get(BindingGetStatementContext<U> context) throws SQLException {
        Binding<?, U> other = elsewhere(context.dialect());
        if (other == null) {
            context.value(value(context.statement().getString(context.index())));
        } else {
            other.get(context);
        }
    }

    /** Takes text as well: what composite types and nested rows consist of comes as such. */
    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // A value may be null, which jOOQ does not declare.
    public final Converter<T, U> converter() {
        return (Converter<T, U>)
                (Converter<?, U>) Converter.ofNullable(Object.class, type, this::value, value -> value);
    }

    @Override
    public final void sql(BindingSQLContext<U> context) throws SQLException {
        Binding<?, U> other = elsewhere(context.dialect());
        if (other != null) {
            other.sql(context);
            return;
        }
        U value = context.value();
        RenderContext render = context.render();
        if (render.paramType() != ParamType.INLINED) {
            cast(render, context.variable());
        } else if (value == null) {
            cast(render, "null");
        } else {
            literal(render, value);
        }
    }

    /** Writes a value as SQL. */
    void literal(RenderContext render, U value) {
        render.sql(sqlType.isEmpty() ? "" : sqlType + " ").visit(DSL.inline(text(value)));
    }

    private void cast(RenderContext render, String value) {
        render.sql(sqlType.isEmpty() ? value : "cast(" + value + " as " + sqlType + ")");
    }

    @Override
    public final void register(BindingRegisterContext<U> context) throws SQLException {
        context.statement().registerOutParameter(context.index(), Types.VARCHAR);
    }

    @Override
    public final void set(BindingSetStatementContext<U> context) throws SQLException {
        U value = context.value();
        Binding<?, U> other = elsewhere(context.dialect());
        if (other != null) {
            other.set(context);
        } else if (value == null) {
            context.statement().setNull(context.index(), Types.OTHER);
        } else {
            bind(context.statement(), context.index(), value);
        }
    }

    /** Gives a statement a value: as text of no type, so that the database takes it for what it is compared with. */
    void bind(PreparedStatement statement, int index, U value) throws SQLException {
        statement.setObject(index, text(value), Types.OTHER);
    }

    @Override
    public final void set(BindingSetSQLOutputContext<U> context) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public final void get(BindingGetSQLInputContext<U> context) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    /**
     * The error for a value that Java has not.
     *
     * @param kind what it is not, in words
     */
    static UnreadableValueException not(String kind, String text, @Nullable Throwable cause) {
        return new UnreadableValueException(new UnreadableValue(text, kind), cause);
    }
}
