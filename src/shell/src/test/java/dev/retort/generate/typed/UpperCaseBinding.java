package dev.retort.generate.typed;

import java.sql.SQLException;
import java.util.Locale;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.impl.AbstractBinding;
import org.jspecify.annotations.Nullable;

/** A binding of an application's: writes text in capitals. */
public final class UpperCaseBinding extends AbstractBinding<String, String> {
    private static final long serialVersionUID = 1L;

    /** For generated code. */
    public UpperCaseBinding() {}

    @Override
    public Converter<String, String> converter() {
        return Converter.ofNullable(String.class, String.class, text -> text, text -> text);
    }

    @Override
    public void set(BindingSetStatementContext<String> context) throws SQLException {
        @Nullable String value = context.value();
        context.statement().setString(context.index(), value == null ? null : value.toUpperCase(Locale.ROOT));
    }

    @Override
    public void get(BindingGetResultSetContext<String> context) throws SQLException {
        context.value(context.resultSet().getString(context.index()));
    }
}
