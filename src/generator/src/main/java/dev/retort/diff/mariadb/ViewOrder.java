package dev.retort.diff.mariadb;

import dev.retort.database.mariadb.MariaDbText;
import dev.retort.diff.mariadb.object.StoredProgram;
import dev.retort.diff.mariadb.object.ViewDefinition;
import dev.retort.sql.SqlToken;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The order in which views can be made: each after those that it reads, itself or by a function that it calls. The server looks at what a function
 * reads when a view of it is made.
 *
 * @param functions those of the wanted schema, by their names in small letters
 */
record ViewOrder(Map<String, StoredProgram> functions) {

    static ViewOrder among(List<StoredProgram> programs) {
        Map<String, StoredProgram> functions = new HashMap<>();
        programs.stream()
                .filter(program -> program.name().kind().equals("function"))
                .forEach(function -> functions.put(lower(function.name().name()), function));
        return new ViewOrder(functions);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    List<ViewDefinition> sorted(List<ViewDefinition> views) {
        return Sorting.sorted(views, view -> {
            Set<String> called = functions.isEmpty() ? Set.of() : wordsOfCalled(view);
            return views.stream()
                    .filter(other -> view.uses().contains(other.name().name())
                            || called.contains(lower(other.name().name())))
                    .toList();
        });
    }

    /** All words in the functions that a view calls, and in those that they call. */
    private Set<String> wordsOfCalled(ViewDefinition view) {
        Set<String> words = new HashSet<>();
        addCalled(view.query(), new HashSet<>(), words);
        return words;
    }

    private void addCalled(String text, Set<String> seen, Set<String> words) {
        for (String word : words(text)) {
            StoredProgram function = functions.get(word);
            if (function != null && seen.add(word)) {
                words.addAll(words(function.created()));
                addCalled(function.created(), seen, words);
            }
        }
    }

    private static Set<String> words(String text) {
        return MariaDbText.read(text).code().stream()
                .filter(SqlToken::isName)
                .map(SqlToken::lower)
                .collect(Collectors.toSet());
    }
}
