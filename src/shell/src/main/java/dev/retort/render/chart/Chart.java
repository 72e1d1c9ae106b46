package dev.retort.render.chart;

import dev.retort.RetortException;
import dev.retort.render.cell.CellText;
import dev.retort.render.chart.AxisLabels.Scale;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;

/**
 * Rows as a picture: a label for each of them, and one number for each series. Its text is the chart for a screen of 80 columns.
 *
 * @param kind what is drawn
 * @param name what the labels are called
 * @param points the rows; those of lines in the order of their places
 * @param scale what the labels are
 * @param series what the numbers are called
 * @param more whether there were more rows than were read
 */
public record Chart(Kind kind, String name, List<Point> points, Scale scale, List<String> series, boolean more) {
    /** How many rows are read for a chart at most. */
    public static final int MOST_ROWS = 100_000;

    private static final int USUAL_WIDTH = 80;

    /** What can be drawn. */
    public enum Kind {
        /** A bar from zero for each number. */
        BARS,
        /** A line for each series. */
        LINES
    }

    /**
     * One row.
     *
     * @param label its label
     * @param place where it is on a line's axis
     * @param values its numbers; NaN where there is none
     * @param texts the numbers as they are written
     */
    record Point(String label, double place, List<Double> values, List<String> texts) {
        Point {
            values = List.copyOf(values);
            texts = List.copyOf(texts);
        }
    }

    public Chart {
        points = List.copyOf(points);
        series = List.copyOf(series);
    }

    /**
     * The chart of a result. The first column that holds no numbers is the label, or else the first of several; all other columns
     * that hold numbers are series.
     *
     * @param kind what is drawn; lines where it is empty and the label is a time or a number, else bars
     * @param more whether there were more rows
     */
    public static Chart of(Result<?> rows, Optional<Kind> kind, boolean more) {
        List<Field<?>> fields = List.of(rows.fields());
        int label = label(rows);
        List<Integer> numbers = IntStream.range(0, fields.size())
                .filter(column -> column != label && isNumeric(rows, column))
                .boxed()
                .toList();
        if (numbers.isEmpty()) {
            throw new RetortException("nothing to draw: no column beside the label holds numbers")
                    .withHint("a chart takes a label and numbers: chart(select(T.KIND,"
                            + " count()).from(T).groupBy(T.KIND))");
        }
        AxisLabels places = AxisLabels.of(
                rows.stream().map(row -> label < 0 ? null : row.get(label)).toList());
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            points.add(point(rows.get(i), label, numbers, places.at(i), i));
        }
        Kind drawn =
                kind.orElse(places.scale() != Scale.NAMES && label >= 0 && points.size() > 1 ? Kind.LINES : Kind.BARS);
        if (drawn == Kind.LINES) {
            points.sort(Comparator.comparingDouble(Point::place));
        }
        return new Chart(
                drawn,
                label < 0 ? "row" : fields.get(label).getName(),
                points,
                places.scale(),
                numbers.stream().map(column -> fields.get(column).getName()).toList(),
                more);
    }

    private static int label(Result<?> rows) {
        int columns = rows.fields().length;
        return IntStream.range(0, columns)
                .filter(column -> !isNumeric(rows, column))
                .findFirst()
                .orElse(columns > 1 ? 0 : -1);
    }

    /** Whether a column holds numbers, by its type or, where that may be anything, by its values. */
    private static boolean isNumeric(Result<?> rows, int column) {
        Class<?> type = List.of(rows.fields()).get(column).getType();
        if (type != Object.class) {
            return Number.class.isAssignableFrom(type) || type == Year.class;
        }
        List<Object> values = rows.stream()
                .<Object>map(row -> row.get(column))
                .filter(Objects::nonNull)
                .toList();
        return !values.isEmpty() && values.stream().allMatch(Number.class::isInstance);
    }

    private static Point point(Record row, int label, List<Integer> numbers, double place, int index) {
        List<@Nullable Object> values = new ArrayList<>();
        numbers.forEach(column -> values.add(row.get(column)));
        Object name = label < 0 ? Integer.valueOf(index + 1) : row.get(label);
        return new Point(
                name == null ? "<null>" : CellText.of(name),
                place,
                values.stream().map(Chart::number).toList(),
                values.stream()
                        .map(value -> value == null ? "<null>" : CellText.of(value))
                        .toList());
    }

    private static double number(@Nullable Object value) {
        return switch (value) {
            case Number number -> number.doubleValue();
            case Year year -> year.getValue();
            case null, default -> Double.NaN;
        };
    }

    /** Whether there is nothing to draw. */
    public boolean isEmpty() {
        return points.isEmpty() || range().isEmpty();
    }

    /** The chart as text for a screen of this width. */
    public String text(int width) {
        if (points.isEmpty()) {
            return "(no rows to draw)";
        }
        List<String> lines = new ArrayList<>(
                kind == Kind.BARS ? new BarText(this, width).lines() : new LineText(this, width).lines());
        if (more) {
            lines.add(String.format(Locale.ROOT, "(the first %,d rows)", MOST_ROWS));
        }
        return String.join("\n", lines);
    }

    /** The smallest and the largest number of all; empty where there are none. */
    Optional<Range> range() {
        DoubleSummaryStatistics numbers = points.stream()
                .flatMap(point -> point.values().stream())
                .mapToDouble(Double::doubleValue)
                .filter(Double::isFinite)
                .summaryStatistics();
        return numbers.getCount() == 0 ? Optional.empty() : Optional.of(new Range(numbers.getMin(), numbers.getMax()));
    }

    /** A range of numbers. */
    record Range(double from, double to) {

        /** Where a number lies in it: from 0 to 1. */
        double share(double number) {
            return to == from ? 0.5 : (number - from) / (to - from);
        }
    }

    @Override
    public String toString() {
        return Objects.requireNonNull(text(USUAL_WIDTH));
    }
}
