package dev.retort.internal.statement;

import dev.retort.internal.unit.Tracked;

/**
 * The size of a statement that grows row by row: servers limit how many parameters a statement has, and how long it is. Beyond a thousand
 * rows nothing is won.
 */
final class StatementSize {
    private static final int MOST_ROWS = 1000;
    private static final int MOST_VALUES = 30_000;
    private static final int MOST_BYTES = 4 << 20;

    private int rows;
    private long bytes;

    /** Counts a row. */
    void add(Tracked row) {
        rows++;
        for (int i = 0; i < row.record().size(); i++) {
            bytes += switch (row.record().get(i)) {
                case String text -> 2L * text.length();
                case byte[] data -> 2L * data.length;
                case null, default -> 8;
            };
        }
    }

    /** Whether there is no place for another row, where each has so many columns; there is for the first one. */
    boolean isFull(int columns) {
        return rows > 0 && (rows >= MOST_ROWS || rows >= MOST_VALUES / Math.max(1, columns) || bytes >= MOST_BYTES);
    }
}
