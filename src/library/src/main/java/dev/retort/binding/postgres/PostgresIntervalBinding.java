package dev.retort.binding.postgres;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.types.YearToSecond;
import org.jspecify.annotations.Nullable;

/**
 * The binding that shows an interval of PostgreSQL as a {@link Duration}, whose days have 24 hours; one that has
 * months, which are of no fixed length, or {@code infinity}, is an error that shows it.
 */
public final class PostgresIntervalBinding extends PostgresBinding<YearToSecond, Duration> {
    private static final long serialVersionUID = 1L;
    private static final Pattern STANDARD = Pattern.compile("(?:(?<days>[+-]?\\d+)(?: days?)?(?: |$))?"
            + "(?:(?<sign>[+-])?(?<hours>\\d+):(?<minutes>\\d\\d):(?<seconds>\\d\\d)(?<fraction>\\.\\d+)?)?");

    /** For columns of the type {@code interval}. */
    public PostgresIntervalBinding() {
        super(Duration.class, "interval");
    }

    @Override
    public Duration parse(String text) {
        try {
            // The server may be set to write PT1H.
            return text.startsWith("P") ? Duration.parse(text) : standard(text);
        } catch (DateTimeException | ArithmeticException e) {
            throw not("of a fixed length", text, e);
        }
    }

    private static Duration standard(String text) {
        Matcher interval = STANDARD.matcher(text);
        if (text.isEmpty() || !interval.matches()) {
            throw new DateTimeException(text);
        }
        Duration days = Duration.ofDays(number(interval.group("days")));
        Duration time = Duration.ofHours(number(interval.group("hours")))
                .plusMinutes(number(interval.group("minutes")))
                .plusSeconds(number(interval.group("seconds")))
                .plusNanos(nanos(interval.group("fraction")));
        return "-".equals(interval.group("sign")) ? days.minus(time) : days.plus(time);
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static long nanos(@Nullable String fraction) {
        return fraction == null ? 0 : Long.parseLong((fraction + "00000000").substring(1, 10));
    }

    /** In hours, since a day of PostgreSQL's may have 23. */
    @Override
    String text(Duration value) {
        Duration length = value.abs();
        return String.format(
                Locale.ROOT,
                "%s%02d:%02d:%02d.%09d",
                value.isNegative() ? "-" : "",
                length.toHours(),
                length.toMinutesPart(),
                length.toSecondsPart(),
                length.toNanosPart());
    }
}
