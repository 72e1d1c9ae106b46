package dev.retort.diff.hazard;

/**
 * What a server does to a table for a statement, and whom it keeps waiting meanwhile.
 *
 * @param reach whether it reads or writes all rows
 * @param waiting who waits until it is done
 */
public record TableWork(Reach reach, Waiting waiting) {
    static final TableWork NONE = new TableWork(Reach.NOTHING, Waiting.NONE);

    /** All rows are written anew, and no other may write meanwhile. */
    static final TableWork COPY = new TableWork(Reach.REWRITES, Waiting.WRITERS);

    /** All rows are written anew, while others read and write. */
    static final TableWork REBUILD = new TableWork(Reach.REWRITES, Waiting.NONE);

    /** How many of the rows it looks at. */
    public enum Reach {
        NOTHING,
        READS,
        REWRITES
    }

    /** Who waits. */
    public enum Waiting {
        NONE,
        WRITERS,
        ALL
    }

    /** Both, done by one statement. */
    TableWork and(TableWork other) {
        return new TableWork(
                reach.compareTo(other.reach) >= 0 ? reach : other.reach,
                waiting.compareTo(other.waiting) >= 0 ? waiting : other.waiting);
    }

    boolean isHarmless() {
        return reach != Reach.REWRITES && waiting == Waiting.NONE;
    }
}
