package dev.retort.diff.rows;

import dev.retort.diff.model.TableOutline;
import dev.retort.diff.rows.DeclaredType.Family;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Values that a column may take before a change and after it. */
final class FittingValues {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\d( \\d\\d:\\d\\d:\\d\\d)?");
    private static final Pattern TIME = Pattern.compile("\\d\\d:\\d\\d:\\d\\d");

    private FittingValues() {}

    /** @param after the column as it will be; empty where it goes */
    static List<String> of(TableOutline.Column before, Optional<TableOutline.Column> after) {
        List<String> values = SampleValues.of(before);
        if (after.isEmpty() || isSame(before, after.get())) {
            return values;
        }
        return Stream.concat(values.stream(), SampleValues.of(after.get()).stream())
                .filter(value -> takes(before, value) && takes(after.get(), value))
                .distinct()
                .toList();
    }

    static boolean isSame(TableOutline.Column before, TableOutline.Column after) {
        return before.type().equals(after.type()) && before.values().equals(after.values());
    }

    /** Whether a column takes a literal, as far as its type is known. */
    static boolean takes(TableOutline.Column column, String literal) {
        DeclaredType type = DeclaredType.of(column.type());
        String text = literal.startsWith("'") ? literal.substring(1, literal.length() - 1) : literal;
        if (!column.values().isEmpty()) {
            return column.values().contains(text);
        }
        return switch (type.family()) {
            case WHOLE_NUMBER ->
                number(text).filter(number -> isWithin(number, type)).isPresent();
            case DECIMAL ->
                number(text)
                        .filter(number -> number.scale() <= type.scale()
                                && number.precision() - number.scale() <= type.precision() - type.scale()
                                && (number.signum() >= 0 || !type.isUnsigned()))
                        .isPresent();
            // What has more digits than either type keeps would not come back.
            case FLOATING ->
                number(text).filter(number -> number.precision() <= 6).isPresent();
            case BOOLEAN -> text.equals("0") || text.equals("1");
            case TEXT -> text.length() <= type.length() && !literal.startsWith("x'");
            case BINARY -> literal.startsWith("x'") && text.length() <= 2 * type.length();
            case DATE -> DATE.matcher(text).matches();
            case MOMENT -> MOMENT.matcher(text).matches();
            case TIME -> TIME.matcher(text).matches();
            case OTHER ->
                SampleValues.of(column).contains(literal)
                        || (!SampleValues.knows(column) && column.type().isEmpty());
        };
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text.strip()));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static boolean isWithin(BigDecimal number, DeclaredType type) {
        if (number.scale() > 0) {
            return false;
        }
        BigInteger whole = number.toBigInteger();
        int bits = 8 * type.bytes();
        return type.isUnsigned() ? whole.signum() >= 0 && whole.bitLength() <= bits : whole.bitLength() < bits;
    }

    static boolean isNumber(TableOutline.Column column) {
        Family family = DeclaredType.of(column.type()).family();
        return family == Family.WHOLE_NUMBER || family == Family.DECIMAL || family == Family.FLOATING;
    }
}
