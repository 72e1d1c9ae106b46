package dev.retort.diff.mariadb.load;

/**
 * A statement of a file.
 *
 * @param index where in the file it begins
 */
record Placed(String sql, int index) {}
