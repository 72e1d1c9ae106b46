package dev.retort.plan;

import dev.retort.text.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * A plan as lines: figures on the left, the tree of steps on the right, and below it what may make it slow. The steps that are
 * meant have an exclamation mark.
 */
final class PlanText {
    private static final int LONGEST_DETAIL = 300;
    private static final List<String> NAMES = List.of("rows", "expected", "runs", "time");

    private final List<Step> steps;
    private final List<String> remarks;
    private final List<List<String>> figures = new ArrayList<>();
    private final List<String> tree = new ArrayList<>();
    private final List<String> culprits = new ArrayList<>();

    PlanText(List<Step> steps, List<String> remarks) {
        this.steps = steps;
        this.remarks = remarks;
    }

    @Override
    public String toString() {
        steps.forEach(step -> add(step, "", ""));
        List<String> lines = new ArrayList<>(aligned());
        culprits.stream().distinct().forEach(culprit -> lines.add("! " + culprit));
        remarks.forEach(remark -> lines.add("(" + VisibleText.line(remark) + ")"));
        return String.join("\n", lines);
    }

    private void add(Step step, String branch, String below) {
        boolean suspect = !step.culprits().isEmpty();
        line(cells(step.figures()), branch + (suspect ? "! " : "") + VisibleText.line(step.what()));
        String trunk = below + (step.inner().isEmpty() ? "  " : "│ ");
        step.details().forEach(detail -> line(List.of("", "", "", ""), trunk + "  " + cut(VisibleText.line(detail))));
        step.culprits().stream().map(VisibleText::line).forEach(culprits::add);
        for (int i = 0; i < step.inner().size(); i++) {
            boolean last = i == step.inner().size() - 1;
            add(step.inner().get(i), below + (last ? "└─ " : "├─ "), below + (last ? "   " : "│  "));
        }
    }

    private void line(List<String> cells, String text) {
        figures.add(cells);
        tree.add(text);
    }

    private static List<String> cells(Figures figures) {
        boolean repeated =
                figures.runs().isPresent() && Math.round(figures.runs().getAsDouble()) != 1;
        return List.of(
                count(figures.rows()),
                count(figures.expected()),
                repeated ? count(figures.runs()) : "",
                figures.millis().isPresent() ? time(figures.millis().getAsDouble()) : "");
    }

    private List<String> aligned() {
        int[] widths = new int[NAMES.size()];
        for (int column = 0; column < widths.length; column++) {
            int at = column;
            int widest =
                    figures.stream().mapToInt(row -> row.get(at).length()).max().orElse(0);
            widths[column] =
                    widest == 0 ? 0 : Math.max(widest, NAMES.get(column).length());
        }
        List<String> lines = new ArrayList<>();
        if (Stream.of(0, 1, 2, 3).anyMatch(column -> widths[column] > 0)) {
            lines.add(left(NAMES, widths).stripTrailing());
        }
        for (int i = 0; i < tree.size(); i++) {
            lines.add((left(figures.get(i), widths) + tree.get(i)).stripTrailing());
        }
        return lines;
    }

    private static String left(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            if (widths[column] > 0) {
                line.repeat(' ', widths[column] - cells.get(column).length())
                        .append(cells.get(column))
                        .append("  ");
            }
        }
        return line.toString();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_DETAIL ? text : text.substring(0, LONGEST_DETAIL) + "…";
    }

    private static String count(OptionalDouble number) {
        return number.isEmpty() ? "" : count(number.getAsDouble());
    }

    /** A number of rows, rounded: {@code 1,234}. */
    static String count(double number) {
        return String.format(Locale.ROOT, "%,d", Math.round(number));
    }

    /** A time of a few microseconds or of minutes: {@code 0.04 ms}, {@code 3.41 s}. */
    static String time(double millis) {
        if (millis < 10) {
            return String.format(Locale.ROOT, "%.2f ms", millis);
        }
        return millis < 1_000
                ? String.format(Locale.ROOT, "%.0f ms", millis)
                : String.format(Locale.ROOT, "%.2f s", millis / 1_000);
    }
}
