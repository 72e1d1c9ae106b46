package dev.retort.render;

import java.time.Duration;
import java.util.Locale;

/**
 * What was written of a result.
 *
 * @param rows how many rows
 * @param more whether the result has more rows than the limit let through
 * @param cut whether values were too long to be shown whole
 */
public record Written(long rows, boolean more, boolean cut) {

    /** The line under a result: {@code (16 rows)}, and what is not shown; without a line break. */
    public String summary() {
        return summary("");
    }

    /** The line under a result, with the time that it took: {@code (16 rows, 12 ms)}. */
    public String summary(Duration elapsed) {
        return summary(", " + time(elapsed));
    }

    private String summary(String time) {
        String text = String.format(
                Locale.ROOT, "(%,d %s%s%s)", rows, rows == 1 ? "row" : "rows", more ? " shown" : "", time);
        if (more) {
            text += " more exist: /limit N or --limit N shows more, 0 all of them";
        }
        if (cut) {
            text += (more ? ";" : "") + " long values are cut: \\x or --format vertical shows them whole";
        }
        return text;
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
