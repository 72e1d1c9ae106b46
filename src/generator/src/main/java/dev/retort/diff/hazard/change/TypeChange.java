package dev.retort.diff.hazard.change;

import dev.retort.diff.hazard.change.ValueType.Family;
import dev.retort.diff.model.TableOutline.Column;
import java.util.List;
import java.util.Optional;

/**
 * The change from one type of a column to another, by what becomes of its values.
 *
 * @param effect what becomes of them
 * @param misfit the condition on a column, {@code %s}, by which a value does not fit; empty where that is not known
 */
public record TypeChange(Effect effect, Optional<String> misfit) {

    /** What becomes of values. */
    public enum Effect {
        /** They are the same, and so is the type for those who read them. */
        NONE,
        /** All fit. */
        WIDER,
        /** Some may not fit. */
        NARROWER,
        /** Some may be changed or not be taken, and it is not known which. */
        CONVERTED,
        /** All are kept in another form. */
        REWRITTEN
    }

    /** Whether those who read or write a column see another type: not where it takes longer or shorter values alone. */
    public static boolean isAnother(Column before, Column after) {
        String was = normal(before.type());
        String is = normal(after.type());
        if (was.isEmpty() || is.isEmpty() || was.equals(is)) {
            return false;
        }
        Optional<ValueType> from = ValueType.of(was, before.values());
        Optional<ValueType> to = ValueType.of(is, after.values());
        if (from.isEmpty() || to.isEmpty()) {
            return true;
        }
        boolean isOfOne = from.get().family() == to.get().family();
        boolean isAsWide = from.get().family() != Family.INTEGER
                || (from.get().capacity() == to.get().capacity()
                        && from.get().isUnsigned() == to.get().isUnsigned());
        return !isOfOne || !isAsWide;
    }

    /** The change of a column; nothing is changed where a type is not known. */
    public static TypeChange of(Column before, Column after) {
        String was = normal(before.type());
        String is = normal(after.type());
        if (was.isEmpty() || is.isEmpty() || (was.equals(is) && before.values().equals(after.values()))) {
            return plain(Effect.NONE);
        }
        Optional<ValueType> from = ValueType.of(was, before.values());
        Optional<ValueType> to = ValueType.of(is, after.values());
        if (from.isEmpty() || to.isEmpty()) {
            boolean isText = to.filter(type -> type.family() == Family.TEXT && type.capacity() >= 65_535)
                    .isPresent();
            return plain(isText ? Effect.REWRITTEN : Effect.CONVERTED);
        }
        return of(from.get(), to.get());
    }

    /** A type without what makes no difference to values. */
    private static String normal(String type) {
        return type.strip()
                .replaceAll("\\s+", " ")
                .replaceAll("\\b(tinyint|smallint|mediumint|int|integer|bigint)\\(\\d+\\)", "$1");
    }

    private static TypeChange of(ValueType from, ValueType to) {
        if (from.equals(to)) {
            return plain(Effect.NONE);
        }
        if (from.family() == to.family()) {
            return switch (to.family()) {
                case INTEGER -> integers(from, to);
                case DECIMAL -> decimals(from, to);
                case TEXT -> lengths(from, to, "char_length(%s) > ");
                case BYTES -> lengths(from, to, "octet_length(%s) > ");
                case CHOICE -> choices(from.values(), to.values());
                default -> plain(to.capacity() >= from.capacity() ? Effect.WIDER : Effect.NARROWER);
            };
        }
        if (to.family() == Family.TEXT) {
            boolean isRoomy = to.capacity() >= widest(from);
            return isRoomy ? plain(Effect.REWRITTEN) : new TypeChange(Effect.NARROWER, Optional.empty());
        }
        if (from.family() == Family.INTEGER && to.family() == Family.DECIMAL) {
            return to.digits() >= from.digits()
                    ? plain(Effect.WIDER)
                    : new TypeChange(Effect.NARROWER, Optional.of(beyond(to)));
        }
        if (from.family() == Family.INTEGER && to.family() == Family.FLOAT) {
            return plain(from.capacity() <= 4 && to.capacity() == 8 ? Effect.REWRITTEN : Effect.CONVERTED);
        }
        if (from.family() == Family.DATE && to.family() == Family.MOMENT) {
            return plain(Effect.REWRITTEN);
        }
        return plain(Effect.CONVERTED);
    }

    /** How long a value can be as a text. */
    private static long widest(ValueType from) {
        return switch (from.family()) {
            case INTEGER -> from.digits() + 1;
            case DECIMAL -> from.capacity() == Long.MAX_VALUE ? from.capacity() : from.capacity() + 2;
            case CHOICE -> from.values().stream().mapToInt(String::length).max().orElse(0);
            case FLOAT, DATE, TIME, MOMENT, ZONED_MOMENT -> 40;
            default -> Long.MAX_VALUE;
        };
    }

    private static TypeChange integers(ValueType from, ValueType to) {
        boolean isWider = to.capacity() > from.capacity() && (from.isUnsigned() || !to.isUnsigned());
        boolean isSameSign = from.isUnsigned() == to.isUnsigned();
        if (isWider || (isSameSign && to.capacity() == from.capacity())) {
            return plain(Effect.WIDER);
        }
        int bits = (int) (to.capacity() * 8);
        String least = to.isUnsigned() ? "0" : "-" + power(bits - 1);
        String most = java.math.BigInteger.TWO
                .pow(to.isUnsigned() ? bits : bits - 1)
                .subtract(java.math.BigInteger.ONE)
                .toString();
        return new TypeChange(Effect.NARROWER, Optional.of("(%1$s < " + least + " or %1$s > " + most + ")"));
    }

    private static String power(int bits) {
        return java.math.BigInteger.TWO.pow(bits).toString();
    }

    private static TypeChange decimals(ValueType from, ValueType to) {
        boolean isWider = to.scale() >= from.scale() && to.digits() >= from.digits();
        return isWider
                ? plain(Effect.WIDER)
                : new TypeChange(
                        Effect.NARROWER,
                        Optional.of("(" + beyond(to) + " or %1$s <> round(%1$s, " + to.scale() + "))"));
    }

    private static String beyond(ValueType to) {
        return "abs(%1$s) >= 1" + "0".repeat((int) Math.min(to.digits(), 300));
    }

    private static TypeChange lengths(ValueType from, ValueType to, String condition) {
        return to.capacity() >= from.capacity()
                ? plain(Effect.WIDER)
                : new TypeChange(Effect.NARROWER, Optional.of(condition + to.capacity()));
    }

    private static TypeChange choices(List<String> from, List<String> to) {
        List<String> removed =
                from.stream().filter(value -> !to.contains(value)).toList();
        if (removed.isEmpty()) {
            return plain(Effect.WIDER);
        }
        String listed = removed.stream()
                .map(value ->
                        "'" + value.replace("'", "''").replace("\\", "\\\\").replace("%", "%%") + "'")
                .reduce((one, other) -> one + ", " + other)
                .orElseThrow();
        return new TypeChange(Effect.NARROWER, Optional.of("%s in (" + listed + ")"));
    }

    private static TypeChange plain(Effect effect) {
        return new TypeChange(effect, Optional.empty());
    }
}
