package dev.retort.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The reader of the tree that MySQL answers to {@code EXPLAIN ANALYZE} and {@code EXPLAIN FORMAT=TREE}: four spaces a level. */
final class MySqlPlan {
    private static final Pattern LINE = Pattern.compile("^( *)-> (.*)$");
    private static final Pattern EXPECTED = Pattern.compile("\\(cost=\\S+ rows=([\\d.e+]+)\\)");
    private static final Pattern ACTUAL =
            Pattern.compile("\\(actual time=[\\d.e+-]+\\.\\.([\\d.e+-]+) rows=([\\d.e+]+) loops=(\\d+)\\)");

    private final List<String> lines;
    private int next;

    private MySqlPlan(List<String> lines) {
        this.lines = lines;
    }

    static Plan of(String tree) {
        List<String> lines =
                tree.lines().filter(line -> LINE.matcher(line).matches()).toList();
        return lines.isEmpty()
                ? new Plan(tree.lines().map(line -> Step.of(line, List.of())).toList(), List.of())
                : new Plan(new MySqlPlan(lines).deeperThan(-1), List.of());
    }

    private List<Step> deeperThan(int indent) {
        List<Step> steps = new ArrayList<>();
        while (next < lines.size() && indent(lines.get(next)) > indent) {
            String line = lines.get(next++);
            steps.add(step(line.strip().substring("-> ".length()), deeperThan(indent(line))));
        }
        return steps;
    }

    private static int indent(String line) {
        return line.indexOf("->");
    }

    private static Step step(String text, List<Step> inner) {
        Matcher actual = ACTUAL.matcher(text);
        Matcher estimate = EXPECTED.matcher(text);
        OptionalDouble runs = OptionalDouble.empty();
        OptionalDouble rows = OptionalDouble.empty();
        OptionalDouble millis = OptionalDouble.empty();
        if (actual.find()) {
            runs = OptionalDouble.of(Double.parseDouble(actual.group(3)));
            rows = Figures.times(OptionalDouble.of(Double.parseDouble(actual.group(2))), runs);
            millis = Figures.times(OptionalDouble.of(Double.parseDouble(actual.group(1))), runs);
        }
        OptionalDouble expected = estimate.find()
                ? Figures.times(OptionalDouble.of(Double.parseDouble(estimate.group(1))), runs)
                : OptionalDouble.empty();
        String what = EXPECTED.matcher(ACTUAL.matcher(text).replaceAll(""))
                .replaceAll("")
                .strip();
        return new Step(
                what,
                new Figures(rows, expected, millis, runs),
                List.of(),
                culprits(what, rows, expected, runs),
                inner);
    }

    private static List<String> culprits(
            String what, OptionalDouble rows, OptionalDouble expected, OptionalDouble runs) {
        Culprits culprits = new Culprits();
        OptionalDouble read = rows.isPresent() ? rows : expected;
        if (what.startsWith("Table scan on ") && !what.contains("<temporary>")) {
            culprits.fullScan(what.substring("Table scan on ".length()), read.orElse(0), rows, runs.orElse(1), false);
        } else if (what.startsWith("Sort: ")) {
            culprits.sort(what.substring("Sort: ".length()), read);
        } else if (what.contains("temporary table")) {
            culprits.temporaryTable(read);
        }
        culprits.estimate(rows, expected, true, "ANALYZE TABLE");
        return culprits.sentences();
    }
}
