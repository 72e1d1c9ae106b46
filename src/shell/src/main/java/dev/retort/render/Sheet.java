package dev.retort.render;

/**
 * The sheet that results are written on.
 *
 * @param terminal whether a terminal shows what is written: long values of a table are cut then
 * @param columns how many columns it has
 * @param scrolled whether what is wider can be scrolled sideways: a table stays a table then, and its values whole
 * @param colour whether it has colours
 * @param addressed whether the cursor can be sent to a column: texts on whose width terminals disagree line up then
 */
public record Sheet(boolean terminal, int columns, boolean scrolled, boolean colour, boolean addressed) {

    /** A sheet without colours. */
    public Sheet(boolean terminal, int columns) {
        this(terminal, columns, false, false, false);
    }

    /** A text that is not data, less bright than what is. */
    String dim(String text) {
        return colour ? "\u001b[2m" + text + "\u001b[22m" : text;
    }
}
