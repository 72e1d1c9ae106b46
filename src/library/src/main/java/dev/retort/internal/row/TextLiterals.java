package dev.retort.internal.row;

import java.util.Optional;
import org.jooq.Binding;
import org.jooq.DataType;
import org.jooq.EnumType;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;

/**
 * The texts of classes of one product that stand for values of types which another has by itself: constants of enumerations, and UUIDs.
 * What type that is, the server says, if the text is sent as none of its own.
 */
public final class TextLiterals {
    private static final int LENGTH_OF_UUID = 36;
    private static final int[] DASHES = {8, 13, 18, 23};

    private TextLiterals() {}

    /** The binding of a column's texts, if they may stand for values of another type; it takes what {@link #text} gives. */
    public static Optional<Binding<?, String>> binding(Field<?> column, SQLDialect dialect) {
        DataType<String> literals = Product.of(dialect).literals();
        return literals == null || !isOfColumn(column.getDataType()) || !MomentType.isOfJooq(column.getBinding())
                ? Optional.empty()
                : Optional.of(literals.getBinding());
    }

    private static boolean isOfColumn(DataType<?> type) {
        return EnumType.class.isAssignableFrom(type.getType())
                ? isForeign(type.getType().getEnumConstants())
                : isForUuids(type);
    }

    private static boolean isForeign(Object @Nullable [] constants) {
        return constants != null
                && constants.length > 0
                && constants[0] instanceof EnumType first
                && first.getName() == null;
    }

    private static boolean isForUuids(DataType<?> type) {
        return type.getType() == String.class && type.length() == LENGTH_OF_UUID;
    }

    /** The text of a constant, or the text itself; null for null. */
    public static @Nullable String text(@Nullable Object value) {
        return value instanceof EnumType constant ? constant.getLiteral() : (String) value;
    }

    /** Whether a value beside a column may stand for one of another type. */
    static boolean isOf(Param<?> param) {
        return switch (param.getValue()) {
            case EnumType constant -> constant.getName() == null;
            case String text ->
                isForUuids(param.getDataType()) && isUuid(text) && MomentType.isOfJooq(param.getBinding());
            case null -> isOfColumn(param.getDataType()) && MomentType.isOfJooq(param.getBinding());
            default -> false;
        };
    }

    private static boolean isUuid(String text) {
        if (text.length() != LENGTH_OF_UUID) {
            return false;
        }
        for (int dash : DASHES) {
            if (text.charAt(dash) != '-') {
                return false;
            }
        }
        return text.chars().filter(letter -> Character.digit(letter, 16) >= 0).count()
                == LENGTH_OF_UUID - DASHES.length;
    }
}
