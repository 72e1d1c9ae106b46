package dev.retort.shell;

import dev.retort.render.Format;

/** How results are shown, as options and commands set it. For one thread, save {@link #printSql()}. */
public final class Settings {
    private Format format;
    private long limit;
    private boolean timing = true;
    private volatile boolean printSql;

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

    /** Whether the time that a result took is shown. */
    public boolean timing() {
        return timing;
    }

    /** Whether each statement's SQL is shown when it runs. */
    public boolean printSql() {
        return printSql;
    }

    /** Does something for which all rows are wanted, in a format that may be another than the one that is set. */
    void withAllRows(Format wanted, Runnable action) {
        Format before = format;
        long limitBefore = limit;
        format = wanted;
        limit = 0;
        try {
            action.run();
        } finally {
            format = before;
            limit = limitBefore;
        }
    }

    void format(Format chosen) {
        format = chosen;
    }

    void limit(long rows) {
        limit = rows;
    }

    void timing(boolean on) {
        timing = on;
    }

    void printSql(boolean on) {
        printSql = on;
    }
}
