package dev.retort.complete.java;

import dev.retort.complete.name.Suggestion;
import dev.retort.complete.name.Suggestion.Group;
import dev.retort.text.WordLists;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jooq.Field;

/** The methods, of the hundreds that jOOQ has, that the user is likely to want, in the order of their use. */
public final class CommonMethods {
    private static final WordLists WORDS = WordLists.beside(CommonMethods.class);
    private static final List<Suggestion> STATEMENTS = suggestions("statements", Group.FUNCTIONS);
    private static final List<Suggestion> OF_TABLES = suggestions("of tables", Group.METHODS);
    private static final List<Suggestion> EQUALITY = suggestions("equality", Group.METHODS);
    private static final List<Suggestion> ORDER = suggestions("order", Group.METHODS);
    private static final List<Suggestion> OF_TEXT = suggestions("of text", Group.METHODS);
    private static final List<Suggestion> OF_NUMBERS = suggestions("of numbers", Group.METHODS);
    private static final List<Suggestion> OF_TIMES = suggestions("of times", Group.METHODS);
    private static final List<Suggestion> OF_BOOLEANS = suggestions("of booleans", Group.METHODS);
    private static final List<Suggestion> OF_ANY_COLUMN = suggestions("of any column", Group.METHODS);
    private static final List<String> OF_QUERIES = WORDS.list("of queries");
    /** Calls that run a statement, beside those that fetch. */
    private static final Set<String> ENDS = WORDS.set("ends");
    /** What every object has, and is not looked for. */
    private static final Set<String> NOISE = WORDS.set("noise");

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
     * How a statement continues.
     *
     * @param beginning the name of the call that begins it
     */
    static List<Suggestion> ofQueries(String beginning) {
        return suggestions(beginning.equals("query") ? "of the session" : "of queries", Group.METHODS);
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

    private static List<Suggestion> suggestions(String list, Group group) {
        return WORDS.list(list).stream()
                .map(text -> new Suggestion(text, group))
                .toList();
    }
}
