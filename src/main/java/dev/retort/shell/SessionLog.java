package dev.retort.shell;

import dev.retort.eval.Outcome;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jooq.ResultQuery;
import org.jooq.Table;

/** What was evaluated in this session and succeeded, for as far back as somebody may want it written down. */
final class SessionLog {
    private static final int KEPT = 2_000;
    private static final int LONGEST = 20_000;

    private final Deque<Entry> entries = new ArrayDeque<>();

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
     * @param kind what its value is
     */
    record Result(String type, Kind kind) {}

    /** What a value is to whoever wants it in an application. */
    enum Kind {
        /** A query of jOOQ's, or a table, whose rows were shown. */
        ROWS,
        /** A query of a session. */
        SESSION_QUERY,
        /** Another value, which was shown. */
        VALUE,
        /** Nothing that was shown. */
        NOTHING
    }

    /** Takes down what code came to. */
    void evaluated(String code, List<Outcome> outcomes) {
        OptionalInt failed = IntStream.range(0, outcomes.size())
                .filter(i -> !outcomes.get(i).succeeded())
                .findFirst();
        List<Result> results = outcomes.subList(0, failed.orElse(outcomes.size())).stream()
                .map(SessionLog::result)
                .toList();
        if (!results.isEmpty() && code.length() <= LONGEST) {
            entries.addLast(new Entry(code, results));
            if (entries.size() > KEPT) {
                entries.removeFirst();
            }
        }
    }

    private static Result result(Outcome outcome) {
        if (!(outcome instanceof Outcome.Value value)) {
            return new Result("", Kind.NOTHING);
        }
        if (value.variable().isPresent()) {
            return new Result(value.type(), Kind.NOTHING);
        }
        Kind kind =
                switch (value.value()) {
                    case ResultQuery<?> query when Reading.is(query) -> Kind.ROWS;
                    case Table<?> _ -> Kind.ROWS;
                    case dev.retort.Query<?> _ -> Kind.SESSION_QUERY;
                    case null, default -> Kind.VALUE;
                };
        return new Result(value.type(), kind);
    }

    /** All that was evaluated, the oldest first. */
    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** What was evaluated last. */
    Optional<String> last() {
        return Optional.ofNullable(entries.peekLast()).map(Entry::code);
    }
}
