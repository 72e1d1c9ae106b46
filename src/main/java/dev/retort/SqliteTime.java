package dev.retort;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jooq.exception.DataTypeException;

/**
 * Dates and times as SQLite databases hold them: as text of ISO 8601, as seconds or milliseconds since 1970, or as a Julian
 * day. Instants are in UTC.
 */
final class SqliteTime {
    static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS", Locale.ROOT);

    private static final Pattern WHOLE = Pattern.compile("-?\\d+");
    private static final Pattern FRACTION = Pattern.compile("-?\\d+\\.\\d+");
    private static final Pattern WITH_OFFSET = Pattern.compile(".*\\d\\d:\\d\\d.*(?:Z|[+-]\\d\\d:\\d\\d)");

    /** Seconds do not get here for 3,000 years; milliseconds got here in 1973. */
    private static final long FIRST_MILLISECOND = 100_000_000_000L;

    private static final BigDecimal JULIAN_DAY_OF_1970 = new BigDecimal("2440587.5");
    private static final BigDecimal MILLISECONDS_A_DAY = BigDecimal.valueOf(86_400_000);

    private SqliteTime() {}

    static LocalDateTime dateTime(String stored) {
        String text = stored.strip();
        try {
            if (WHOLE.matcher(text).matches()) {
                long number = Long.parseLong(text);
                return utc(Math.abs(number) < FIRST_MILLISECOND ? number * 1000 : number);
            }
            if (FRACTION.matcher(text).matches()) {
                return utc(new BigDecimal(text)
                        .subtract(JULIAN_DAY_OF_1970)
                        .multiply(MILLISECONDS_A_DAY)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact());
            }
            String iso = text.replace(' ', 'T');
            if (!iso.contains("T")) {
                return LocalDate.parse(iso).atStartOfDay();
            }
            return WITH_OFFSET.matcher(iso).matches()
                    ? OffsetDateTime.parse(iso)
                            .withOffsetSameInstant(ZoneOffset.UTC)
                            .toLocalDateTime()
                    : LocalDateTime.parse(iso);
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            throw new DataTypeException("not a date and time: '" + stored + "'", e);
        }
    }

    static LocalTime time(String stored) {
        String text = stored.strip();
        try {
            return text.contains("-") || WHOLE.matcher(text).matches()
                    ? dateTime(text).toLocalTime()
                    : LocalTime.parse(text);
        } catch (DateTimeException e) {
            throw new DataTypeException("not a time: '" + stored + "'", e);
        }
    }

    private static LocalDateTime utc(long milliseconds) {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(milliseconds), ZoneOffset.UTC);
    }
}
