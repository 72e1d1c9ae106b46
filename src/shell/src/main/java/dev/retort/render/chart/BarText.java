package dev.retort.render.chart;

import dev.retort.render.cell.DisplayWidth;
import dev.retort.text.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A chart as horizontal bars: label, series where there are several, bar, number. Negative bars grow to the left of the axis.
 *
 * @param chart what is drawn
 * @param width how many columns there are
 */
record BarText(Chart chart, int width) {
    private static final int MOST_BARS = 60;
    private static final int LEAST_BAR = 10;
    private static final String EIGHTHS = " ▏▎▍▌▋▊▉█";

    List<String> lines() {
        List<Chart.Point> shown = chart.points().stream()
                .limit(Math.max(1, MOST_BARS / chart.series().size()))
                .toList();
        int labels =
                widest(Stream.concat(Stream.of(chart.name()), shown.stream().map(Chart.Point::label)), width / 3);
        boolean several = chart.series().size() > 1;
        int names = several ? widest(chart.series().stream(), width / 4) : 0;
        int numbers = widest(shown.stream().flatMap(point -> point.texts().stream()), width / 4);
        int left = labels + 1 + (several ? names + 1 : 0);
        Chart drawn = new Chart(chart.kind(), chart.name(), shown, chart.scale(), chart.series(), false);
        Bars bars = Bars.of(drawn, Math.max(LEAST_BAR, width - left - numbers - 3));
        List<String> lines = new ArrayList<>();
        if (!several) {
            lines.add(fitted(chart.name(), labels) + " " + " ".repeat(bars.negative()) + "  "
                    + visible(chart.series().getFirst()));
        }
        for (Chart.Point point : shown) {
            for (int i = 0; i < chart.series().size(); i++) {
                String label = fitted(i == 0 ? point.label() : "", labels) + " ";
                String name = several ? fitted(chart.series().get(i), names) + " " : "";
                lines.add(label + name + bars.draw(point.values().get(i)) + " "
                        + visible(point.texts().get(i)));
            }
        }
        if (shown.size() < chart.points().size()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "(%,d of %,d rows are drawn)",
                    shown.size(),
                    chart.points().size()));
        }
        return lines;
    }

    private static int widest(Stream<String> texts, int most) {
        return Math.min(
                Math.max(4, most),
                texts.map(BarText::visible).mapToInt(DisplayWidth::of).max().orElse(0));
    }

    private static String visible(String text) {
        return VisibleText.line(text);
    }

    private static String fitted(String text, int columns) {
        String visible = visible(text);
        String cut = DisplayWidth.of(visible) > columns ? DisplayWidth.cut(visible, columns) : visible;
        return cut + " ".repeat(Math.max(0, columns - DisplayWidth.of(cut)));
    }

    /**
     * The bars of a chart.
     *
     * @param negative how many columns are left of the axis
     * @param positive how many are right of it
     * @param lowest the lowest number, or zero
     * @param highest the highest number, or zero
     */
    private record Bars(int negative, int positive, double lowest, double highest) {

        static Bars of(Chart chart, int columns) {
            Chart.Range range = chart.range().orElse(new Chart.Range(0, 1));
            double lowest = Math.min(0, range.from());
            double highest = Math.max(0, range.to());
            double span = highest - lowest;
            int negative = lowest == 0
                    ? 0
                    : Math.clamp(Math.round(columns * (-lowest / span)), 1, highest == 0 ? columns : columns - 1);
            return new Bars(negative, columns - negative, lowest, highest);
        }

        String draw(double number) {
            if (!Double.isFinite(number)) {
                return " ".repeat(negative) + "│";
            }
            return number < 0 ? left(number / lowest) + "│" : " ".repeat(negative) + "│" + right(number);
        }

        /** Blocks that are filled from the right exist as wholes and halves only. */
        private String left(double share) {
            long halves = Math.max(1, Math.round(share * negative * 2));
            int whole = (int) (halves / 2);
            String half = halves % 2 == 1 ? "▐" : "";
            return " ".repeat(negative - whole - half.length()) + half + "█".repeat(whole);
        }

        private String right(double number) {
            if (number == 0 || highest == 0) {
                return "";
            }
            int eighths = (int) Math.max(1, Math.round(number / highest * positive * 8));
            return "█".repeat(eighths / 8) + (eighths % 8 == 0 ? "" : EIGHTHS.substring(eighths % 8, eighths % 8 + 1));
        }
    }
}
