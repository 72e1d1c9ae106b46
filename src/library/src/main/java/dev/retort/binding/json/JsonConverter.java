package dev.retort.binding.json;

import dev.retort.UnreadableValue;
import dev.retort.UnreadableValueException;
import org.jooq.Converter;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jooq.exception.DataTypeException;
import org.jspecify.annotations.Nullable;

/**
 * The converter that shows JSON, or the text of it, as a record of Java or as a {@link JsonTree}. What is none is an error that shows it.
 *
 * @param <T> what the column has without it
 * @param <U> the record, or the tree
 */
public final class JsonConverter<T, U> implements Converter<T, U> {
    private static final long serialVersionUID = 1L;

    private final Class<T> from;
    private final Class<U> to;

    /**
     * For a column.
     *
     * @param from {@link JSON}, {@link JSONB}, or a text
     * @param to a record's class, or that of {@link JsonTree}
     */
    public JsonConverter(Class<T> from, Class<U> to) {
        this.from = from;
        this.to = to;
    }

    @Override
    public @Nullable U from(@Nullable T stored) {
        if (stored == null) {
            return null;
        }
        String json = switch (stored) {
            case JSON text -> text.data();
            case JSONB text -> text.data();
            default -> stored.toString();
        };
        try {
            return JsonTree.parse(json).as(to);
        } catch (DataTypeException e) {
            throw new UnreadableValueException(
                    new UnreadableValue(json, "of the type " + to.getSimpleName() + " (" + e.getMessage() + ")"), e);
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable T to(@Nullable U value) {
        if (value == null) {
            return null;
        }
        String json = JsonTree.of(value).toString();
        Object written = from == JSON.class ? JSON.json(json) : from == JSONB.class ? JSONB.jsonb(json) : json;
        return (T) written;
    }

    @Override
    public Class<T> fromType() {
        return from;
    }

    @Override
    public Class<U> toType() {
        return to;
    }
}
