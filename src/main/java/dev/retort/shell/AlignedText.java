package dev.retort.shell;

import dev.retort.render.DisplayWidth;
import dev.retort.render.VisibleText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of short texts put under one another in columns, without a frame. */
record AlignedText(List<List<String>> rows) {
    private static final String GAP = "  ";

    /** The rows, each in a line; a column in which no row has anything is left out. */
    List<String> lines() {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = IntStream.range(0, columns)
                .map(column -> rows.stream()
                        .mapToInt(row -> DisplayWidth.of(cell(row, column)))
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream()
                .map(row -> IntStream.range(0, columns)
                        .filter(column -> widths[column] > 0)
                        .mapToObj(column -> padded(cell(row, column), widths[column]))
                        .collect(Collectors.joining(GAP))
                        .stripTrailing())
                .toList();
    }

    private static String cell(List<String> row, int column) {
        return column < row.size() ? VisibleText.line(row.get(column)) : "";
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - DisplayWidth.of(text));
    }
}
