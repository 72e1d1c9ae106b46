package dev.retort;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value that a driver reads as a type which may not have it, as it is asked to for a field that the generator has not made:
 * {@code field("day", LocalDate.class)}, {@code cast(Integer.class)}. Where the driver gives another value than is stored, there
 * is an error that shows the stored one.
 */
final class DriverValue {
    private static final Pattern WITH_OFFSET = Pattern.compile(".* .*[+-]\\d\\d(:\\d\\d)*( BC)?");

    private DriverValue() {}

    /** SQLite's driver cuts off what an integer has no place for, and makes 0 of a text. */
    static long sqliteInteger(ResultSet rows, int index, int bits) throws SQLException {
        long value = rows.getLong(index);
        Object stored = rows.getObject(index);
        boolean exact = stored == null
                || (stored instanceof Number number
                        && number.doubleValue() == value
                        && value >> (bits - 1) == value >> (Long.SIZE - 1));
        if (!exact) {
            String text = stored instanceof byte[] bytes ? "0x" + HexFormat.of().formatHex(bytes) : stored.toString();
            throw new UnreadableValueException(
                    new UnreadableValue(text, "an integer of " + bits + " bits", stored), null);
        }
        return value;
    }

    /** {@code java.sql.Date} has neither an era nor the days that the calendar of 1582 leaves out. */
    static @Nullable Date postgresDate(ResultSet rows, int index) throws SQLException {
        Date date = rows.getDate(index);
        if (date != null && !date.toLocalDate().toString().equals(rows.getString(index))) {
            boolean isOurs = String.valueOf(rows.getString(index)).matches("\\d+-\\d\\d-\\d\\d");
            throw unreadable(rows, index, isOurs ? "a date that java.sql.Date has" : "a date");
        }
        return date;
    }

    /** {@code java.sql.Timestamp} has no hour that the clocks here skip. */
    static @Nullable Timestamp postgresTimestamp(ResultSet rows, int index) throws SQLException {
        Timestamp moment = rows.getTimestamp(index);
        String text = rows.getString(index);
        if (moment == null || text == null || WITH_OFFSET.matcher(text).matches()) {
            return moment;
        }
        try {
            if (LocalDateTime.parse(text.replace(' ', 'T')).equals(moment.toLocalDateTime())) {
                return moment;
            }
        } catch (DateTimeException noDateAndTime) {
            throw unreadable(rows, index, "a date and time");
        }
        throw unreadable(rows, index, "a date and time that java.sql.Timestamp has");
    }

    /** The driver makes the last moment of the day of 24:00. */
    static <T> @Nullable T postgresObject(ResultSet rows, int index, Class<T> type) throws SQLException {
        T value = rows.getObject(index, type);
        if (LocalTime.MAX.equals(value)) {
            throw unreadable(rows, index, "a time of day");
        }
        return value;
    }

    private static UnreadableValueException unreadable(ResultSet rows, int index, String kind) throws SQLException {
        return new UnreadableValueException(new UnreadableValue(String.valueOf(rows.getString(index)), kind), null);
    }
}
