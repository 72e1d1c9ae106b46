package dev.retort.binding;

import dev.retort.UnreadableValue;
import dev.retort.UnreadableValueException;
import org.jooq.Converter;
import org.jooq.EnumType;
import org.jspecify.annotations.Nullable;

/**
 * The converter that shows a text as the constant of an enum: the one whose name it is, or whose literal where the enum is an
 * {@link EnumType} of jOOQ's. A text that is none is an error that shows it.
 *
 * @param <E> the enum
 */
public final class EnumNameConverter<E extends Enum<E>> implements Converter<String, E> {
    private static final long serialVersionUID = 1L;

    private final Class<E> type;

    /**
     * For an enum.
     *
     * @param type its class
     */
    public EnumNameConverter(Class<E> type) {
        this.type = type;
    }

    @Override
    public @Nullable E from(@Nullable String text) {
        if (text == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (text(constant).equals(text)) {
                return constant;
            }
        }
        throw new UnreadableValueException(new UnreadableValue(text, "one of " + type.getSimpleName()), null);
    }

    @Override
    public @Nullable String to(@Nullable E constant) {
        return constant == null ? null : text(constant);
    }

    private static String text(Enum<?> constant) {
        return constant instanceof EnumType literal ? literal.getLiteral() : constant.name();
    }

    @Override
    public Class<String> fromType() {
        return String.class;
    }

    @Override
    public Class<E> toType() {
        return type;
    }
}
