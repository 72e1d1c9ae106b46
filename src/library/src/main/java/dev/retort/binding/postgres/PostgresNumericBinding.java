package dev.retort.binding.postgres;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jooq.RenderContext;

/**
 * The binding that reads and writes the exact numbers of PostgreSQL; {@code NaN} and {@code Infinity} are an error that
 * shows them.
 */
public final class PostgresNumericBinding extends PostgresBinding<BigDecimal, BigDecimal> {
    private static final long serialVersionUID = 1L;

    /** For columns of the type {@code numeric}. */
    public PostgresNumericBinding() {
        super(BigDecimal.class, "");
    }

    @Override
    public BigDecimal parse(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw not("a decimal number", text, e);
        }
    }

    @Override
    String text(BigDecimal value) {
        return value.toPlainString();
    }

    @Override
    void literal(RenderContext render, BigDecimal value) {
        render.sql(text(value));
    }

    @Override
    void bind(PreparedStatement statement, int index, BigDecimal value) throws SQLException {
        statement.setBigDecimal(index, value);
    }
}
