package dev.retort.generate.catalog;

/**
 * The triggers of a table that may change its rows while these are written.
 *
 * @param onInsert whether they do so when rows are inserted
 * @param onUpdate whether they do so when rows are updated
 * @param isLate whether one of them runs once a row is written
 */
public record RowTriggers(boolean onInsert, boolean onUpdate, boolean isLate) {
    public static final RowTriggers NONE = new RowTriggers(false, false, false);

    /** These and others. */
    public RowTriggers and(RowTriggers others) {
        return new RowTriggers(onInsert || others.onInsert, onUpdate || others.onUpdate, isLate || others.isLate);
    }
}
