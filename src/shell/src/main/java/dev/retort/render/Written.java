package dev.retort.render;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * The part of a result that was written.
 *
 * @param skipped how many rows of the result come before them
 * @param rows how many rows
 * @param more whether the result has more rows than the limit let through
 * @param cut whether values were too long to be shown whole
 * @param unreadable of each column that has values which its type in Java does not have, what is said of the first; in order
 */
public record Written(long skipped, long rows, boolean more, boolean cut, List<String> unreadable) {

    public Written {
        unreadable = List.copyOf(unreadable);
    }

    /** What was written from the first row on. */
    public Written(long rows, boolean more, boolean cut) {
        this(0, rows, more, cut, List.of());
    }

    /** How many rows of the result were shown, these and those before them. */
    public long seen() {
        return skipped + rows;
    }

    /** The line under a result: {@code (16 rows)}, and what is not shown; without a line break. */
    public String summary() {
        return summary("");
    }

    /** The line under a result, with the time that it took: {@code (16 rows, 12 ms)}. */
    public String summary(Duration elapsed) {
        return summary(", " + time(elapsed));
    }

    private String summary(String time) {
        String text = String.format(Locale.ROOT, "(%s%s)", counted(), time);
        if (more) {
            text += " there are more: /more, /all, --limit 0";
        }
        if (cut) {
            text += (more ? ";" : "") + " some values are cut: /x shows them whole";
        }
        return text;
    }

    private String counted() {
        if (skipped > 0 && rows > 0) {
            return String.format(Locale.ROOT, "rows %,d to %,d%s", skipped + 1, seen(), more ? "" : ", the last");
        }
        return String.format(Locale.ROOT, "%,d %s%s", rows, rows == 1 ? "row" : "rows", more ? " shown" : "");
    }

    /** A duration for people: {@code 12 ms}, {@code 3.41 s}, {@code 2 min 5 s}. */
    public static String time(Duration elapsed) {
        long millis = elapsed.toMillis();
        if (millis < 1_000) {
            return millis + " ms";
        }
        return millis < 60_000
                ? String.format(Locale.ROOT, "%.2f s", millis / 1_000.0)
                : "%d min %d s".formatted(millis / 60_000, millis / 1_000 % 60);
    }
}
