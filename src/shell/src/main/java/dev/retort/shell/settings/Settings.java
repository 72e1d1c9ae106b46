package dev.retort.shell.settings;

import dev.retort.render.Format;
import dev.retort.render.Theme;
import java.util.Optional;

/**
 * The settings of how results are shown, by options and commands.
 *
 * @param format the format of results
 * @param limit how many rows of a result are shown at most; 0 for all
 * @param timing when the time that a result took is shown
 * @param printSql whether each statement's SQL is shown when it runs
 * @param java whether SQL that is typed is shown in Java, too
 * @param wide what becomes of a table that is wider than the screen
 * @param paging whether what is larger than the screen is paged
 * @param pager the command of the program that pages, or {@link #OWN_PAGER}; what the environment says when empty
 * @param preferences what the user prefers
 */
public record Settings(
        Format format,
        long limit,
        Timing timing,
        boolean printSql,
        boolean java,
        Wide wide,
        boolean paging,
        Optional<String> pager,
        Preferences preferences) {
    /** Stands for the pager that is not a program of its own. */
    public static final String OWN_PAGER = "retort";

    /** Settings of which the rest is as usual. */
    public Settings(Format format, long limit, boolean printSql) {
        this(
                format,
                limit,
                Timing.WITH_REMARKS,
                printSql,
                false,
                Wide.FITTED,
                true,
                Optional.empty(),
                Preferences.DEFAULT);
    }

    public Theme theme() {
        return preferences.theme();
    }

    public Settings withFormat(Format other) {
        return new Settings(other, limit, timing, printSql, java, wide, paging, pager, preferences);
    }

    public Settings withLimit(long rows) {
        return new Settings(format, rows, timing, printSql, java, wide, paging, pager, preferences);
    }

    /** The same, with times at all results or at none. */
    public Settings withTiming(boolean on) {
        Timing said = on ? Timing.ALWAYS : Timing.NEVER;
        return new Settings(format, limit, said, printSql, java, wide, paging, pager, preferences);
    }

    public Settings withPrintSql(boolean on) {
        return new Settings(format, limit, timing, on, java, wide, paging, pager, preferences);
    }

    public Settings withJava(boolean on) {
        return new Settings(format, limit, timing, printSql, on, wide, paging, pager, preferences);
    }

    public Settings withWide(Wide other) {
        return new Settings(format, limit, timing, printSql, java, other, paging, pager, preferences);
    }

    public Settings withPaging(boolean on, Optional<String> command) {
        return new Settings(format, limit, timing, printSql, java, wide, on, command, preferences);
    }

    public Settings with(Preferences others) {
        return new Settings(format, limit, timing, printSql, java, wide, paging, pager, others);
    }

    public enum Timing {
        NEVER,
        /** Where every result has a remark, as it has at a terminal: nothing else was said. */
        WITH_REMARKS,
        ALWAYS
    }

    public enum Wide {
        /** Its texts are cut until it fits; where that is not enough each row is a block. */
        FITTED,
        /** It is scrolled sideways. */
        SCROLLED
    }
}
