package dev.retort.internal.row;

import dev.retort.UnreadableValue;
import dev.retort.UnreadableValueException;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value that a driver reads as a type of {@code java.sql}, as it is asked to for a field that the generator has not made. Where the
 * driver gives another value than is stored, there is an error that shows the stored one.
 */
final class DriverValue {
    private DriverValue() {}

    /** A number that the driver would make 0 of where a text is stored. */
    static double number(ResultSet rows, int index) throws SQLException {
        double value = rows.getDouble(index);
        Object stored = rows.getObject(index);
        if (stored != null && !(stored instanceof Number)) {
            throw new UnreadableValueException(
                    new UnreadableValue(shown(stored), "a floating point number", stored), null);
        }
        return value;
    }

    /** A text, which the driver would make of bytes, too. */
    static @Nullable String text(ResultSet rows, int index) throws SQLException {
        Object stored = rows.getObject(index);
        if (stored instanceof byte[]) {
            throw new UnreadableValueException(new UnreadableValue(shown(stored), "text", stored), null);
        }
        return stored instanceof String text ? text : rows.getString(index);
    }

    /** A decimal number; the driver has its own words for what is none, such as {@code NaN}. */
    static @Nullable BigDecimal decimal(ResultSet rows, int index) throws SQLException {
        try {
            return rows.getBigDecimal(index);
        } catch (SQLException | NumberFormatException e) {
            throw new UnreadableValueException(
                    new UnreadableValue(String.valueOf(rows.getString(index)), "a decimal number"), e);
        }
    }

    /** What is stored, as text. */
    static String shown(Object stored) {
        return stored instanceof byte[] bytes ? "0x" + HexFormat.of().formatHex(bytes) : stored.toString();
    }

    /** {@code java.sql.Date} has neither an era nor the days that the calendar of 1582 leaves out. */
    static @Nullable Date date(ResultSet rows, int index, Product product) throws SQLException {
        Date date = rows.getDate(index);
        check(rows, index, product.moment(LocalDate.class), date == null ? null : date.toLocalDate(), "a date");
        return date;
    }

    /** {@code java.sql.Timestamp} has no hour that the clocks here skip. */
    static @Nullable Timestamp timestamp(ResultSet rows, int index, Product product) throws SQLException {
        Timestamp moment = rows.getTimestamp(index);
        check(
                rows,
                index,
                product.moment(LocalDateTime.class),
                moment == null ? null : moment.toLocalDateTime(),
                "a date and time");
        return moment;
    }

    private static void check(ResultSet rows, int index, @Nullable MomentType type, @Nullable Object read, String kind)
            throws SQLException {
        Object stored = type == null ? read : type.read(rows, index);
        if (!Objects.equals(stored, read)) {
            String text = String.valueOf(stored).replace('T', ' ');
            throw new UnreadableValueException(new UnreadableValue(text, kind + " that java.sql has"), null);
        }
    }
}
