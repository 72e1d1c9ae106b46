package dev.retort.shell;

import dev.retort.eval.Engine;
import dev.retort.eval.Engine.Variable;
import dev.retort.schema.IndexedTable;
import dev.retort.schema.IndexedTable.Relation;
import dev.retort.schema.SchemaIndex;
import dev.retort.shell.Receiver.Step;
import dev.retort.shell.Suggestion.Group;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What could stand at the cursor in a line of Java: first what the schema knows, which needs no compiler, and then what
 * the compiler knows, if it says so in time.
 */
final class Suggestions {
    private static final Duration BUDGET = Duration.ofMillis(150);
    /** Calls whose argument is a table. */
    private static final Set<String> TAKE_TABLE = Set.of(
            "from",
            "selectFrom",
            "insertInto",
            "update",
            "deleteFrom",
            "join",
            "leftJoin",
            "rightJoin",
            "innerJoin",
            "crossJoin",
            "fullJoin",
            "using",
            "mergeInto",
            "truncate",
            "query",
            "fetchCount",
            "asterisk");

    private final Supplier<SchemaIndex> schema;
    private final Supplier<Optional<Engine>> engine;
    private final Supplier<Collection<String>> functions;

    /**
     * @param schema the index of the schema
     * @param engine the engine, once it is ready
     * @param functions the methods that can be called without a receiver
     */
    Suggestions(
            Supplier<SchemaIndex> schema, Supplier<Optional<Engine>> engine, Supplier<Collection<String>> functions) {
        this.schema = schema;
        this.engine = engine;
        this.functions = functions;
    }

    /** The suggestions, the likeliest first, each text once. */
    List<Suggestion> at(String line, int cursor) {
        int start = WordAtCursor.start(line, cursor);
        String word = line.substring(start, cursor);
        String before = line.substring(0, start);
        if (Lexer.isText(before)) {
            return List.of();
        }
        List<Suggestion> found = new ArrayList<>(Receiver.before(before)
                .map(receiver -> ofReceiver(receiver, word))
                .orElseGet(() -> unqualified(before, word)));
        if (found.isEmpty() || !word.isEmpty()) {
            found.addAll(ofCompiler(line, cursor, word));
        }
        if (found.isEmpty() && isStatement(before)) {
            found.addAll(matching(CommonMethods.ofQueries(), word));
        }
        Map<String, Suggestion> distinct = new LinkedHashMap<>();
        found.forEach(suggestion -> distinct.putIfAbsent(suggestion.text(), suggestion));
        return List.copyOf(distinct.values());
    }

    private List<Suggestion> ofReceiver(Receiver receiver, String word) {
        List<Step> steps = receiver.steps();
        if (steps.isEmpty()) {
            return List.of();
        }
        Optional<IndexedTable> table = tableOf(steps);
        if (table.isPresent()) {
            return matching(ofTable(table.get()), word);
        }
        return isColumn(steps) ? matching(CommonMethods.ofColumns(), word) : List.of();
    }

    /** Whether a statement is built before the cursor, as far as can be told without the compiler. */
    private static boolean isStatement(String before) {
        return Receiver.before(before)
                .flatMap(receiver -> receiver.steps().stream().findFirst())
                .filter(first -> first.call() && CommonMethods.isStatement(first.name()))
                .isPresent();
    }

    private boolean isColumn(List<Step> steps) {
        Step last = steps.getLast();
        return !last.call()
                && tableOf(steps.subList(0, steps.size() - 1)).stream()
                        .flatMap(table -> table.columns().stream())
                        .anyMatch(column -> column.constant().equals(last.name()));
    }

    /** The table that a chain leads to: a constant or a variable, and relations from there. */
    private Optional<IndexedTable> tableOf(List<Step> steps) {
        if (steps.isEmpty() || steps.getFirst().call()) {
            return Optional.empty();
        }
        Step first = steps.getFirst();
        if (first.name().equals("Tables")) {
            return tableOf(steps.subList(1, steps.size()));
        }
        Optional<IndexedTable> table = constant(first.name()).or(() -> variable(first.name()));
        for (Step step : steps.subList(1, steps.size())) {
            table = table.flatMap(from -> follow(from, step));
        }
        return table;
    }

    private Optional<IndexedTable> constant(String name) {
        return schema.get().tables().stream()
                .filter(table -> table.constant().equals(name))
                .findFirst();
    }

    private Optional<IndexedTable> variable(String name) {
        return variables()
                .filter(variable -> variable.name().equals(name))
                .findFirst()
                .flatMap(variable -> schema.get().ofClassName(variable.type().replaceAll("^.*\\.|Path$", "")));
    }

    private Optional<IndexedTable> follow(IndexedTable from, Step step) {
        if (!step.call()) {
            return Optional.empty();
        }
        if (step.name().equals("as")) {
            return Optional.of(from);
        }
        return from.relations().stream()
                .filter(relation -> relation.method().equals(step.name()))
                .findFirst()
                .flatMap(this::target);
    }

    private Optional<IndexedTable> target(Relation relation) {
        return schema.get().ofClass(relation.target().getClass());
    }

    private List<Suggestion> ofTable(IndexedTable table) {
        List<Suggestion> found = new ArrayList<>();
        table.columns()
                .forEach(column -> found.add(new Suggestion(column.constant(), Group.COLUMNS, column.javaType())));
        table.relations()
                .forEach(relation -> found.add(new Suggestion(
                        relation.method() + "()",
                        Group.RELATIONS,
                        target(relation).map(IndexedTable::constant).orElse(""))));
        found.addAll(CommonMethods.ofTables());
        return found;
    }

    private List<Suggestion> unqualified(String before, String word) {
        List<Suggestion> found = new ArrayList<>();
        boolean wantsTable =
                Receiver.openCall(before).filter(TAKE_TABLE::contains).isPresent();
        if (!wantsTable) {
            variables()
                    .forEach(variable -> found.add(new Suggestion(variable.name(), Group.VARIABLES, variable.type())));
        }
        schema.get()
                .tables()
                .forEach(table -> found.add(new Suggestion(
                        table.constant(), Group.TABLES, table.table().getComment())));
        if (!wantsTable) {
            found.addAll(before.isBlank() ? CommonMethods.ofStatements() : List.of());
            if (!word.isEmpty()) {
                functions.get().stream()
                        .sorted()
                        .forEach(function -> found.add(new Suggestion(function + "(", Group.FUNCTIONS)));
            }
        }
        return matching(found, word);
    }

    private Stream<Variable> variables() {
        return engine.get().stream().flatMap(ready -> inTime(ready::variables).stream());
    }

    /** What the engine says, unless it is busy for longer than one waits for a list. */
    private static <T> List<T> inTime(Supplier<List<T>> question) {
        return CompletableFuture.supplyAsync(question)
                .completeOnTimeout(List.of(), BUDGET.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private List<Suggestion> ofCompiler(String line, int cursor, String word) {
        List<String> known =
                engine.get().map(ready -> ready.complete(line, cursor, BUDGET)).orElse(List.of());
        return CommonMethods.ranked(known, word);
    }

    /** Those that begin with the word: as it is typed if there are such and it has capitals, and else in any case. */
    private static List<Suggestion> matching(List<Suggestion> suggestions, String word) {
        boolean capitals = !word.equals(word.toLowerCase(Locale.ROOT));
        List<Suggestion> exact = suggestions.stream()
                .filter(suggestion -> suggestion.text().startsWith(word))
                .toList();
        return capitals && !exact.isEmpty()
                ? exact
                : suggestions.stream()
                        .filter(suggestion -> suggestion.text().regionMatches(true, 0, word, 0, word.length()))
                        .toList();
    }
}
