package dev.retort.shell.result;

import dev.retort.eval.Engine;
import dev.retort.eval.Outcome;
import dev.retort.eval.text.TypedStatement;
import dev.retort.export.Line;
import dev.retort.sql.Syntax;
import dev.retort.sql.TypedSql;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.ResultQuery;
import org.jooq.Table;

/** The log of what was evaluated in this session and succeeded, for as far back as it may be wanted in writing. */
public final class SessionLog {
    private static final int KEPT = 2_000;
    private static final int LONGEST = 20_000;
    private static final int MOST_CHARACTERS = 1_000_000;

    private final Deque<Entry> entries = new ArrayDeque<>();
    private int characters;
    private final Supplier<Syntax> syntax;
    private int numbered;

    /** @param syntax how SQL that is typed is read */
    public SessionLog(Supplier<Syntax> syntax) {
        this.syntax = syntax;
    }

    /**
     * Code that was evaluated.
     *
     * @param code one or more statements
     * @param results what each of those statements came to that succeeded; a failure ends them
     */
    record Entry(String code, List<Result> results) {}

    /**
     * What a statement came to.
     *
     * @param type the static type of its value; empty where it has none
     * @param number the number by which later lines may call it; 0 where it has none
     */
    record Result(String type, Line.Kind kind, int number) {}

    /**
     * Takes down what code came to.
     *
     * @param last the number of the last result of the session
     */
    public void evaluated(String code, List<Outcome> outcomes, int last) {
        int values = (int) outcomes.stream().filter(SessionLog::isResult).count();
        // What went to a file has no number; what a command showed in between has one.
        boolean all = last - numbered >= values;
        numbered = last;
        List<Result> results = new ArrayList<>();
        int number = last - values + 1;
        for (Outcome outcome : outcomes.stream().takeWhile(Outcome::succeeded).toList()) {
            results.add(result(outcome, all && isResult(outcome) ? number++ : 0));
        }
        if (!results.isEmpty() && code.length() <= LONGEST) {
            entries.addLast(new Entry(code, List.copyOf(results)));
            characters += code.length();
            while (entries.size() > KEPT || characters > MOST_CHARACTERS) {
                characters -= entries.removeFirst().code.length();
            }
        }
    }

    private static boolean isResult(Outcome outcome) {
        return outcome instanceof Outcome.Value value && value.variable().isEmpty();
    }

    private static Result result(Outcome outcome, int number) {
        if (!(outcome instanceof Outcome.Value value)) {
            return new Result("", Line.Kind.NOTHING, 0);
        }
        if (value.variable().isPresent()) {
            return new Result(value.type(), Line.Kind.NOTHING, 0);
        }
        Line.Kind kind = switch (value.value()) {
            case ResultQuery<?> query when QueryRows.isReading(query) -> Line.Kind.ROWS;
            case Table<?> _ -> Line.Kind.TABLE;
            case dev.retort.Query<?> _ -> Line.Kind.SESSION_QUERY;
            case null, default -> Line.Kind.VALUE;
        };
        return new Result(value.type(), kind, number);
    }

    /** All that was evaluated, the oldest first, one statement a line. */
    public List<Line> lines(Engine engine) {
        return entries.stream().flatMap(entry -> lines(entry, engine)).toList();
    }

    private Stream<Line> lines(Entry entry, Engine engine) {
        Optional<TypedSql> sql = TypedSql.of(entry.code, syntax.get());
        if (sql.isPresent()) {
            TypedStatement source = new TypedStatement(sql.get().text(), TypedStatement.Kind.STATEMENT, List.of());
            int number = entry.results.isEmpty() ? 0 : entry.results.getFirst().number;
            return Stream.of(new Line(source, "", Line.Kind.SQL, number));
        }
        List<Line> lines = new ArrayList<>();
        int next = 0;
        for (TypedStatement source : engine.split(entry.code)) {
            if (next < entry.results.size()) {
                Result result = entry.results.get(next);
                lines.add(new Line(source, result.type, result.kind, result.number));
            }
            // One declaration may declare several variables, each of which is an outcome.
            next += source.kind() == TypedStatement.Kind.VARIABLE
                    ? source.names().size()
                    : 1;
        }
        return lines.stream();
    }

    /** What was evaluated last. */
    public Optional<String> last() {
        return Optional.ofNullable(entries.peekLast()).map(Entry::code);
    }
}
