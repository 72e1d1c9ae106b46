package dev.retort.generate.typed;

import java.math.BigDecimal;
import org.jooq.impl.AbstractConverter;
import org.jspecify.annotations.Nullable;

/** A converter of an application's. */
public final class MoneyConverter extends AbstractConverter<BigDecimal, Money> {
    private static final long serialVersionUID = 1L;

    /** For generated code. */
    public MoneyConverter() {
        super(BigDecimal.class, Money.class);
    }

    @Override
    public @Nullable Money from(@Nullable BigDecimal amount) {
        return amount == null ? null : new Money(amount);
    }

    @Override
    public @Nullable BigDecimal to(@Nullable Money money) {
        return money == null ? null : money.amount();
    }
}
