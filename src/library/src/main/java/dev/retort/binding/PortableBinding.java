package dev.retort.binding;

import java.util.Set;
import org.jooq.Binding;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;

/**
 * A binding of the columns of one product, for classes that were generated from it. Where these run on another one, it reads and writes as a
 * column of that one is read and written.
 *
 * @param <T> what jOOQ reads
 * @param <U> what the column has in Java
 */
public abstract class PortableBinding<T, U> implements Binding<T, U> {
    private static final long serialVersionUID = 1L;

    private static volatile OtherProducts others = (product, type) -> null;

    private final Set<SQLDialect> home;

    /**
     * For a product.
     *
     * @param home its families of dialects; none for one that is used on its own product alone
     */
    protected PortableBinding(SQLDialect... home) {
        this.home = Set.of(home);
    }

    /**
     * Makes the bindings of all products known.
     *
     * @param products the bindings
     */
    public static void know(OtherProducts products) {
        others = products;
    }

    /**
     * The binding to use in the place of this one.
     *
     * @param dialect that of the statement
     * @return null for this one
     */
    @SuppressWarnings("unchecked")
    protected final @Nullable Binding<?, U> elsewhere(SQLDialect dialect) {
        return home.isEmpty() || home.contains(dialect.family())
                ? null
                : (Binding<?, U>) others.binding(dialect.family(), converter().toType());
    }
}
