package dev.retort.render;

/**
 * The window of a result's rows that are written.
 *
 * @param skipped how many of the first are not
 * @param limit how many are at most; 0 for all
 */
public record Window(long skipped, long limit) {}
