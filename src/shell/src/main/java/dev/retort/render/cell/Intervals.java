package dev.retort.render.cell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jooq.types.DayToSecond;
import org.jooq.types.YearToMonth;
import org.jooq.types.YearToSecond;

/** Lengths of time as text that a database reads: {@code 838:59:59}, {@code 1 year 2 mons 3 days 04:05:06.5}. */
final class Intervals {
    private static final int HOURS_A_DAY = 24;

    private Intervals() {}

    static String text(Duration duration) {
        Duration length = duration.abs();
        return (duration.isNegative() ? "-" : "")
                + clock(length.toHours(), length.toMinutesPart(), length.toSecondsPart(), length.toNanosPart());
    }

    static String text(DayToSecond interval) {
        return joined(days(interval));
    }

    static String text(YearToMonth interval) {
        return joined(months(interval));
    }

    static String text(YearToSecond interval) {
        List<String> parts = new ArrayList<>(months(interval.getYearToMonth()));
        List<String> rest = days(interval.getDayToSecond());
        parts.addAll(parts.isEmpty() || !rest.equals(List.of("00:00:00")) ? rest : List.of());
        return joined(parts);
    }

    private static List<String> months(YearToMonth interval) {
        List<String> parts = new ArrayList<>();
        add(parts, interval.getSign() * interval.getYears(), "year");
        add(parts, interval.getSign() * interval.getMonths(), "mon");
        return parts;
    }

    private static List<String> days(DayToSecond interval) {
        int sign = interval.getSign();
        List<String> parts = new ArrayList<>();
        int days = interval.getDays() + interval.getHours() / HOURS_A_DAY;
        add(parts, sign * days, "day");
        // By way of a floating point number; no database counts less than microseconds.
        long nanos = Math.round(interval.getNano() / 1_000.0) * 1_000;
        String clock =
                clock(interval.getHours() % HOURS_A_DAY, interval.getMinutes(), interval.getSeconds(), (int) nanos);
        if (parts.isEmpty() || !clock.equals("00:00:00")) {
            parts.add((sign < 0 ? "-" : "") + clock);
        }
        return parts;
    }

    private static void add(List<String> parts, int count, String unit) {
        if (count != 0) {
            parts.add(count + " " + unit + (Math.abs(count) == 1 ? "" : "s"));
        }
    }

    private static String joined(List<String> parts) {
        return parts.isEmpty() ? "00:00:00" : String.join(" ", parts);
    }

    private static String clock(long hours, int minutes, int seconds, int nanos) {
        String whole = String.format(Locale.ROOT, "%02d:%02d:%02d", hours, minutes, seconds);
        return nanos == 0
                ? whole
                : whole + String.format(Locale.ROOT, ".%09d", nanos).replaceFirst("0+$", "");
    }
}
