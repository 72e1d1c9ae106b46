package dev.retort.render;

import dev.retort.render.cell.DisplayWidth;
import dev.retort.text.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rows of short texts put under one another in columns, without a frame.
 *
 * @param rows the rows
 * @param header whether the first row names the columns, and is underlined
 */
public record AlignedText(List<? extends List<String>> rows, boolean header) {
    private static final String GAP = "  ";
    private static final String CUT = "…";
    /** No column is made narrower than this, and the first not at all. */
    private static final int LEAST = 8;

    /** Rows without a header. */
    public AlignedText(List<? extends List<String>> rows) {
        this(rows, false);
    }

    /** Rows under a header. */
    public static AlignedText withHeader(List<String> header, List<? extends List<String>> rows) {
        List<List<String>> all = new ArrayList<>(rows);
        all.addFirst(header);
        return new AlignedText(all, true);
    }

    /** The rows, each in a line; a column in which no row has anything is left out. */
    public List<String> lines() {
        return lines(Integer.MAX_VALUE);
    }

    /** The rows, each in a line that is as wide as this at most: the widest columns are cut until they fit. */
    public List<String> lines(int width) {
        int[] widths = widths();
        while (total(widths) > width && widths[widest(widths)] > LEAST) {
            widths[widest(widths)]--;
        }
        List<String> lines =
                new ArrayList<>(rows.stream().map(row -> line(row, widths)).toList());
        if (header) {
            lines.add(1, rule(widths));
        }
        return lines;
    }

    private static String rule(int[] widths) {
        return IntStream.of(widths)
                .filter(width -> width > 0)
                .mapToObj("-"::repeat)
                .collect(Collectors.joining(GAP));
    }

    private int[] widths() {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, columns)
                .map(column -> rows.stream()
                        .mapToInt(row -> DisplayWidth.of(cell(row, column)))
                        .max()
                        .orElse(0))
                .toArray();
    }

    private static int total(int[] widths) {
        int shown = (int) IntStream.of(widths).filter(width -> width > 0).count();
        return IntStream.of(widths).sum() + Math.max(0, shown - 1) * GAP.length();
    }

    private static int widest(int[] widths) {
        return IntStream.range(1, widths.length)
                .reduce((best, column) -> widths[column] > widths[best] ? column : best)
                .orElse(0);
    }

    private static String line(List<String> row, int[] widths) {
        return IntStream.range(0, widths.length)
                .filter(column -> widths[column] > 0)
                .mapToObj(column -> fitted(cell(row, column), widths[column]))
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }

    private static String cell(List<String> row, int column) {
        return column < row.size() ? VisibleText.line(row.get(column)) : "";
    }

    private static String fitted(String text, int width) {
        int missing = width - DisplayWidth.of(text);
        return missing >= 0 ? text + " ".repeat(missing) : fitted(cut(text, width), width);
    }

    private static String cut(String text, int width) {
        int end = text.length();
        while (end > 0 && DisplayWidth.of(text.substring(0, end)) + CUT.length() > width) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end) + CUT;
    }
}
