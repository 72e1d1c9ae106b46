package dev.retort.internal.row;

import dev.retort.binding.DurationConverter;
import dev.retort.binding.LongNumberConverter;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.jooq.DataType;
import org.jooq.JSON;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** The types of jOOQ's that columns of a class have where the product loses nothing of their values. */
final class UsualTypes {
    private static final Map<Class<?>, DataType<?>> TYPES = Map.of(
            Boolean.class, SQLDataType.BOOLEAN,
            Number.class, SQLDataType.BIGINT.asConvertedDataType(new LongNumberConverter()),
            Double.class, SQLDataType.DOUBLE,
            BigDecimal.class, SQLDataType.NUMERIC,
            String.class, SQLDataType.CLOB,
            byte[].class, SQLDataType.BLOB,
            JSON.class, SQLDataType.JSON,
            Duration.class, SQLDataType.BIGINT.asConvertedDataType(new DurationConverter()));

    private UsualTypes() {}

    static @Nullable DataType<?> of(Class<?> type) {
        return TYPES.get(type);
    }
}
