package dev.retort;

import java.nio.file.Path;

/** Where an error is: a place in a file, or a span of the text that the person typed. */
public sealed interface Location {

    /**
     * A place in a file.
     *
     * @param file the file, as it should be shown
     * @param line the line, from 1
     * @param column the column, from 1, or 0 where only the line is known
     */
    record InFile(Path file, int line, int column) implements Location {}

    /**
     * A span of typed text.
     *
     * @param line the line of the person's text that holds the mistake, without its line end
     * @param start the index in {@code line} of the first marked UTF-16 unit
     * @param length the number of marked UTF-16 units, at least 1
     */
    record InText(String line, int start, int length) implements Location {}
}
