package dev.retort.complete.java;

import dev.retort.complete.java.Code.Call;
import dev.retort.complete.java.Code.Chain;
import dev.retort.complete.java.Code.Range;
import dev.retort.complete.java.Code.Step;
import dev.retort.complete.name.KnownSchema;
import dev.retort.complete.name.TableReference;
import dev.retort.eval.Engine.Variable;
import dev.retort.schema.IndexedTable;
import dev.retort.schema.IndexedTable.Column;
import dev.retort.text.WordLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The meaning of names in a line of Java, as far as the schema and the types of variables tell. */
public final class JavaScope {
    private static final WordLists WORDS = WordLists.beside(JavaScope.class);
    /** Calls whose arguments are tables. */
    private static final Set<String> TAKE_TABLES = WORDS.set("take tables");
    /** Calls whose first argument is a table. */
    private static final Set<String> TAKE_TABLE =
            Set.of("insertInto", "update", "deleteFrom", "delete", "mergeInto", "getOrCreate");

    /** Calls whose second argument is a value for the column that is their first. */
    private static final Set<String> TAKE_PAIR =
            Set.of("set", "where", "coalesce", "nvl", "ifnull", "nullif", "greatest", "least");

    private static final Pattern TYPE_ARGUMENT = Pattern.compile("<\\s*(?:[\\w.]+\\.)?(\\w+)\\s*>$");
    private static final Pattern PACKAGE = Pattern.compile("^(?:\\w+\\.)+|Path$");

    private final KnownSchema schema;
    private final Map<String, Variable> variables;

    public JavaScope(KnownSchema schema, List<Variable> variables) {
        this.schema = schema;
        this.variables =
                variables.stream().collect(Collectors.toMap(Variable::name, v -> v, (first, second) -> second));
    }

    static boolean takesTable(String call, int argument) {
        return TAKE_TABLES.contains(call) || (argument == 0 && TAKE_TABLE.contains(call));
    }

    static boolean isJoin(String call) {
        return call.toLowerCase(Locale.ROOT).endsWith("join");
    }

    /** The tables of the statement that a call belongs to, as it names them, in their order. */
    List<TableReference> tables(Code code, Call call) {
        List<TableReference> found = new ArrayList<>();
        collect(code, code.chain(call), found);
        return found;
    }

    /** The tables whose columns a call names in its brackets: what is selected from is typed after it. */
    List<TableReference> mentioned(Code code, Call call) {
        return code.namesBeforeDots(call).stream()
                .flatMap(name -> schema.constant(name).map(table -> new TableReference(name, table)).stream())
                .distinct()
                .toList();
    }

    private void collect(Code code, Chain chain, List<TableReference> found) {
        if (!chain.head().isEmpty()) {
            code.steps(chain.head()).ifPresent(steps -> head(code, chain, steps).ifPresent(found::add));
        }
        for (Call part : chain.calls()) {
            List<Range> arguments = code.arguments(part);
            for (int i = 0; i < arguments.size(); i++) {
                Range argument = arguments.get(i);
                if (takesTable(code.name(part), i) && !argument.isEmpty()) {
                    Optional<TableReference> table = table(code, argument);
                    if (table.isPresent()) {
                        found.add(table.get());
                    } else {
                        collect(code, code.chainFrom(argument.from()), found);
                    }
                }
            }
        }
    }

    private Optional<TableReference> table(Code code, Range range) {
        return code.steps(range).flatMap(this::tableOf).map(table -> new TableReference(code.text(range), table));
    }

    private Optional<TableReference> head(Code code, Chain chain, List<Step> steps) {
        String label = code.text(chain.head());
        return tableOf(steps)
                .or(() -> steps.size() == 1 ? queried(steps.getFirst().name()) : Optional.empty())
                .map(table -> new TableReference(tableOf(steps).isPresent() ? label : table.constant(), table));
    }

    /** The table of the rows that a variable's query gives. */
    private Optional<IndexedTable> queried(String variable) {
        return Optional.ofNullable(variables.get(variable))
                .map(known -> TYPE_ARGUMENT.matcher(known.type()))
                .filter(Matcher::find)
                .flatMap(type -> schema.ofRecordName(type.group(1)));
    }

    /** The table that a chain leads to: a constant or a variable, and relations from there. */
    public Optional<IndexedTable> tableOf(List<Step> steps) {
        if (steps.isEmpty() || steps.getFirst().call()) {
            return Optional.empty();
        }
        Step first = steps.getFirst();
        if (first.name().equals("Tables")) {
            return tableOf(steps.subList(1, steps.size()));
        }
        Optional<IndexedTable> table = variable(first.name()).or(() -> schema.constant(first.name()));
        for (Step step : steps.subList(1, steps.size())) {
            table = table.flatMap(from -> follow(from, step));
        }
        return table;
    }

    /** The table that a variable holds. */
    Optional<IndexedTable> variable(String name) {
        return Optional.ofNullable(variables.get(name))
                .flatMap(known ->
                        schema.ofClassName(PACKAGE.matcher(known.type()).replaceAll("")));
    }

    /** The table whose record a variable holds. */
    Optional<IndexedTable> record(String name) {
        return Optional.ofNullable(variables.get(name))
                .flatMap(known ->
                        schema.ofRecordName(PACKAGE.matcher(known.type()).replaceAll("")));
    }

    private Optional<IndexedTable> follow(IndexedTable from, Step step) {
        if (!step.call()) {
            return Optional.empty();
        }
        if (step.name().equals("as")) {
            return Optional.of(from);
        }
        return schema.relations(from).stream()
                .filter(relation -> relation.method().equals(step.name()))
                .findFirst()
                .flatMap(schema::target);
    }

    /** The column that a chain ends with. */
    public Optional<Column> columnOf(List<Step> steps) {
        if (steps.size() < 2 || steps.getLast().call()) {
            return Optional.empty();
        }
        return tableOf(steps.subList(0, steps.size() - 1))
                .flatMap(table -> schema.column(table, steps.getLast().name()));
    }

    /** Whether a chain begins with a column, which is then made into something else. */
    public boolean startsWithColumn(List<Step> steps) {
        for (int length = 2; length <= steps.size(); length++) {
            if (columnOf(steps.subList(0, length)).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** The column that a value at the cursor is compared with, or put into. */
    Optional<Column> subject(Code code, Call call) {
        int argument = code.argumentAtCursor(call);
        List<Range> arguments = code.arguments(call);
        String name = code.name(call);
        if (name.equals("values")) {
            return inserted(code, call, argument);
        }
        if (argument == 1 && TAKE_PAIR.contains(name)) {
            Optional<Column> first = code.steps(arguments.getFirst()).flatMap(this::columnOf);
            if (first.isPresent()) {
                return first;
            }
        }
        return columnOf(code.receiver(call));
    }

    private Optional<Column> inserted(Code code, Call values, int position) {
        for (Call part : code.chain(values).calls()) {
            List<Range> arguments = code.arguments(part);
            int before = code.name(part).equals("insertInto") ? 1 : 0;
            boolean names = before == 1 || code.name(part).equals("columns");
            if (names && arguments.size() > position + before) {
                return code.steps(arguments.get(position + before)).flatMap(this::columnOf);
            }
        }
        return Optional.empty();
    }
}
