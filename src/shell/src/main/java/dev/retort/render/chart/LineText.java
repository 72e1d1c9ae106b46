package dev.retort.render.chart;

import dev.retort.render.cell.DisplayWidth;
import dev.retort.text.VisibleText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A chart as lines: one series in dots of Braille, eight to a character, and several with a sign for each.
 *
 * @param chart what is drawn
 * @param width how many columns there are
 */
record LineText(Chart chart, int width) {
    private static final int HEIGHT = 15;
    private static final int WIDEST = 150;
    private static final int Y_TICKS = 5;
    private static final String SIGNS = "•×+o*#@%";

    List<String> lines() {
        if (chart.range().isEmpty()) {
            return List.of("(no numbers to draw)");
        }
        Axis y = Axis.round(chart.range().get(), Y_TICKS);
        int numbers = y.ticks().stream()
                .mapToInt(tick -> Axis.number(tick).length())
                .max()
                .orElse(0);
        int columns = Math.max(10, Math.min(width, WIDEST) - numbers - 2);
        Chart.Range places = new Chart.Range(
                chart.points().getFirst().place(), chart.points().getLast().place());
        Drawing drawing = new Drawing(columns, HEIGHT, places, y.range());
        List<String> canvas = chart.series().size() == 1 ? drawing.dots(chart) : drawing.signs(chart);
        List<String> lines = new ArrayList<>();
        if (chart.series().size() == 1) {
            lines.add(" ".repeat(numbers + 2) + VisibleText.line(chart.series().getFirst()));
        }
        String[] beside = new String[HEIGHT];
        Arrays.fill(beside, "");
        y.ticks().forEach(tick -> beside[drawing.row(tick)] = Axis.number(tick));
        for (int row = 0; row < HEIGHT; row++) {
            String edge = beside[row].isEmpty() ? "│" : "┤";
            lines.add((" ".repeat(numbers - beside[row].length()) + beside[row] + " " + edge + canvas.get(row))
                    .stripTrailing());
        }
        lines.addAll(below(places, columns, numbers + 1));
        if (chart.series().size() > 1) {
            lines.add(legend(numbers + 2));
        }
        return lines;
    }

    private List<String> below(Chart.Range places, int columns, int indent) {
        char[] axis = new char[columns];
        Arrays.fill(axis, '─');
        StringBuilder labels = new StringBuilder(" ".repeat(columns));
        int longest = chart.points().stream()
                .mapToInt(point -> DisplayWidth.of(VisibleText.line(point.label())))
                .max()
                .orElse(1);
        int most = Math.clamp(columns / (Math.clamp(longest, 6, 20) + 6L), 2, 5);
        Axis x = switch (chart.scale()) {
            case TIMES -> Axis.even(places, most);
            case NUMBERS -> Axis.within(places, most);
            case NAMES -> Axis.whole(places, most);
        };
        int free = 0;
        for (double tick : x.ticks()) {
            int column = (int) Math.round(places.share(tick) * (columns - 1));
            String label = label(x, tick);
            int start = Math.clamp(column - label.length() / 2L, 0, Math.max(0, columns - label.length()));
            axis[column] = '┬';
            if (start >= free && start + label.length() <= columns && DisplayWidth.of(label) == label.length()) {
                labels.replace(start, start + label.length(), label);
                free = start + label.length() + 2;
            }
        }
        String left = " ".repeat(indent);
        return List.of(left + "└" + new String(axis), (left + " " + labels).stripTrailing());
    }

    private String label(Axis x, double tick) {
        return switch (chart.scale()) {
            case TIMES -> x.time(tick);
            case NUMBERS -> Axis.number(tick);
            case NAMES -> VisibleText.line(chart.points().get((int) tick).label());
        };
    }

    private String legend(int indent) {
        StringBuilder legend = new StringBuilder(" ".repeat(indent));
        for (int i = 0; i < chart.series().size(); i++) {
            legend.append(sign(i))
                    .append(' ')
                    .append(VisibleText.line(chart.series().get(i)))
                    .append("   ");
        }
        return legend.toString().stripTrailing();
    }

    private static char sign(int series) {
        return SIGNS.charAt(series % SIGNS.length());
    }

    /**
     * The place where lines are drawn.
     *
     * @param columns its width in characters
     * @param rows its height in characters
     * @param x what lies between its left and its right edge
     * @param y what lies between its lower and its upper edge
     */
    private record Drawing(int columns, int rows, Chart.Range x, Chart.Range y) {
        /** The bits of a Braille character, by row and column. */
        private static final int[][] BITS = {{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}};

        int row(double number) {
            return (int) Math.round((1 - y.share(number)) * (rows - 1));
        }

        List<String> dots(Chart chart) {
            int[][] cells = new int[rows][columns];
            each(
                    chart,
                    0,
                    columns * 2,
                    rows * 4,
                    (column, row) -> cells[row / 4][column / 2] |= BITS[row % 4][column % 2]);
            List<String> lines = new ArrayList<>();
            for (int[] row : cells) {
                StringBuilder line = new StringBuilder();
                for (int cell : row) {
                    line.append(cell == 0 ? ' ' : (char) (0x2800 + cell));
                }
                lines.add(line.toString());
            }
            return lines;
        }

        List<String> signs(Chart chart) {
            char[][] cells = new char[rows][columns];
            for (char[] row : cells) {
                Arrays.fill(row, ' ');
            }
            for (int i = chart.series().size() - 1; i >= 0; i--) {
                char sign = sign(i);
                each(chart, i, columns, rows, (column, row) -> cells[row][column] = sign);
            }
            return Arrays.stream(cells).map(String::new).toList();
        }

        /** Visits what a series covers; a row without a number parts the line. */
        private void each(Chart chart, int series, int width, int height, Pixel pixel) {
            int[] last = null;
            for (Chart.Point point : chart.points()) {
                double number = point.values().get(series);
                if (!Double.isFinite(number)) {
                    last = null;
                    continue;
                }
                int[] next = {
                    (int) Math.round(x.share(point.place()) * (width - 1)),
                    (int) Math.round((1 - y.share(number)) * (height - 1))
                };
                line(last == null ? next : last, next, pixel);
                last = next;
            }
        }

        private static void line(int[] from, int[] to, Pixel pixel) {
            int steps = Math.max(Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1]));
            for (int i = 0; i <= steps; i++) {
                double share = steps == 0 ? 0 : (double) i / steps;
                pixel.at((int) Math.round(from[0] + (to[0] - from[0]) * share), (int)
                        Math.round(from[1] + (to[1] - from[1]) * share));
            }
        }
    }

    private interface Pixel {
        void at(int column, int row);
    }
}
