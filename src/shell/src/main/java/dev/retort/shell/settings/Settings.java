package dev.retort.shell.settings;

import dev.retort.render.Format;
import dev.retort.render.Theme;
import java.util.Optional;

/** How results are shown, as options and commands set it. For one thread, save {@link #printSql()}. */
public final class Settings {
    /** Stands for the pager that is not a program of its own. */
    public static final String OWN_PAGER = "retort";

    private Format format;
    private long limit;
    private Timing timing = Timing.WITH_REMARKS;
    private volatile boolean printSql;
    private volatile Preferences preferences = Preferences.DEFAULT;
    private boolean java;
    private Wide wide = Wide.FITTED;
    private boolean paging = true;
    private Optional<String> pager = Optional.empty();

    /**
     * @param format the format of results
     * @param limit how many rows of a result are shown at most; 0 for all
     * @param printSql whether each statement's SQL is shown when it runs
     */
    public Settings(Format format, long limit, boolean printSql) {
        this.format = format;
        this.limit = limit;
        this.printSql = printSql;
    }

    /** The format of results. */
    public Format format() {
        return format;
    }

    /** How many rows of a result are shown at most; 0 for all. */
    public long limit() {
        return limit;
    }

    /** When the time that a result took is shown. */
    public Timing timing() {
        return timing;
    }

    /** Whether each statement's SQL is shown when it runs. */
    public boolean printSql() {
        return printSql;
    }

    /** Whether SQL that is typed is shown in Java, too. */
    public boolean java() {
        return java;
    }

    public void java(boolean on) {
        java = on;
    }

    /** What becomes of a table that is wider than the screen. */
    public Wide wide() {
        return wide;
    }

    public void wide(Wide chosen) {
        wide = chosen;
    }

    /** Whether what is larger than the screen is paged. */
    public boolean paging() {
        return paging;
    }

    public void paging(boolean on) {
        paging = on;
    }

    /** The command of the program that pages, or {@link #OWN_PAGER}; what the environment says when empty. */
    public Optional<String> pager() {
        return pager;
    }

    public void pager(Optional<String> command) {
        pager = command;
    }

    public void format(Format chosen) {
        format = chosen;
    }

    public void limit(long rows) {
        limit = rows;
    }

    /** Sets whether the time that a result took is shown. */
    public void timing(boolean on) {
        timing = on ? Timing.ALWAYS : Timing.NEVER;
    }

    public void printSql(boolean on) {
        printSql = on;
    }

    /** What the person prefers. */
    public Preferences preferences() {
        return preferences;
    }

    /** Takes other preferences for those of now. */
    public void preferences(Preferences others) {
        preferences = others;
    }

    /** The colours. */
    public Theme theme() {
        return preferences.theme();
    }

    /** When the time that a result took is shown. */
    public enum Timing {
        NEVER,
        /** Where every result has a remark, as it has at a terminal: nothing else was said. */
        WITH_REMARKS,
        ALWAYS
    }

    /** What becomes of a table that is wider than the screen. */
    public enum Wide {
        /** Its texts are cut until it fits; where that is not enough each row is a block. */
        FITTED,
        /** It is scrolled sideways. */
        SCROLLED
    }
}
