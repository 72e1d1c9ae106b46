package dev.retort;

import java.nio.file.Path;

/** The location of an error: a place in a file, a span of the text that the person typed, or both. */
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
    record InText(String line, int start, int length) implements Location {

        /**
         * A span of a text of several lines, as far as it lies in the line in which it begins.
         *
         * @param text the whole text
         * @param start the index in the text of the first marked UTF-16 unit
         * @param end the index after the last one
         * @return the line, and what is marked of it
         */
        public static InText of(String text, int start, int end) {
            int lineStart = text.lastIndexOf('\n', start - 1) + 1;
            int lineEnd = text.indexOf('\n', lineStart);
            String line = text.substring(lineStart, lineEnd < 0 ? text.length() : lineEnd);
            int column = Math.min(start - lineStart, line.length());
            return new InText(line, column, Math.max(1, Math.min(end - lineStart, line.length()) - column));
        }
    }

    /**
     * A place in a file, with the text of that place.
     *
     * @param place the place
     * @param text the line and the marked span
     */
    record Excerpt(InFile place, InText text) implements Location {}
}
