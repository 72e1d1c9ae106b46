package dev.retort.diff.hazard;

import java.util.Locale;

/**
 * A number of rows.
 *
 * @param isExact whether they were counted; else the server estimates it
 */
record RowCount(long number, boolean isExact) {

    /** For people: {@code 1,204 rows}, {@code 1 row}, {@code about 12,000,000 rows}. */
    String of(String one, String several) {
        return (isExact ? "" : "about ") + digits(number) + " " + (number == 1 ? one : several);
    }

    String rows() {
        return of("row", "rows");
    }

    /** For people: {@code all 1,204 rows}, {@code the 1 row}. */
    String all() {
        return (number <= 1 ? "the " : "all ") + rows();
    }

    static String digits(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
