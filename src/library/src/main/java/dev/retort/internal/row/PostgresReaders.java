package dev.retort.internal.row;

import dev.retort.UnreadableValue;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.chrono.IsoEra;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/**
 * The readers of the columns of plain SQL on PostgreSQL; what has no type in Java is the text that the server writes.
 */
final class PostgresReaders {
    private PostgresReaders() {}

    static ValueReader of(ResultSetMetaData columns, int index) throws SQLException {
        String type = columns.getColumnTypeName(index);
        return switch (type) {
            case "bool", "int2", "int4", "int8", "float4", "float8", "bytea", "uuid", "json", "jsonb" ->
                ValueReader.usual(type);
            case "smallserial" -> ValueReader.usual("int2");
            case "serial" -> ValueReader.usual("int4");
            case "bigserial", "oid" -> ValueReader.usual("int8");
            case "varchar", "text", "bpchar", "name" -> ValueReader.usual("text");
            case "numeric" -> ValueReader.of(PostgresReaders::number);
            case "date" -> moment(LocalDate.class, LocalDate.MIN, LocalDate.MAX, "a date");
            case "time" -> ValueReader.of(PostgresReaders::time);
            case "timestamp" -> moment(LocalDateTime.class, LocalDateTime.MIN, LocalDateTime.MAX, "a date and time");
            case "timestamptz" ->
                moment(OffsetDateTime.class, OffsetDateTime.MIN, OffsetDateTime.MAX, "a moment in time");
            default -> ValueReader.text();
        };
    }

    private static @Nullable Object number(ResultSet rows, int index) throws SQLException {
        String text = rows.getString(index);
        if (text == null) {
            return null;
        }
        return Character.isLetter(text.charAt(text.length() - 1))
                ? new UnreadableValue(text, "a number")
                : new BigDecimal(text);
    }

    private static @Nullable Object time(ResultSet rows, int index) throws SQLException {
        LocalTime time = rows.getObject(index, LocalTime.class);
        return LocalTime.MAX.equals(time) ? new UnreadableValue("24:00:00", "a time of day") : time;
    }

    /** The driver has the ends of time for what is without an end. */
    private static <T extends TemporalAccessor> ValueReader moment(Class<T> type, T first, T last, String kind) {
        return ValueReader.of((rows, index) -> {
            T moment = rows.getObject(index, type);
            if (moment == null) {
                return null;
            } else if (moment.equals(first) || moment.equals(last)) {
                return new UnreadableValue(moment.equals(first) ? "-infinity" : "infinity", kind);
            }
            return moment.get(ChronoField.ERA) == IsoEra.BCE.getValue()
                    ? new UnreadableValue(String.valueOf(rows.getString(index)), kind + " of our era")
                    : moment;
        });
    }
}
