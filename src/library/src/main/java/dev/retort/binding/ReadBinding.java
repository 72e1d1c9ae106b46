package dev.retort.binding;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jooq.Binding;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingGetSQLInputContext;
import org.jooq.BindingGetStatementContext;
import org.jooq.BindingRegisterContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetSQLOutputContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.DataType;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;

/**
 * A binding that reads the rows of a result in its own way, and does all else as jOOQ does for the type.
 *
 * @param <T> what jOOQ reads
 * @param <U> what the column has in Java
 */
public abstract class ReadBinding<T, U> extends PortableBinding<T, U> {
    private static final long serialVersionUID = 1L;

    private final Binding<T, U> usual;

    /**
     * For a type.
     *
     * @param type a type that jOOQ reads as {@code T} and shows as {@code U}
     * @param home the families of dialects that it is for; none where it is used on these alone
     */
    @SuppressWarnings("unchecked")
    public ReadBinding(DataType<U> type, SQLDialect... home) {
        super(home);
        this.usual = (Binding<T, U>) type.getBinding();
    }

    /**
     * The value in a column of the current row.
     *
     * @param rows the rows, one of which is the current one
     * @param index the column's, from 1
     * @return the value, or null
     * @throws SQLException when the driver cannot read it
     */
    public abstract @Nullable U read(ResultSet rows, int index) throws SQLException;

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
    public final Converter<T, U> converter() {
        return usual.converter();
    }

    @Override
    public final void sql(BindingSQLContext<U> context) throws SQLException {
        Binding<?, U> other = elsewhere(context.dialect());
        if (other == null) {
            write(context);
        } else {
            other.sql(context);
        }
    }

    /**
     * Writes the value, or the mark that stands for it, as SQL.
     *
     * @param context where to write it
     * @throws SQLException when that fails
     */
    protected void write(BindingSQLContext<U> context) throws SQLException {
        usual.sql(context);
    }

    @Override
    public final void register(BindingRegisterContext<U> context) throws SQLException {
        usual.register(context);
    }

    @Override
    public final void set(BindingSetStatementContext<U> context) throws SQLException {
        Binding<?, U> other = elsewhere(context.dialect());
        if (other == null) {
            bind(context);
        } else {
            other.set(context);
        }
    }

    /**
     * Gives the value to a statement.
     *
     * @param context the statement and the value
     * @throws SQLException when that fails
     */
    protected void bind(BindingSetStatementContext<U> context) throws SQLException {
        usual.set(context);
    }

    @Override
    public final void set(BindingSetSQLOutputContext<U> context) throws SQLException {
        usual.set(context);
    }

    @Override
    public final void get(BindingGetStatementContext<U> context) throws SQLException {
        Binding<?, U> other = elsewhere(context.dialect());
        if (other == null) {
            read(context);
        } else {
            other.get(context);
        }
    }

    /**
     * Reads what a routine gave back.
     *
     * @param context the call, which takes the value
     * @throws SQLException when the driver cannot read it
     */
    protected void read(BindingGetStatementContext<U> context) throws SQLException {
        usual.get(context);
    }

    @Override
    public final void get(BindingGetSQLInputContext<U> context) throws SQLException {
        usual.get(context);
    }
}
