package dev.retort.complete.java;

import dev.retort.complete.java.Code.Call;
import dev.retort.complete.java.Code.Step;
import dev.retort.complete.name.JoinConditions;
import dev.retort.complete.name.KnownSchema;
import dev.retort.complete.name.Ranking;
import dev.retort.complete.name.Suggestion;
import dev.retort.complete.name.Suggestion.Group;
import dev.retort.complete.name.TableReference;
import dev.retort.complete.sql.SqlKeywords;
import dev.retort.eval.Engine.Variable;
import dev.retort.schema.IndexedTable;
import dev.retort.schema.IndexedTable.Column;
import dev.retort.schema.IndexedTable.Relation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The suggestions at the cursor in a line of Java: first what the schema knows, which needs no compiler, and then what
 * the compiler knows, if it says so in time.
 */
public record JavaSuggestions(Supplier<Collection<String>> functions, CompilerNames compiler, Ranking ranking) {
    /** Calls whose arguments are whole statements. */
    private static final List<String> TAKE_STATEMENT =
            List.of("str", "explain", "exists", "notExists", "fetchCount", "chart", "union", "unionAll", "except");

    /**
     * What could be typed at the cursor, the best first.
     *
     * @param start where the word at the cursor begins
     */
    public List<Suggestion> at(KnownSchema schema, String line, int start, String word) {
        return new Question(schema, line, start, word).answer();
    }

    /** One line, and the word in it that is asked about. */
    private final class Question {
        private final KnownSchema schema;
        private final String before;
        private final String word;
        private final Code code;
        private final List<Variable> variables;
        private final JavaScope scope;

        Question(KnownSchema schema, String line, int start, String word) {
            this.schema = schema;
            this.before = line.substring(0, start);
            this.word = word;
            this.code = Code.of(line, start);
            this.variables = compiler.variables();
            this.scope = new JavaScope(schema, variables);
        }

        List<Suggestion> answer() {
            return code.receiverAtCursor()
                    .map(this::ofReceiver)
                    .orElseGet(() -> ranking.of(unqualified(code.openCalls()), word));
        }

        private List<Suggestion> ofReceiver(List<Step> steps) {
            List<Suggestion> known = ranking.of(members(steps), word);
            if (!known.isEmpty()) {
                return known;
            }
            List<Suggestion> usual = ranking.of(ofStatement(steps), word);
            Duration budget = usual.isEmpty() ? CompilerNames.PATIENCE : CompilerNames.BUDGET;
            List<String> names = compiler.at(before, budget);
            return names.isEmpty() ? usual : ranking.of(CommonMethods.useful(names, !usual.isEmpty(), word), word);
        }

        /** How a statement usually continues, which begins here or is in a variable. */
        private List<Suggestion> ofStatement(List<Step> steps) {
            if (steps.isEmpty() || steps.stream().anyMatch(step -> step.call() && CommonMethods.runs(step.name()))) {
                return List.of();
            }
            String name = steps.getFirst().name();
            if (steps.getFirst().call()) {
                return CommonMethods.isStatement(name) ? CommonMethods.ofQueries(name) : List.of();
            }
            return variables.stream()
                    .filter(variable -> variable.name().equals(name))
                    .findFirst()
                    .map(variable -> ofStatement(variable.type()))
                    .orElse(List.of());
        }

        private static List<Suggestion> ofStatement(String type) {
            if (type.startsWith("Query<")) {
                return CommonMethods.ofQueries("query");
            }
            return type.startsWith("Select") ? CommonMethods.ofQueries("select") : List.of();
        }

        private List<Suggestion> members(List<Step> steps) {
            Optional<IndexedTable> table = scope.tableOf(steps);
            if (table.isPresent()) {
                return ofTable(table.get());
            }
            Optional<Column> column = scope.columnOf(steps);
            if (column.isPresent()) {
                return CommonMethods.ofColumn(column.get().field());
            }
            if (steps.size() == 1 && !steps.getFirst().call()) {
                String name = steps.getFirst().name();
                Optional<IndexedTable> row = scope.record(name);
                return row.isPresent() ? RecordMembers.of(row.get()) : constants(name, "");
            }
            return List.of();
        }

        private List<Suggestion> ofTable(IndexedTable table) {
            List<Suggestion> found = new ArrayList<>();
            for (Column column : schema.columns(table)) {
                found.add(new Suggestion(column.constant(), Group.COLUMNS, schema.described(column)));
            }
            for (Relation relation : schema.relations(table)) {
                found.add(new Suggestion(relation.method() + "()", Group.RELATIONS, target(relation)));
            }
            found.addAll(CommonMethods.ofTables());
            return found;
        }

        private String target(Relation relation) {
            return schema.target(relation).map(IndexedTable::constant).orElse("");
        }

        private List<Suggestion> constants(String type, String qualifier) {
            return schema.enumOf(type).map(known -> constants(known, qualifier)).orElse(List.of());
        }

        private static List<Suggestion> constants(Class<?> type, String qualifier) {
            return Arrays.stream(type.getEnumConstants())
                    .map(Enum.class::cast)
                    .map(constant -> new Suggestion(
                            qualifier + constant.name(), constant.name(), Group.VALUES, constant.toString()))
                    .toList();
        }

        private List<Suggestion> unqualified(List<Call> open) {
            if (open.isEmpty()) {
                return anything();
            }
            Call call = open.getFirst();
            String name = code.name(call);
            if (JavaScope.takesTable(name, code.argumentAtCursor(call))) {
                return tables(call, name);
            }
            List<TableReference> tables = open.stream()
                    .flatMap(outer -> scope.tables(code, outer).stream())
                    .distinct()
                    .toList();
            if (tables.isEmpty()) {
                tables = scope.mentioned(code, open.getLast());
            }
            return inCall(call, tables, code.name(open.getLast()).startsWith("select"));
        }

        /**
         * What could be typed in the brackets of a call.
         *
         * @param tables those of the statement that it belongs to
         * @param selects whether what is in the brackets is selected
         */
        private List<Suggestion> inCall(Call call, List<TableReference> tables, boolean selects) {
            String name = code.name(call);
            List<Suggestion> found = new ArrayList<>();
            if (name.equals("with") && !tables.isEmpty()) {
                tables.forEach(table -> found.addAll(paths(table)));
                return found;
            }
            if (name.equals("on")) {
                found.addAll(conditions(tables));
            }
            Optional<Column> subject = scope.subject(code, call);
            subject.ifPresent(column -> found.addAll(values(column)));
            if (!TAKE_STATEMENT.contains(name)) {
                found.addAll(columns(tables, subject));
                found.addAll(selects && tables.isEmpty() ? columnsOfAnyTable() : List.of());
            }
            if (word.isEmpty() && !found.isEmpty()) {
                variables.forEach(variable -> found.add(ofVariable(variable)));
            } else {
                found.addAll(anything());
            }
            return found;
        }

        private List<Suggestion> values(Column column) {
            Class<?> type = column.field().getType();
            if (type.isEnum()) {
                return constants(type, type.getSimpleName() + ".");
            }
            return type == Boolean.class
                    ? List.of(new Suggestion("true", Group.VALUES), new Suggestion("false", Group.VALUES))
                    : List.of();
        }

        /** The columns of these tables; compared with another, those of its type alone. */
        private List<Suggestion> columns(List<TableReference> tables, Optional<Column> subject) {
            List<Suggestion> found = new ArrayList<>();
            for (TableReference reference : tables) {
                for (Column column : schema.columns(reference.table())) {
                    if (subject.isEmpty() || isComparable(column, subject.get())) {
                        found.add(new Suggestion(
                                reference.label() + "." + column.constant(),
                                column.constant(),
                                Group.COLUMNS,
                                schema.described(column)));
                    }
                }
            }
            return found;
        }

        /** The columns that begin with the word, whichever table they are of, unless a table does. */
        private List<Suggestion> columnsOfAnyTable() {
            if (schema.tables().stream().anyMatch(table -> begins(table.constant()))) {
                return List.of();
            }
            return schema.tablesWithColumn(word).stream()
                    .flatMap(table ->
                            columns(List.of(new TableReference(table.constant(), table)), Optional.empty()).stream())
                    .filter(column -> begins(column.name()))
                    .toList();
        }

        private boolean begins(String name) {
            return name.regionMatches(true, 0, word, 0, word.length());
        }

        private static boolean isComparable(Column column, Column subject) {
            return column.field().getType() == subject.field().getType()
                    && !column.field().equals(subject.field());
        }

        private List<Suggestion> conditions(List<TableReference> tables) {
            return new JoinConditions(schema)
                    .of(
                            tables,
                            equality -> equality.left().label() + "."
                                    + equality.leftColumn().constant() + ".eq("
                                    + equality.right().label() + "."
                                    + equality.rightColumn().constant() + ")",
                            (first, next) -> first + ".and(" + next + ")");
        }

        private List<Suggestion> paths(TableReference reference) {
            return schema.relations(reference.table()).stream()
                    .map(relation -> new Suggestion(
                            reference.label() + "." + relation.method() + "()",
                            relation.method(),
                            Group.RELATIONS,
                            target(relation)))
                    .toList();
        }

        /** Tables, and variables that hold one; in a join, those first that a relation leads to. */
        private List<Suggestion> tables(Call call, String name) {
            List<Suggestion> found = new ArrayList<>();
            List<TableReference> tables = scope.tables(code, call);
            List<IndexedTable> related = List.of();
            if (JavaScope.isJoin(name)) {
                related = new JoinConditions(schema).related(tables);
                tables.forEach(reference -> found.addAll(paths(reference)));
            }
            variables.stream()
                    .filter(variable -> scope.variable(variable.name()).isPresent())
                    .forEach(variable -> found.add(ofVariable(variable)));
            related.forEach(table -> found.add(ofTableName(table)));
            schema.tables().forEach(table -> found.add(ofTableName(table)));
            return found;
        }

        private static Suggestion ofTableName(IndexedTable table) {
            return new Suggestion(table.constant(), Group.TABLES, KnownSchema.described(table));
        }

        private static Suggestion ofVariable(Variable variable) {
            return new Suggestion(variable.name(), Group.VARIABLES, variable.type());
        }

        private List<Suggestion> anything() {
            List<Suggestion> found = new ArrayList<>();
            variables.forEach(variable -> found.add(ofVariable(variable)));
            schema.tables().forEach(table -> found.add(ofTableName(table)));
            boolean beginning = code.isBeginning() || takesStatement();
            found.addAll(beginning ? CommonMethods.ofStatements() : List.of());
            if (!word.isEmpty()) {
                functions.get().stream()
                        .sorted()
                        .forEach(function -> found.add(new Suggestion(function + "(", Group.FUNCTIONS)));
                found.addAll(beginning ? sqlBeginnings() : List.of());
                Duration budget = ranking.of(found, word).isEmpty() ? CompilerNames.PATIENCE : CompilerNames.BUDGET;
                found.addAll(CommonMethods.useful(compiler.at(before + word, budget), false, word));
            }
            return found;
        }

        private boolean takesStatement() {
            List<Call> open = code.openCalls();
            return !open.isEmpty() && TAKE_STATEMENT.contains(code.name(open.getFirst()));
        }

        /** Who begins in capitals is likely to mean SQL. */
        private List<Suggestion> sqlBeginnings() {
            return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT))
                    ? SqlKeywords.BEGINNINGS.stream()
                            .map(keyword ->
                                    new Suggestion(keyword.toUpperCase(Locale.ROOT) + " ", Group.KEYWORDS, "SQL"))
                            .toList()
                    : List.of();
        }
    }
}
