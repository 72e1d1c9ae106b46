package dev.retort.complete.java;

import dev.retort.complete.name.Suggestion;
import dev.retort.complete.name.Suggestion.Group;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jooq.Field;

/** Of the hundreds of methods that jOOQ has, those that a person is likely to want, in the order of their use. */
public final class CommonMethods {
    private static final List<Suggestion> STATEMENTS = suggestions(
            Group.FUNCTIONS,
            "select(",
            "selectFrom(",
            "query(",
            "selectDistinct(",
            "insertInto(",
            "update(",
            "deleteFrom(",
            "with(",
            "str(",
            "explain(",
            "chart(");
    private static final List<Suggestion> OF_TABLES =
            suggestions(Group.METHODS, "as(", "asterisk()", "join(", "leftJoin(");
    private static final List<Suggestion> EQUALITY = suggestions(Group.METHODS, "eq(", "ne(", "in(", "notIn(");
    private static final List<Suggestion> ORDER = suggestions(Group.METHODS, "lt(", "le(", "gt(", "ge(", "between(");
    private static final List<Suggestion> OF_TEXT = suggestions(
            Group.METHODS,
            "like(",
            "likeIgnoreCase(",
            "notLike(",
            "contains(",
            "containsIgnoreCase(",
            "startsWith(",
            "endsWith(",
            "equalIgnoreCase(");
    private static final List<Suggestion> OF_NUMBERS =
            suggestions(Group.METHODS, "add(", "sub(", "mul(", "div(", "mod(");
    private static final List<Suggestion> OF_TIMES = suggestions(Group.METHODS, "add(", "sub(");
    private static final List<Suggestion> OF_BOOLEANS = suggestions(Group.METHODS, "isTrue()", "isFalse()");
    private static final List<Suggestion> OF_ANY_COLUMN = suggestions(
            Group.METHODS,
            "isNull()",
            "isNotNull()",
            "asc()",
            "desc()",
            "as(",
            "coalesce(",
            "cast(",
            "isDistinctFrom(",
            "isNotDistinctFrom(");
    private static final List<String> OF_QUERIES = List.of(
            "from(",
            "join(",
            "leftJoin(",
            "on(",
            "onKey()",
            "using(",
            "where(",
            "and(",
            "or(",
            "groupBy(",
            "having(",
            "orderBy(",
            "limit(",
            "offset(",
            "columns(",
            "values(",
            "set(",
            "onDuplicateKeyUpdate()",
            "returning(",
            "execute()",
            "fetch()",
            "fetchOne()",
            "fetchOptional()",
            "fetchInto(",
            "fetchMap(",
            "fetchStream()",
            "union(",
            "as(");
    /** How a query of the session goes on. */
    private static final List<String> OF_SESSION = List.of(
            "where(",
            "orderBy(",
            "limit(",
            "offset(",
            "with(",
            "all()",
            "first()",
            "one()",
            "oneOrNone()",
            "get(",
            "count()",
            "exists()",
            "paginate(",
            "stream()",
            "sql()");
    /** Calls that run a statement, beside those that fetch. */
    private static final Set<String> ENDS = Set.of(
            "execute",
            "all",
            "first",
            "one",
            "oneOrNone",
            "get",
            "count",
            "exists",
            "paginate",
            "stream",
            "getSQL",
            "sql");
    /** What every object has, and is not looked for. */
    private static final Set<String> NOISE =
            Set.of("wait(", "wait()", "notify()", "notifyAll()", "getClass()", "hashCode()", "equals(", "toString()");

    private CommonMethods() {}

    /** The beginnings of a line. */
    static List<Suggestion> ofStatements() {
        return STATEMENTS;
    }

    /** Whether a call of this name runs a statement: what it gives is something else. */
    static boolean runs(String name) {
        return name.startsWith("fetch") || ENDS.contains(name);
    }

    /** Whether a call of this name begins a statement. */
    public static boolean isStatement(String name) {
        return STATEMENTS.stream().anyMatch(statement -> statement.text().equals(name + "("));
    }

    /**
     * How a statement goes on.
     *
     * @param beginning the name of the call that begins it
     */
    static List<Suggestion> ofQueries(String beginning) {
        return (beginning.equals("query") ? OF_SESSION : OF_QUERIES)
                .stream().map(text -> new Suggestion(text, Group.METHODS)).toList();
    }

    /** What a table has beside its columns and relations. */
    static List<Suggestion> ofTables() {
        return OF_TABLES;
    }

    /** What a column of this type is asked, and made into. */
    static List<Suggestion> ofColumn(Field<?> field) {
        List<Suggestion> found = new ArrayList<>(EQUALITY);
        Class<?> type = field.getType();
        boolean text = type == String.class;
        if (text) {
            found.addAll(OF_TEXT);
        }
        if (type == Boolean.class) {
            found.addAll(0, OF_BOOLEANS);
        } else if (text || (Comparable.class.isAssignableFrom(type) && !type.isEnum())) {
            found.addAll(text ? found.size() : EQUALITY.size(), ORDER);
        }
        found.addAll(OF_ANY_COLUMN);
        if (Number.class.isAssignableFrom(type)) {
            found.addAll(OF_NUMBERS);
        } else if (Temporal.class.isAssignableFrom(type)) {
            found.addAll(OF_TIMES);
        }
        return found;
    }

    /**
     * What the compiler knows of an object: what people use first of its sort, then the others. Of a statement it is the common
     * ones alone, until something is typed.
     */
    static List<Suggestion> useful(List<String> names, boolean ofStatement, String word) {
        List<String> useful = useful(names, word);
        Optional<CommonMembers> sort = CommonMembers.of(names);
        if (sort.isPresent()) {
            return ordered(useful, sort.get()::rank);
        }
        List<String> common = useful.stream().filter(OF_QUERIES::contains).toList();
        return ordered(ofStatement && word.isEmpty() && !common.isEmpty() ? common : useful, CommonMethods::rank);
    }

    /** Without what is never looked for; names with a dollar sign only follow one. */
    private static List<String> useful(List<String> names, String word) {
        return names.stream()
                .filter(name -> word.startsWith("$") || !name.startsWith("$"))
                .filter(name -> !word.isEmpty() || !NOISE.contains(name))
                .toList();
    }

    private static List<Suggestion> ordered(List<String> names, ToIntFunction<String> rank) {
        return names.stream()
                .sorted(Comparator.comparingInt(rank).thenComparing(Comparator.naturalOrder()))
                .map(name -> new Suggestion(name, Group.METHODS))
                .toList();
    }

    private static int rank(String name) {
        int rank = OF_QUERIES.indexOf(name);
        return rank < 0 ? OF_QUERIES.size() : rank;
    }

    private static List<Suggestion> suggestions(Group group, String... texts) {
        return Arrays.stream(texts).map(text -> new Suggestion(text, group)).toList();
    }
}
