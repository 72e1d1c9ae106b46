package dev.retort.complete.sql;

import dev.retort.complete.name.JoinConditions;
import dev.retort.complete.name.KnownSchema;
import dev.retort.complete.name.Match;
import dev.retort.complete.name.Ranking;
import dev.retort.complete.name.Suggestion;
import dev.retort.complete.name.Suggestion.Group;
import dev.retort.complete.name.TableReference;
import dev.retort.schema.IndexedTable;
import dev.retort.schema.IndexedTable.Column;
import dev.retort.sql.SqlText;
import dev.retort.sql.SqlToken;
import dev.retort.sql.Syntax;
import dev.retort.text.WordLists;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jooq.EnumType;

/** The suggestions at the cursor in SQL. */
public record SqlSuggestions(Supplier<Syntax> syntax, Ranking ranking) {
    private static final WordLists WORDS = WordLists.beside(SqlSuggestions.class);
    private static final Set<String> TAKE_TABLE = Set.of("from", "join", "into", "update", "table");
    private static final Set<String> OPERATORS = Set.of("=", "<", ">", "!", "+", "-", "*", "/", "(", ",", "|", "%");
    private static final Set<String> TAKE_EXPRESSION = WORDS.set("before an expression");
    /** What can be in the quotes of a name. */
    private static final Set<Group> NAMED = Set.of(Group.TABLES, Group.COLUMNS);

    public List<Suggestion> at(KnownSchema schema, SqlAtCursor sql) {
        int start = sql.wordStart();
        if (isText(sql.text().substring(0, start)) || isInString(sql.text().substring(0, sql.cursor()))) {
            return List.of();
        }
        return new Question(schema, sql, start).answer();
    }

    private boolean isText(String before) {
        List<SqlToken> tokens = SqlText.of(before, syntax.get()).tokens();
        if (tokens.isEmpty() || tokens.getLast().end() < before.length()) {
            return false;
        }
        boolean lineComment = tokens.getLast().kind() == SqlToken.Kind.COMMENT && !before.endsWith("*/");
        return !tokens.getLast().closed() || lineComment;
    }

    /** Whether what a quote begins is a text in this database, rather than a name. */
    private boolean isInString(String before) {
        return SqlText.of(before, syntax.get())
                .unclosed()
                .filter(token -> token.kind() == SqlToken.Kind.STRING)
                .isPresent();
    }

    /** One statement, and the word in it that is asked about. */
    private final class Question {
        private final KnownSchema schema;
        private final String word;
        private final SqlScope scope;
        private final SqlNames names;
        private final boolean capitals;
        /** Whether the word is begun with a quote. */
        private final boolean quote;

        Question(KnownSchema schema, SqlAtCursor sql, int start) {
            this.schema = schema;
            String typed = sql.text().substring(start, sql.cursor());
            this.quote = typed.startsWith("\"") || typed.startsWith("`");
            this.word = quote ? typed.substring(1) : typed;
            this.scope = SqlScope.of(schema, sql.text(), syntax.get(), start);
            String upper = word.toUpperCase(Locale.ROOT);
            boolean letters = !upper.equals(word.toLowerCase(Locale.ROOT));
            this.capitals = letters ? word.equals(upper) : scope.isInCapitals();
            this.names = new SqlNames(syntax.get().grammar(), sql.quote(), quote, capitals && !word.isEmpty());
        }

        List<Suggestion> answer() {
            List<Suggestion> found = new ArrayList<>();
            if (scope.before(1).filter(token -> token.is(".")).isPresent()) {
                scope.before(2).ifPresent(qualifier -> found.addAll(members(qualified(qualifier.text()))));
            } else if (scope.isBeginning()) {
                found.addAll(keywords(SqlKeywords.BEGINNINGS));
            } else {
                found.addAll(ofClause(scope.clause()));
            }
            if (quote) {
                found.removeIf(suggestion -> !NAMED.contains(suggestion.group()));
            }
            return ranking.of(found, capitals ? word.toLowerCase(Locale.ROOT) : word);
        }

        /** What is before the dot, with the schema that qualifies it. */
        private String qualified(String name) {
            return scope.before(3)
                    .filter(token -> token.is("."))
                    .flatMap(_ -> scope.before(4))
                    .map(schemaName -> schemaName.text() + "." + name)
                    .orElse(name);
        }

        private List<Suggestion> members(String qualifier) {
            Optional<IndexedTable> table = scope.tables().stream()
                    .filter(reference -> reference.label().equalsIgnoreCase(qualifier))
                    .map(TableReference::table)
                    .findFirst()
                    .or(() -> schema.named(qualifier));
            if (table.isPresent()) {
                return schema.columns(table.get()).stream()
                        .map(column -> suggestion(column, ""))
                        .toList();
            }
            return schema.tables().stream()
                    .filter(known -> schema.named(qualifier + "." + known.name())
                            .filter(known::equals)
                            .isPresent())
                    .map(known -> new Suggestion(
                            names.written(known.name(), names.tablesInAnyCase()),
                            known.name(),
                            Group.TABLES,
                            KnownSchema.described(known)))
                    .toList();
        }

        private List<Suggestion> ofClause(String clause) {
            if (clause.equals("columns")) {
                return columns(scope.tables(), false);
            }
            if (TAKE_TABLE.contains(clause)) {
                return takesName() ? tables(clause) : keywords(SqlKeywords.AFTER_TABLE);
            }
            return takesExpression() ? expression(clause) : keywords(SqlKeywords.AFTER_EXPRESSION);
        }

        /** Whether the name of a table is to come, rather than what follows one. */
        private boolean takesName() {
            return scope.before(1)
                    .filter(token -> token.isIn(TAKE_TABLE) || token.is(",") || token.is("("))
                    .isPresent();
        }

        private boolean takesExpression() {
            return scope.before(1)
                    .filter(token -> token.isIn(TAKE_EXPRESSION)
                            || (token.kind() == SqlToken.Kind.SIGN
                                    && OPERATORS.contains(token.text())
                                    && !isStar(token)))
                    .isPresent();
        }

        /** Whether an asterisk means all columns. */
        private boolean isStar(SqlToken token) {
            return token.is("*")
                    && scope.before(2)
                            .filter(other -> other.is("select") || other.is(".") || other.is(",") || other.is("("))
                            .isPresent();
        }

        private List<Suggestion> tables(String clause) {
            List<Suggestion> found = new ArrayList<>();
            scope.named()
                    .forEach(name -> found.add(new Suggestion(names.quoted(name), Group.TABLES, "of this statement")));
            if (clause.equals("join")) {
                new JoinConditions(schema).related(scope.tables()).forEach(table -> found.add(suggestion(table)));
            }
            schema.tables().forEach(table -> found.add(suggestion(table)));
            return found;
        }

        private List<Suggestion> expression(String clause) {
            List<TableReference> tables = scope.tables();
            List<Suggestion> found = new ArrayList<>();
            if (clause.equals("on")) {
                found.addAll(conditions());
            }
            found.addAll(values(tables));
            found.addAll(tables.isEmpty() ? ofAnyTable() : columns(tables, clause.equals("on")));
            tables.forEach(table -> found.add(new Suggestion(
                    names.quoted(table.label()), Group.TABLES, table.table().kind())));
            if (!clause.equals("set") && !clause.equals("using")) {
                found.addAll(SqlFunctions.of(syntax.get().grammar(), capitals));
                found.addAll(keywords(SqlKeywords.IN_EXPRESSION));
            }
            return found;
        }

        /** What begins with the word, or has words that do, where no table is named yet: columns, and tables to qualify one. */
        private List<Suggestion> ofAnyTable() {
            if (word.isEmpty()) {
                return List.of();
            }
            List<Suggestion> found = new ArrayList<>();
            schema.columnNames().forEach((column, tables) -> {
                if (begins(column)) {
                    found.add(new Suggestion(
                            names.written(column, true),
                            column,
                            Group.COLUMNS,
                            "column of " + String.join(", ", tables)));
                }
            });
            schema.tables().stream()
                    .filter(table -> begins(table.name()))
                    .forEach(table -> found.add(suggestion(table)));
            return found;
        }

        private boolean begins(String name) {
            return Match.of(name, word).compareTo(Match.BEGINNINGS) <= 0;
        }

        private List<Suggestion> conditions() {
            return new JoinConditions(schema)
                    .of(
                            scope.joined(),
                            equality -> names.quoted(equality.left().label()) + "."
                                    + names.quoted(equality.leftColumn().name()) + " = "
                                    + names.quoted(equality.right().label()) + "."
                                    + names.quoted(equality.rightColumn().name()),
                            (first, next) -> first + cased(" and ") + next);
        }

        /** The values that a column which is before an operator can have. */
        private List<Suggestion> values(List<TableReference> tables) {
            if (scope.before(1)
                    .filter(token -> token.is("=") || token.is(">") || token.is("("))
                    .isEmpty()) {
                return List.of();
            }
            int back = scope.before(2).filter(token -> !token.isName()).isPresent() ? 3 : 2;
            back += scope.before(back).filter(token -> token.is("in")).isPresent() ? 1 : 0;
            Optional<SqlToken> name = scope.before(back).filter(SqlToken::isName);
            return tables.stream()
                    .flatMap(table -> schema.columns(table.table()).stream())
                    .filter(column -> name.filter(token -> token.text().equalsIgnoreCase(column.name()))
                            .isPresent())
                    .findFirst()
                    .map(this::values)
                    .orElse(List.of());
        }

        private List<Suggestion> values(Column column) {
            Class<?> type = column.field().getType();
            List<Suggestion> found = new ArrayList<>();
            if (type.isEnum()) {
                for (Object constant : type.getEnumConstants()) {
                    String literal = constant instanceof EnumType known ? known.getLiteral() : constant.toString();
                    found.add(new Suggestion(
                            "'" + literal.replace("'", "''") + "'", literal, Group.VALUES, column.name()));
                }
            } else if (type == Boolean.class) {
                found.add(new Suggestion(cased("true"), Group.VALUES));
                found.add(new Suggestion(cased("false"), Group.VALUES));
            }
            return found;
        }

        /** The columns of tables; with the table's name where it needs one, or where that is wanted. */
        private List<Suggestion> columns(List<TableReference> tables, boolean qualified) {
            Map<String, Integer> times = new HashMap<>();
            tables.forEach(table ->
                    schema.columns(table.table()).forEach(column -> times.merge(column.name(), 1, Integer::sum)));
            List<Suggestion> found = new ArrayList<>();
            for (TableReference table : tables) {
                for (Column column : schema.columns(table.table())) {
                    boolean alone = times.getOrDefault(column.name(), 0) == 1;
                    found.add(suggestion(column, qualified || !alone ? names.quoted(table.label()) + "." : ""));
                }
            }
            return found;
        }

        private Suggestion suggestion(Column column, String qualifier) {
            return new Suggestion(
                    qualifier + names.written(column.name(), true),
                    column.name(),
                    Group.COLUMNS,
                    schema.described(column));
        }

        private Suggestion suggestion(IndexedTable table) {
            String qualifier = table.schema().isEmpty() ? "" : names.quoted(table.schema()) + ".";
            return new Suggestion(
                    qualifier + names.written(table.name(), names.tablesInAnyCase()),
                    table.name(),
                    Group.TABLES,
                    KnownSchema.described(table));
        }

        private List<Suggestion> keywords(List<String> keywords) {
            return keywords.stream()
                    .map(keyword -> new Suggestion(cased(keyword), Group.KEYWORDS))
                    .toList();
        }

        private String cased(String keyword) {
            return capitals ? keyword.toUpperCase(Locale.ROOT) : keyword;
        }
    }
}
