package dev.retort.internal.statement;

import dev.retort.internal.key.KeyValue;
import dev.retort.internal.row.Product;
import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Converter;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Values as the database would have them in a column: it rounds numbers and times, pads bytes, and cuts blanks at the end. */
public final class StoredValue {
    private final DSLContext dsl;

    public StoredValue(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * The values that the database would have in the place of others, by which rows are found that have them. One statement asks for those
     * that may be rounded or padded, if there are any.
     *
     * @param values at most a thousand
     */
    @SuppressWarnings("unchecked")
    public <T> List<T> of(Field<T> column, List<? extends T> values) {
        List<T> stored = new ArrayList<>(values);
        Map<Integer, Field<Object>> asked = new LinkedHashMap<>();
        for (int i = 0; i < stored.size(); i++) {
            switch (in((Field<Object>) column, Objects.requireNonNull(stored.get(i)))) {
                case Param<Object> known -> stored.set(i, (T) Objects.requireNonNull(known.getValue()));
                case Field<Object> unknown -> asked.put(i, unknown);
            }
        }
        if (!asked.isEmpty()) {
            Iterator<Object> answers =
                    dsl.select(asked.values()).fetchSingle().intoList().iterator();
            asked.keySet().forEach(place -> stored.set(place, (T) Objects.requireNonNull(answers.next())));
        }
        return stored;
    }

    /** A value as the database would have it in a column, in SQL. */
    @SuppressWarnings("unchecked")
    Field<Object> in(Field<Object> column, Object value) {
        Field<Object> given = DSL.val(value, column);
        Converter<Object, Object> converter = (Converter<Object, Object>) column.getConverter();
        Object sent = converter.to(value);
        if (KeyValue.isStoredAsGiven(column, sent) || Product.of(dsl.dialect()).has(Product.Trait.STORES_ANY_CLASS)) {
            return given;
        }
        DataType<Object> type = column.getDataType();
        return switch (sent) {
            case Temporal moment -> given.cast(type.precisionDefined() ? type : type.precision(0));
            case BigDecimal number when type.precisionDefined() -> given.cast(type);
            case byte[] bytes -> given.cast(type);
            // Where a collation tells blanks at the end apart, the server has none of them in such a column.
            case String text
            when type.getTypeName().equals(SQLDataType.CHAR.getTypeName()) ->
                DSL.val(converter.from(text.replaceFirst(" +$", "")), column);
            case null, default -> given;
        };
    }
}
