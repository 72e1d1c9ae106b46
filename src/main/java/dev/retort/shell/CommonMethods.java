package dev.retort.shell;

import dev.retort.shell.Suggestion.Group;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Of the hundreds of methods that jOOQ has, those that a person is likely to want, in the order of their use. */
final class CommonMethods {
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
    private static final List<Suggestion> OF_TABLES = suggestions(Group.METHODS, "as(", "asterisk()");
    private static final List<Suggestion> OF_COLUMNS = suggestions(
            Group.METHODS,
            "eq(",
            "ne(",
            "lt(",
            "le(",
            "gt(",
            "ge(",
            "like(",
            "likeIgnoreCase(",
            "contains(",
            "startsWith(",
            "in(",
            "notIn(",
            "between(",
            "isNull()",
            "isNotNull()",
            "asc()",
            "desc()",
            "as(",
            "add(",
            "sub(",
            "mul(",
            "div(");
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
    /** What every object has, and nobody looks for. */
    private static final Set<String> NOISE =
            Set.of("wait(", "wait()", "notify()", "notifyAll()", "getClass()", "hashCode()", "equals(", "toString()");

    private CommonMethods() {}

    /** The beginnings of a line. */
    static List<Suggestion> ofStatements() {
        return STATEMENTS;
    }

    /** Whether a call of this name begins a statement. */
    static boolean isStatement(String name) {
        return STATEMENTS.stream().anyMatch(statement -> statement.text().equals(name + "("));
    }

    /** How a statement goes on. */
    static List<Suggestion> ofQueries() {
        return OF_QUERIES.stream()
                .map(text -> new Suggestion(text, Group.METHODS))
                .toList();
    }

    /** What a table has beside its columns and relations. */
    static List<Suggestion> ofTables() {
        return OF_TABLES;
    }

    /** What a column is asked. */
    static List<Suggestion> ofColumns() {
        return OF_COLUMNS;
    }

    /**
     * The compiler's names in a good order: the common ones first. Nothing typed yet, they are all there is, if there are
     * any; names with a dollar sign only follow one.
     */
    static List<Suggestion> ranked(List<String> names, String word) {
        List<String> useful = new ArrayList<>(names.stream()
                .filter(name -> word.startsWith("$") || !name.startsWith("$"))
                .filter(name -> !word.isEmpty() || !NOISE.contains(name))
                .toList());
        List<String> common = useful.stream().filter(OF_QUERIES::contains).toList();
        List<String> chosen = word.isEmpty() && !common.isEmpty() ? common : useful;
        return chosen.stream()
                .sorted(Comparator.comparingInt(CommonMethods::rank).thenComparing(Comparator.naturalOrder()))
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
