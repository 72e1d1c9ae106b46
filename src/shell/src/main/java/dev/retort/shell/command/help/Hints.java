package dev.retort.shell.command.help;

import dev.retort.sql.Syntax;
import dev.retort.sql.TypedSql;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Decides when to say what else can be done: rarely, about what was just typed several times, and each thing once. It counts
 * lines and knows no time. For one thread.
 */
final class Hints {
    /** How many lines are typed between two hints, at least. */
    private static final int QUIET_LINES = 8;

    private static final List<Hint> ALL = List.of(
            new Hint("interrupt", 1, Line::tookLong, "Ctrl-C stops a query, on the server too, and keeps all else"),
            new Hint(
                    "typed-sql",
                    3,
                    line -> line.text.matches("(?is)\\s*select\\b.*")
                            && TypedSql.of(line.text, Syntax.STANDARD).isPresent(),
                    "typed, it is selectFrom({table}).where({column}.eq(…)): Tab completes it, and mistakes are told"
                            + " before it is sent; /help select"),
            new Hint(
                    "fetch",
                    2,
                    line -> line.text.matches("(?s)select\\w*\\(.*\\.fetch\\(\\)\\s*;?\\s*"),
                    "a query runs by being looked at: .fetch() can be left out"),
            new Hint(
                    "joins",
                    2,
                    line -> line.text.contains(".join(") || line.text.contains(".leftJoin("),
                    "a foreign key is a method: select({column}, {oneColumn}).from({table}) writes the join by itself"),
            new Hint(
                    "vertical",
                    3,
                    line -> line.text.matches("\\s*[/\\\\]x\\b.*"),
                    "a table that is too wide for the screen is shown as blocks without asking; /help x"),
            new Hint(
                    "describe",
                    4,
                    line -> line.text.matches("\\s*[/\\\\]d\\+?\\s+\\S+.*"),
                    "Tab after {table}. lists its columns with their types, while you type"),
            new Hint(
                    "it",
                    5,
                    line -> line.text.matches("(?s)\\s*select\\w*\\(.*"),
                    "it is the last result, $1 and $2 are earlier ones: it.size()"),
            new Hint(
                    "history",
                    25,
                    _ -> true,
                    "Ctrl-R searches what was typed, in earlier sessions too; → takes the grey suggestion"),
            new Hint("topics", 40, _ -> true, "/help has topics with examples: /help where, /help joins, /help json"));

    private final Set<String> given;
    private final Map<String, Integer> seen = new HashMap<>();
    private int quiet = QUIET_LINES;

    /** @param given the names of the hints that the person had before */
    Hints(Set<String> given) {
        this.given = new HashSet<>(given);
    }

    /**
     * What to say after a line, if anything.
     *
     * @param text what was typed
     * @param tookLong whether the person had to wait for it
     */
    Optional<Hint> after(String text, boolean tookLong) {
        Line line = new Line(text, tookLong);
        quiet++;
        ALL.stream().filter(hint -> hint.about.test(line)).forEach(hint -> seen.merge(hint.name, 1, Integer::sum));
        Optional<Hint> due = ALL.stream()
                .filter(hint -> quiet > QUIET_LINES && !given.contains(hint.name))
                .filter(hint -> hint.about.test(line) && seen.getOrDefault(hint.name, 0) >= hint.times)
                .findFirst();
        due.ifPresent(hint -> {
            given.add(hint.name);
            quiet = 0;
        });
        return due;
    }

    /** The names of all hints. */
    static List<String> names() {
        return ALL.stream().map(Hint::name).toList();
    }

    /**
     * One thing to say.
     *
     * @param name what it is remembered by
     * @param times after how many lines of the kind it is said
     * @param about which lines are of the kind
     * @param sentence what is said, with the places for names that {@link SampleNames#fill} fills
     */
    record Hint(String name, int times, Predicate<Line> about, String sentence) {}

    /** A line that was typed. */
    record Line(String text, boolean tookLong) {}
}
