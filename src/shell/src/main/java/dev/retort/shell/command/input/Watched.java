package dev.retort.shell.command.input;

import dev.retort.RetortException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The thing that is to be watched.
 *
 * @param seconds how many seconds there are from one start to the next
 * @param times how often it is run; empty until it is ended
 * @param line the line; empty for the last query
 */
record Watched(BigDecimal seconds, OptionalLong times, String line) {
    private static final BigDecimal DEFAULT = BigDecimal.valueOf(2);
    private static final BigDecimal DAY = BigDecimal.valueOf(86_400);

    /** psql's names are understood, too: {@code i=2 c=3}. */
    private static final Pattern OPTION =
            Pattern.compile("(?:(?<count>c=)|(?<interval>i=)|(?<bare>))(?<number>-?[\\d.,]+)(?:\\s+|$)");

    private static final String HINT = "/watch 2 LINE, or /watch 0.5 c=10 LINE";

    static Watched of(String argument) {
        BigDecimal seconds = DEFAULT;
        OptionalLong times = OptionalLong.empty();
        boolean bare = true;
        int at = 0;
        Matcher option = OPTION.matcher(argument);
        while (option.region(at, argument.length()).lookingAt() && (bare || option.group("bare") == null)) {
            String number = option.group("number");
            if (option.group("count") == null) {
                seconds = seconds(number);
                bare = false;
            } else {
                times = OptionalLong.of(count(number));
            }
            at = option.end();
        }
        return new Watched(seconds, times, argument.substring(at).strip());
    }

    private static BigDecimal seconds(String number) {
        try {
            BigDecimal seconds = new BigDecimal(number);
            if (seconds.signum() >= 0 && seconds.compareTo(DAY) <= 0) {
                return seconds;
            }
        } catch (NumberFormatException e) {
            // said below, as for a number that is too small
        }
        throw new RetortException("\"" + number + "\" is no number of seconds").withHint(HINT);
    }

    private static long count(String number) {
        try {
            long count = Long.parseLong(number);
            if (count > 0) {
                return count;
            }
        } catch (NumberFormatException e) {
            // said below, as for a number that is too small
        }
        throw new RetortException("c=" + number + " is no number of times").withHint(HINT);
    }

    Duration interval() {
        return Duration.ofNanos(seconds.movePointRight(9).longValue());
    }
}
