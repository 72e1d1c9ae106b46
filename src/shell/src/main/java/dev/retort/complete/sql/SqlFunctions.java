package dev.retort.complete.sql;

import dev.retort.complete.name.Suggestion;
import dev.retort.complete.name.Suggestion.Group;
import dev.retort.sql.Grammar;
import dev.retort.text.WordLists;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The functions of a database that the user is likely to want in SQL. */
final class SqlFunctions {
    private static final List<String> OF_ALL =
            WordLists.beside(SqlFunctions.class).list("functions");

    private SqlFunctions() {}

    /** The functions, each with the bracket that follows it; those that take nothing with both. */
    static List<Suggestion> of(Grammar grammar, boolean capitals) {
        return Stream.concat(
                        OF_ALL.stream()
                                .filter(name -> !grammar.lackedFunctions().contains(name)),
                        grammar.functions().stream())
                .distinct()
                .map(function -> suggestion(function, capitals))
                .toList();
    }

    /** A function, which may be given with what it is nearly always called with: {@code datetime('now')}. */
    private static Suggestion suggestion(String function, boolean capitals) {
        int open = function.indexOf('(');
        boolean isCall = open >= 0 && open + 2 < function.length();
        String name = isCall ? function.substring(0, open) : function;
        String cased = capitals ? name.toUpperCase(Locale.ROOT) : name;
        return isCall
                ? new Suggestion(
                        cased + function.substring(open),
                        function.substring(open).replaceAll("[^a-z]", ""),
                        Group.FUNCTIONS,
                        "")
                : new Suggestion(cased, Group.FUNCTIONS);
    }
}
