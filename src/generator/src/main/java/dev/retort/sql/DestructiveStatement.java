package dev.retort.sql;

import dev.retort.sql.Grammar.Trait;
import dev.retort.sql.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A statement that would do something to more than people usually mean: to all rows of a table, or to what holds them.
 *
 * @param deed what it would do: {@code delete all rows of film}
 * @param table the one table whose rows are concerned, as the SQL names it
 */
public record DestructiveStatement(String deed, Optional<String> table) {

    /** What comes before {@code UPDATE} and {@code DELETE} where they do not begin a statement. */
    private static final Set<String> WITHIN_CLAUSE = Set.of("on", "key", "or", "for", "before", "after", "of");

    private static final Set<String> BLOCKS =
            Set.of("begin", "if", "case", "loop", "while", "for", "repeat", "declare");

    /** What people drop from a column that keeps its values. */
    private static final Set<String> KEEPING = Set.of("not", "default", "identity", "expression");

    /** {@code ALTER ONLINE IGNORE TABLE}: the table's name comes soon. */
    private static final int PREFIX = 4;

    private DestructiveStatement(String deed) {
        this(deed, Optional.empty());
    }

    /** The first harm that a text of SQL would do; empty where it does none. */
    public static Optional<DestructiveStatement> of(String sql, Syntax syntax) {
        return SqlText.of(sql, syntax).statements().stream()
                .flatMap(statement -> of(statement).stream())
                .findFirst();
    }

    static Optional<DestructiveStatement> of(SqlStatement sql) {
        Optional<SqlStatement> inner = sql.inner();
        if (inner.isPresent()) {
            return of(inner.get());
        }
        if (sql.startsWith("drop")) {
            return drop(sql);
        }
        if (sql.startsWith("truncate")) {
            int name = sql.first() + (sql.is(sql.first() + 1, "table") ? 2 : 1);
            return Optional.of(onAllRows("delete", sql, sql.is(name, "only") ? name + 1 : name, sql.size()));
        }
        if (sql.startsWith("alter")) {
            return alter(sql);
        }
        if (sql.startsWith("create")) {
            return sql.startsWith("create", "or", "replace", "table") ? Optional.of(replaced(sql)) : Optional.empty();
        }
        Optional<Explanation> explanation = Explanation.of(sql);
        if (explanation.isPresent()) {
            return explanation
                    .get()
                    .statement()
                    .filter(_ -> explanation.get().runs())
                    .flatMap(DestructiveStatement::of);
        }
        if (sql.grammar().has(Trait.PREPARED_TEXTS)
                && (sql.startsWith("execute", "immediate") || sql.startsWith("prepare"))) {
            return sql.tokens().stream()
                    .filter(word -> word.kind() == Kind.STRING)
                    .flatMap(text -> of(text.text(), sql.syntax()).stream())
                    .findFirst();
        }
        return unconditional(sql);
    }

    private static Optional<DestructiveStatement> drop(SqlStatement sql) {
        int kind = sql.first() + 1;
        if (sql.is(kind, "temporary", "prepare")) {
            return Optional.empty();
        }
        int name = kind;
        while (sql.is(
                name + 1, "view", "table", "index", "data", "wrapper", "mapping", "method", "family", "class",
                "body")) {
            name++;
        }
        String what = sql.text(kind, name + 1).toLowerCase(Locale.ROOT);
        name++;
        if (sql.is(name, "concurrently")) {
            name++;
        }
        if (sql.is(name, "if")) {
            name += 2;
        }
        int end = sql.afterName(name);
        boolean isOneTable = what.equals("table") && (end >= sql.size() || sql.is(end, "cascade", "restrict", "wait"));
        return Optional.of(new DestructiveStatement(
                "drop the " + what + " " + (isOneTable ? sql.name(name, end) : sql.text(name, sql.size())),
                isOneTable ? Optional.of(sql.text(name, end)) : Optional.empty()));
    }

    private static DestructiveStatement replaced(SqlStatement sql) {
        int name = sql.first() + 4;
        int end = sql.afterName(name);
        return new DestructiveStatement(
                "put another table in the place of " + sql.name(name, end), Optional.of(sql.text(name, end)));
    }

    private static Optional<DestructiveStatement> alter(SqlStatement sql) {
        int table = sql.find(0, "table") + 1;
        if (table == 0 || table > PREFIX) {
            return Optional.empty();
        }
        while (sql.is(table, "if", "exists", "only")) {
            table++;
        }
        int after = sql.afterName(table);
        for (int i = after; i < sql.size(); i++) {
            boolean isClause = sql.at(i).depth() == 0 && sql.is(i, "drop", "truncate");
            boolean keeps = i + 1 < sql.size() && sql.at(i + 1).isIn(KEEPING);
            if (isClause && !keeps) {
                return Optional.of(new DestructiveStatement(
                        "change " + sql.name(table, after) + ": " + sql.text(i, clauseEnd(sql, i))));
            }
        }
        return Optional.empty();
    }

    private static int clauseEnd(SqlStatement sql, int start) {
        int end = start;
        while (end < sql.size() && !(sql.is(end, ",") && sql.at(end).depth() == 0)) {
            end++;
        }
        return end;
    }

    /** An {@code UPDATE} or {@code DELETE} without a condition, at whatever place of the statement. */
    private static Optional<DestructiveStatement> unconditional(SqlStatement sql) {
        for (int i = 0; i < sql.size(); i++) {
            if (sql.is(i, "update", "delete") && beginsStatement(sql, i)) {
                int end = groupEnd(sql, i);
                Optional<DestructiveStatement> harm = sql.is(i, "update") ? update(sql, i, end) : delete(sql, i, end);
                if (harm.isPresent()) {
                    return harm;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean beginsStatement(SqlStatement sql, int index) {
        if (index == sql.first()) {
            return true;
        }
        SqlToken before = sql.at(index - 1);
        if (before.is("then") || before.is("do")) {
            return sql.startsWithOneOf(BLOCKS);
        }
        if (before.is("as")) {
            return sql.startsWith("prepare");
        }
        return before.kind() == Kind.SIGN
                ? before.is("(") || before.is(")") || before.is(";")
                : !before.isIn(WITHIN_CLAUSE);
    }

    /** The index after what belongs to the statement that begins here, within its parentheses. */
    private static int groupEnd(SqlStatement sql, int start) {
        int depth = sql.at(start).depth();
        int end = start;
        while (end < sql.size() && sql.at(end).depth() >= depth && !sql.is(end, ";")) {
            end++;
        }
        return end;
    }

    private static Optional<DestructiveStatement> delete(SqlStatement sql, int start, int end) {
        int from = findWithin(sql, start, end, "from");
        if (from < 0 || isConditional(sql, from, end)) {
            return Optional.empty();
        }
        return Optional.of(onAllRows("delete", sql, sql.is(from + 1, "only") ? from + 2 : from + 1, end));
    }

    private static Optional<DestructiveStatement> update(SqlStatement sql, int start, int end) {
        int set = findWithin(sql, start, end, "set");
        if (set < 0 || isConditional(sql, set, end)) {
            return Optional.empty();
        }
        int name = start + 1;
        while (sql.is(name, "low_priority", "ignore", "only") && name + 1 < set) {
            name++;
        }
        if (sql.is(name, "or")) {
            name += 2;
        }
        return Optional.of(onAllRows("change", sql, name, end));
    }

    private static DestructiveStatement onAllRows(String deed, SqlStatement sql, int name, int end) {
        int after = Math.min(sql.afterName(name), end);
        String table = sql.name(name, after);
        boolean isSeveral = false;
        int set = findWithin(sql, after, end, "set");
        for (int i = after; i < end; i++) {
            boolean isListed = sql.is(i, ",") && (set < 0 || i < set);
            isSeveral |= sql.at(i).depth() == 0 && (isListed || sql.is(i, "join", "using", "from"));
        }
        if (isSeveral || findWithin(sql, Math.min(name, sql.size() - 1), end, "limit") >= 0) {
            return new DestructiveStatement(deed + " rows of " + table + " without a condition");
        }
        return new DestructiveStatement(
                deed + " all rows of " + table,
                Optional.of(sql.text(name, after)).filter(text -> !text.isEmpty()));
    }

    private static int findWithin(SqlStatement sql, int start, int end, String keyword) {
        int found = sql.find(start, keyword);
        return found < end ? found : -1;
    }

    private static boolean isConditional(SqlStatement sql, int start, int end) {
        int where = findWithin(sql, start, end, "where");
        return where >= 0 && !isAlwaysTrue(sql, where + 1, end);
    }

    /** {@code true}, {@code 1} and {@code 1 = 1}, within parentheses too: what is left of conditions that were empty. */
    private static boolean isAlwaysTrue(SqlStatement sql, int start, int end) {
        List<String> condition = new ArrayList<>();
        for (int i = start; i < end && !sql.is(i, "order", "limit", "returning"); i++) {
            if (!sql.is(i, "(") && !sql.is(i, ")")) {
                condition.add(sql.at(i).text());
            }
        }
        return switch (condition.size()) {
            case 1 ->
                condition.getFirst().equalsIgnoreCase("true")
                        || condition.getFirst().equals("1");
            case 3 ->
                condition.get(1).equals("=")
                        && condition.getFirst().equals(condition.getLast())
                        && condition.getFirst().matches("\\d+");
            default -> false;
        };
    }
}
