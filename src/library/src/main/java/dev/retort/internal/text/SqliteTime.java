package dev.retort.internal.text;

import dev.retort.UnreadableValue;
import dev.retort.UnreadableValueException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times as SQLite databases hold them: as text of ISO 8601, of whose instants those in UTC count, as seconds or
 * milliseconds since 1970, or as a Julian day, which SQLite knows to the millisecond; of the years 0 to 9999. {@code
 * SqliteComparison} compares them by the same rules.
 */
public final class SqliteTime {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS", Locale.ROOT);

    /** Seconds do not get here for 3,000 years; milliseconds got here in 1973. */
    public static final long FIRST_MILLISECOND = 100_000_000_000L;

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
    private static final Pattern FRACTION = Pattern.compile("-?\\d+\\.\\d+");
    private static final int DATE_LENGTH = 10;
    private static final BigDecimal JULIAN_DAY_OF_1970 = new BigDecimal("2440587.5");
    private static final BigDecimal MILLISECONDS_A_DAY = BigDecimal.valueOf(86_400_000);

    private SqliteTime() {}

    /** The text that is written for a date and time. */
    public static String text(LocalDateTime moment) {
        return DATE.format(moment) + " " + text(moment.toLocalTime());
    }

    /** The text that is written for a time: six digits of a second where there is a fraction, which SQLAlchemy does not read else. */
    public static String text(LocalTime time) {
        LocalTime written = time.truncatedTo(ChronoUnit.MICROS);
        return (written.equals(written.truncatedTo(ChronoUnit.SECONDS)) ? SECONDS : MICROSECONDS).format(written);
    }

    /** The date and time that text represents, or null for none. */
    static @Nullable public LocalDateTime dateTime(String text) {
        try {
            if (text.length() <= DATE_LENGTH) {
                return LocalDate.parse(text, DATE).atStartOfDay();
            }
            char divider = text.charAt(DATE_LENGTH);
            String time = text.substring(DATE_LENGTH + 1);
            return divider == ' ' || divider == 'T'
                    ? LocalDate.parse(text.substring(0, DATE_LENGTH), DATE)
                            .atTime(LocalTime.parse(time.endsWith("Z") ? time.substring(0, time.length() - 1) : time))
                    : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /**
     * The date and time that a text represents, as JSON has it, in which numbers are text as well.
     *
     * @throws UnreadableValueException for none
     */
    public static LocalDateTime ofJson(String text) {
        LocalDateTime moment = WHOLE.matcher(text).matches()
                ? dateTime(Long.parseLong(text))
                : FRACTION.matcher(text).matches() ? dateTime(Double.parseDouble(text)) : dateTime(text);
        return known(moment, text, "a date and time");
    }

    /** A value that is known, or the error that there is none. */
    public static <U> U known(@Nullable U value, String text, String kind) {
        if (value == null) {
            throw new UnreadableValueException(new UnreadableValue(text, kind), null);
        }
        return value;
    }

    /** The date and time that a whole number represents, or null for none. */
    static @Nullable public LocalDateTime dateTime(long number) {
        boolean seconds = number > -FIRST_MILLISECOND && number < FIRST_MILLISECOND;
        return utc(BigDecimal.valueOf(number).multiply(BigDecimal.valueOf(seconds ? 1000 : 1)));
    }

    /** The date and time of a Julian day, or null for none. */
    static @Nullable public LocalDateTime dateTime(double day) {
        return Double.isFinite(day)
                ? utc(BigDecimal.valueOf(day).subtract(JULIAN_DAY_OF_1970).multiply(MILLISECONDS_A_DAY))
                : null;
    }

    private static @Nullable LocalDateTime utc(BigDecimal milliseconds) {
        try {
            LocalDateTime moment = LocalDateTime.ofInstant(
                    Instant.ofEpochMilli(
                            milliseconds.setScale(0, RoundingMode.HALF_UP).longValueExact()),
                    ZoneOffset.UTC);
            return moment.getYear() < 0 || moment.getYear() > 9999 ? null : moment;
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }
}
