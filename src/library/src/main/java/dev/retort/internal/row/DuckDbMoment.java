package dev.retort.internal.row;

import dev.retort.UnreadableValue;
import dev.retort.UnreadableValueException;
import dev.retort.binding.ReadBinding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jooq.DataType;
import org.jspecify.annotations.Nullable;

/**
 * A type of dates or times of DuckDB. Its driver makes the farthest moments of infinite ones, and has no hour 24; and jOOQ would take
 * the types of {@code java.sql}, in which an hour is missing where clocks are put forward.
 */
final class DuckDbMoment<T> extends ReadBinding<T, T> {
    private static final long serialVersionUID = 1L;

    /** As JSON has them: {@code 2024-02-03 00:02:03+01}. */
    private static final DateTimeFormatter WITH_OFFSET = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendOffset("+HH:mm:ss", "Z")
            .toFormatter(Locale.ROOT);

    private static final Map<Object, String> INFINITE = infinite();

    private static final Map<Class<?>, Function<String, Object>> PARSERS = Map.of(
            LocalDate.class,
            LocalDate::parse,
            LocalTime.class,
            LocalTime::parse,
            LocalDateTime.class,
            text -> LocalDateTime.parse(text.replace(' ', 'T')),
            OffsetDateTime.class,
            text -> OffsetDateTime.parse(text.replace(' ', 'T'), WITH_OFFSET));

    private final DataType<T> plain;

    DuckDbMoment(DataType<T> plain) {
        super(plain);
        this.plain = plain;
    }

    /** The type as others ask for it. */
    MomentType asType() {
        return MomentType.read(plain, this, Objects.requireNonNull(PARSERS.get(plain.getType())));
    }

    @Override
    public @Nullable T read(ResultSet rows, int index) throws SQLException {
        Class<T> type = plain.getType();
        try {
            // Asked for a LocalDate, the driver takes the way by java.sql, in which ten days of 1582 are missing.
            T value = type == LocalDate.class ? type.cast(rows.getObject(index)) : rows.getObject(index, type);
            String name = value == null
                    ? null
                    : INFINITE.get(value instanceof OffsetDateTime moment ? moment.toInstant() : value);
            if (name != null) {
                throw unreadable(name, "a moment", null);
            }
            return value;
        } catch (DateTimeException e) {
            throw type == LocalTime.class
                    ? unreadable("24:00:00", "a time of day", e)
                    : unreadable("infinity or -infinity", "a moment", e);
        }
    }

    private static UnreadableValueException unreadable(String text, String kind, @Nullable Throwable cause) {
        return new UnreadableValueException(new UnreadableValue(text, kind), cause);
    }

    private static Map<Object, String> infinite() {
        Map<Object, String> names = new HashMap<>();
        LocalDateTime start = LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC);
        for (int sign : new int[] {1, -1}) {
            String name = sign > 0 ? "infinity" : "-infinity";
            LocalDateTime micros = start.plus(sign * Long.MAX_VALUE, ChronoUnit.MICROS);
            names.put(LocalDate.ofEpochDay((long) sign * Integer.MAX_VALUE), name);
            names.put(start.plusNanos(sign * Long.MAX_VALUE), name);
            names.put(micros, name);
            names.put(micros.toInstant(ZoneOffset.UTC), name);
        }
        return names;
    }
}
