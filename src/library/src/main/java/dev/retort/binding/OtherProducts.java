package dev.retort.binding;

import org.jooq.Binding;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;

/** The bindings that columns have on each product. Retort has the one that there is. */
public interface OtherProducts {

    /**
     * The binding of a column.
     *
     * @param product the product, as a family of dialects
     * @param type what the column has in Java
     * @return null where nothing is known of such columns there
     */
    @Nullable
    Binding<?, ?> binding(SQLDialect product, Class<?> type);
}
