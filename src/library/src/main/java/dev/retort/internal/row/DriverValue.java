package dev.retort.internal.row;

import dev.retort.UnreadableValue;
import dev.retort.UnreadableValueException;
import dev.retort.binding.postgres.PostgresArrayText;
import dev.retort.binding.postgres.PostgresDateBinding;
import dev.retort.binding.postgres.PostgresDateTimeBinding;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;

/**
 * A value that a driver reads as a type which may not have it, as it is asked to for a field that the generator has not made:
 * {@code field("day", LocalDate.class)}, {@code cast(Integer.class)}. Where the driver gives another value than is stored, there
 * is an error that shows the stored one.
 */
final class DriverValue {
    static final Pattern WITH_OFFSET = Pattern.compile(".* .*[+-]\\d\\d(:\\d\\d)*( BC)?");

    private static final Set<String> OF_MOMENTS = Set.of("date", "timestamp");

    private DriverValue() {}

    /** SQLite's driver makes 0 of a text. */
    static double sqliteNumber(ResultSet rows, int index) throws SQLException {
        double value = rows.getDouble(index);
        Object stored = rows.getObject(index);
        if (stored != null && !(stored instanceof Number)) {
            throw new UnreadableValueException(
                    new UnreadableValue(shown(stored), "a floating point number", stored), null);
        }
        return value;
    }

    /** What SQLite has stored, as text. */
    static String shown(Object stored) {
        return stored instanceof byte[] bytes ? "0x" + HexFormat.of().formatHex(bytes) : stored.toString();
    }

    /** {@code java.sql.Date} has neither an era nor the days that the calendar of 1582 leaves out. */
    static @Nullable Date date(ResultSet rows, int index, SQLDialect family) throws SQLException {
        Date date = rows.getDate(index);
        check(rows, index, MomentType.of(family, LocalDate.class), date == null ? null : date.toLocalDate(), "a date");
        return date;
    }

    /** {@code java.sql.Timestamp} has no hour that the clocks here skip. */
    static @Nullable Timestamp timestamp(ResultSet rows, int index, SQLDialect family) throws SQLException {
        Timestamp moment = rows.getTimestamp(index);
        check(
                rows,
                index,
                MomentType.of(family, LocalDateTime.class),
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

    /** The driver makes the types of {@code java.sql} of what an array of dates and times holds. */
    static @Nullable Array array(ResultSet rows, int index, SQLDialect family) throws SQLException {
        Array array = rows.getArray(index);
        if (array != null && family == SQLDialect.POSTGRES && OF_MOMENTS.contains(array.getBaseTypeName())) {
            for (String element : new PostgresArrayText(rows.getString(index)).elements()) {
                if (element != null && !isOfJavaSql(element, array.getBaseTypeName())) {
                    throw unreadable(rows, index, "an array each of whose elements java.sql has");
                }
            }
        }
        return array;
    }

    private static boolean isOfJavaSql(String text, String type) {
        if (type.equals("date")) {
            LocalDate date = new PostgresDateBinding().parse(text);
            return Date.valueOf(date).toLocalDate().equals(date);
        }
        LocalDateTime moment = new PostgresDateTimeBinding().parse(text);
        return Timestamp.valueOf(moment).toLocalDateTime().equals(moment);
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
