package dev.retort.internal.row;

import dev.retort.binding.OtherProducts;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.Binding;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;

/** The bindings of the products that the library knows. */
public final class ProductBindings implements OtherProducts {
    /** All there are. */
    public static final OtherProducts KNOWN = new ProductBindings();

    private final Map<Key, Optional<Binding<?, ?>>> found = new ConcurrentHashMap<>();

    private ProductBindings() {}

    @Override
    public @Nullable Binding<?, ?> binding(SQLDialect product, Class<?> type) {
        return found.computeIfAbsent(
                        new Key(product, type),
                        key -> Optional.ofNullable(Product.of(key.product).binding(key.type)))
                .orElse(null);
    }

    private record Key(SQLDialect product, Class<?> type) {}
}
