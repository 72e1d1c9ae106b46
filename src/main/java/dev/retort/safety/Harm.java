package dev.retort.safety;

import dev.retort.safety.Word.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jooq.SQLDialect;

/**
 * Something that a statement would do to more than people usually mean: to all rows of a table, or to what holds them.
 *
 * @param deed what it would do: {@code delete all rows of film}
 * @param table the one table whose rows are concerned, as the SQL names it
 */
public record Harm(String deed, Optional<String> table) {

    /** What stands before {@code UPDATE} and {@code DELETE} where they do not begin a statement. */
    private static final Set<String> WITHIN_CLAUSE = Set.of("ON", "KEY", "OR", "FOR", "BEFORE", "AFTER", "OF");

    private static final Set<String> BLOCKS =
            Set.of("BEGIN", "IF", "CASE", "LOOP", "WHILE", "FOR", "REPEAT", "DECLARE");

    /** What people drop from a column that keeps its values. */
    private static final Set<String> KEEPING = Set.of("NOT", "DEFAULT", "IDENTITY", "EXPRESSION");

    /** {@code ALTER ONLINE IGNORE TABLE}: the table's name comes soon. */
    private static final int PREFIX = 4;

    private Harm(String deed) {
        this(deed, Optional.empty());
    }

    /** The first harm that a text of SQL would do; empty where it does none. */
    public static Optional<Harm> of(String sql, SQLDialect dialect) {
        return SqlWords.of(sql, dialect).stream()
                .flatMap(statement -> of(statement).stream())
                .findFirst();
    }

    private static Optional<Harm> of(SqlWords sql) {
        Optional<SqlWords> inner = sql.inner();
        if (inner.isPresent()) {
            return of(inner.get());
        }
        if (sql.startsWith("DROP")) {
            return drop(sql);
        }
        if (sql.startsWith("TRUNCATE")) {
            int name = sql.first() + (sql.is(sql.first() + 1, "TABLE") ? 2 : 1);
            return Optional.of(onAllRows("delete", sql, sql.is(name, "ONLY") ? name + 1 : name, sql.size()));
        }
        if (sql.startsWith("ALTER")) {
            return alter(sql);
        }
        if (sql.startsWith("CREATE")) {
            return sql.isMariaDb() && sql.startsWith("CREATE", "OR", "REPLACE", "TABLE")
                    ? Optional.of(replaced(sql))
                    : Optional.empty();
        }
        if (sql.startsWith("EXPLAIN") && !sql.has("ANALYZE")) {
            return Optional.empty();
        }
        if (sql.isMariaDb() && (sql.startsWith("EXECUTE", "IMMEDIATE") || sql.startsWith("PREPARE"))) {
            return sql.words().stream()
                    .filter(word -> word.kind() == Kind.STRING)
                    .flatMap(text -> of(text.text(), sql.dialect()).stream())
                    .findFirst();
        }
        return unconditional(sql);
    }

    private static Optional<Harm> drop(SqlWords sql) {
        int kind = sql.first() + 1;
        if (sql.is(kind, "TEMPORARY", "PREPARE")) {
            return Optional.empty();
        }
        int name = kind;
        while (sql.is(
                name + 1, "VIEW", "TABLE", "INDEX", "DATA", "WRAPPER", "MAPPING", "METHOD", "FAMILY", "CLASS",
                "BODY")) {
            name++;
        }
        String what = sql.text(kind, name + 1).toLowerCase(Locale.ROOT);
        name++;
        if (sql.is(name, "CONCURRENTLY")) {
            name++;
        }
        if (sql.is(name, "IF")) {
            name += 2;
        }
        int end = sql.behindName(name);
        boolean isOneTable = what.equals("table") && (end >= sql.size() || sql.is(end, "CASCADE", "RESTRICT", "WAIT"));
        return Optional.of(new Harm(
                "drop the " + what + " " + (isOneTable ? sql.name(name, end) : sql.text(name, sql.size())),
                isOneTable ? Optional.of(sql.text(name, end)) : Optional.empty()));
    }

    private static Harm replaced(SqlWords sql) {
        int name = sql.first() + 4;
        int end = sql.behindName(name);
        return new Harm("put another table in the place of " + sql.name(name, end), Optional.of(sql.text(name, end)));
    }

    private static Optional<Harm> alter(SqlWords sql) {
        int table = sql.find(0, "TABLE") + 1;
        if (table == 0 || table > PREFIX) {
            return Optional.empty();
        }
        while (sql.is(table, "IF", "EXISTS", "ONLY")) {
            table++;
        }
        int behind = sql.behindName(table);
        for (int i = behind; i < sql.size(); i++) {
            boolean isClause = sql.at(i).depth() == 0 && sql.is(i, "DROP", "TRUNCATE");
            boolean keeps = i + 1 < sql.size() && KEEPING.stream().anyMatch(sql.at(i + 1)::is);
            if (isClause && !keeps) {
                return Optional.of(
                        new Harm("change " + sql.name(table, behind) + ": " + sql.text(i, clauseEnd(sql, i))));
            }
        }
        return Optional.empty();
    }

    private static int clauseEnd(SqlWords sql, int start) {
        int end = start;
        while (end < sql.size() && !(sql.isSymbol(end, ',') && sql.at(end).depth() == 0)) {
            end++;
        }
        return end;
    }

    /** An {@code UPDATE} or {@code DELETE} without a condition, at whatever place of the statement. */
    private static Optional<Harm> unconditional(SqlWords sql) {
        for (int i = 0; i < sql.size(); i++) {
            if (sql.is(i, "UPDATE", "DELETE") && beginsStatement(sql, i)) {
                int end = groupEnd(sql, i);
                Optional<Harm> harm = sql.is(i, "UPDATE") ? update(sql, i, end) : delete(sql, i, end);
                if (harm.isPresent()) {
                    return harm;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean beginsStatement(SqlWords sql, int index) {
        if (index == sql.first()) {
            return true;
        }
        Word before = sql.at(index - 1);
        if (before.is("THEN") || before.is("DO")) {
            return sql.startsWithOneOf(BLOCKS);
        }
        if (before.is("AS")) {
            return sql.startsWith("PREPARE");
        }
        return before.kind() == Kind.SYMBOL
                ? before.isSymbol('(') || before.isSymbol(')') || before.isSymbol(';')
                : WITHIN_CLAUSE.stream().noneMatch(before::is);
    }

    /** The index behind what belongs to the statement that begins here, within its parentheses. */
    private static int groupEnd(SqlWords sql, int start) {
        int depth = sql.at(start).depth();
        int end = start;
        while (end < sql.size() && sql.at(end).depth() >= depth && !sql.isSymbol(end, ';')) {
            end++;
        }
        return end;
    }

    private static Optional<Harm> delete(SqlWords sql, int start, int end) {
        int from = findWithin(sql, start, end, "FROM");
        if (from < 0 || isConditional(sql, from, end)) {
            return Optional.empty();
        }
        return Optional.of(onAllRows("delete", sql, sql.is(from + 1, "ONLY") ? from + 2 : from + 1, end));
    }

    private static Optional<Harm> update(SqlWords sql, int start, int end) {
        int set = findWithin(sql, start, end, "SET");
        if (set < 0 || isConditional(sql, set, end)) {
            return Optional.empty();
        }
        int name = start + 1;
        while (sql.is(name, "LOW_PRIORITY", "IGNORE", "ONLY") && name + 1 < set) {
            name++;
        }
        if (sql.is(name, "OR")) {
            name += 2;
        }
        return Optional.of(onAllRows("change", sql, name, end));
    }

    private static Harm onAllRows(String deed, SqlWords sql, int name, int end) {
        int behind = Math.min(sql.behindName(name), end);
        String table = sql.name(name, behind);
        boolean isSeveral = false;
        int set = findWithin(sql, behind, end, "SET");
        for (int i = behind; i < end; i++) {
            boolean isListed = sql.isSymbol(i, ',') && (set < 0 || i < set);
            isSeveral |= sql.at(i).depth() == 0 && (isListed || sql.is(i, "JOIN", "USING", "FROM"));
        }
        if (isSeveral || findWithin(sql, Math.min(name, sql.size() - 1), end, "LIMIT") >= 0) {
            return new Harm(deed + " rows of " + table + " without a condition");
        }
        return new Harm(
                deed + " all rows of " + table,
                Optional.of(sql.text(name, behind)).filter(text -> !text.isEmpty()));
    }

    private static int findWithin(SqlWords sql, int start, int end, String keyword) {
        int found = sql.find(start, keyword);
        return found < end ? found : -1;
    }

    private static boolean isConditional(SqlWords sql, int start, int end) {
        int where = findWithin(sql, start, end, "WHERE");
        return where >= 0 && !isAlwaysTrue(sql, where + 1, end);
    }

    /** {@code true}, {@code 1} and {@code 1 = 1}, within parentheses too: what is left of conditions that were empty. */
    private static boolean isAlwaysTrue(SqlWords sql, int start, int end) {
        List<String> condition = new ArrayList<>();
        for (int i = start; i < end && !sql.is(i, "ORDER", "LIMIT", "RETURNING"); i++) {
            if (!sql.isSymbol(i, '(') && !sql.isSymbol(i, ')')) {
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
