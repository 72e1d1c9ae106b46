package dev.retort.binding.postgres;

import dev.retort.UnreadableValueException;
import dev.retort.internal.text.PostgresArrayText;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DataType;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jooq.RenderContext;
import org.jooq.XML;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The binding that reads and writes the arrays of PostgreSQL, whose elements may be null; one of several dimensions, or
 * that counts from another number than 1, is an error that shows it.
 *
 * @param <E> what an element is in Java
 */
public final class PostgresArrayBinding<E> extends PostgresBinding<E[], @Nullable E[]> {
    private static final long serialVersionUID = 1L;

    private static final Map<Class<?>, Function<String, Object>> PARSERS = Map.of(
            Boolean.class, PostgresArrayBinding::truth,
            Integer.class, Integer::valueOf,
            Long.class, Long::valueOf,
            Float.class, Float::valueOf,
            Double.class, Double::valueOf,
            UUID.class, UUID::fromString,
            byte[].class, PostgresArrayBinding::bytes,
            JSON.class, JSON::valueOf,
            JSONB.class, JSONB::valueOf,
            XML.class, XML::valueOf);

    private final DataType<E> element;
    private final String sqlType;

    /**
     * For columns of an array type.
     *
     * @param element the type of an element
     * @param sqlType the array's type in SQL; empty where the database sees from what is around it what it is
     */
    @SuppressWarnings("unchecked")
    public PostgresArrayBinding(DataType<E> element, String sqlType) {
        super((Class<@Nullable E[]>) (Class<?>) element.getType().arrayType(), sqlType);
        this.element = element;
        this.sqlType = sqlType;
    }

    @Override
    @SuppressWarnings("unchecked")
    @Nullable
    public E[] parse(String text) {
        List<@Nullable String> texts = new PostgresArrayText(text).elements();
        @Nullable E[] elements = (E[]) Array.newInstance(element.getType(), texts.size());
        for (int i = 0; i < elements.length; i++) {
            String one = texts.get(i);
            try {
                elements[i] = one == null ? null : element(one);
            } catch (UnreadableValueException e) {
                throw not("an array each of whose elements is " + e.value().kind(), text, e);
            }
        }
        return elements;
    }

    @SuppressWarnings("unchecked")
    private E element(String text) {
        if (element.getBinding() instanceof PostgresBinding<?, ?> binding) {
            return (E) binding.parse(text);
        }
        Class<E> type = element.getType();
        try {
            return (E) PARSERS.getOrDefault(type, any -> any).apply(text);
        } catch (IllegalArgumentException e) {
            throw not("of the type " + type.getSimpleName(), text, e);
        }
    }

    private static boolean truth(String text) {
        if (!text.equals("t") && !text.equals("f")) {
            throw new IllegalArgumentException(text);
        }
        return text.equals("t");
    }

    private static byte[] bytes(String text) {
        if (!text.startsWith("\\x")) {
            throw new IllegalArgumentException(text);
        }
        return HexFormat.of().parseHex(text, 2, text.length());
    }

    @Override
    String text(@Nullable E[] value) {
        List<@Nullable String> texts = new ArrayList<>();
        for (E one : value) {
            texts.add(one == null ? null : elementText(one));
        }
        return PostgresArrayText.of(texts);
    }

    @SuppressWarnings("unchecked")
    private String elementText(E value) {
        if (element.getBinding() instanceof PostgresBinding<?, ?> binding) {
            return ((PostgresBinding<?, Object>) binding).text(value);
        }
        return switch (value) {
            case byte[] bytes -> "\\x" + HexFormat.of().formatHex(bytes);
            case JSON json -> json.data();
            case JSONB json -> json.data();
            case XML xml -> xml.data();
            default -> value.toString();
        };
    }

    @Override
    void literal(RenderContext render, @Nullable E[] value) {
        if (sqlType.isEmpty()) {
            super.literal(render, value);
        } else {
            render.sql("cast(").visit(DSL.inline(text(value))).sql(" as " + sqlType + ")");
        }
    }
}
