package dev.retort.config;

import dev.retort.Location;
import dev.retort.RetortException;
import dev.retort.internal.text.Spelling;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The user's own defaults and databases, as their config.toml has them. All of it is optional.
 *
 * @param format the format of results
 * @param limit how many rows of a result are shown at most; 0 for all
 * @param timing whether times are shown
 * @param printSql whether each statement is shown as it is sent
 * @param pager the program that long results are paged with
 * @param keys the keys of which editor a line is edited with
 * @param theme the colours
 * @param hints whether the shell teaches now and then
 * @param connections the databases that have a name, by it
 */
public record Personal(
        Optional<Choice> format,
        Optional<Long> limit,
        Optional<Boolean> timing,
        Optional<Boolean> printSql,
        Optional<String> pager,
        Optional<Choice> keys,
        Optional<Choice> theme,
        Optional<Boolean> hints,
        Map<String, NamedConnection> connections) {

    public static final Personal NONE = new Personal(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of());

    public Personal {
        connections = Collections.unmodifiableMap(new TreeMap<>(connections));
    }

    /** The named connection that was probably meant by a word that is none. */
    public Optional<String> closestTo(String word) {
        return Spelling.closest(word, connections.keySet());
    }

    /**
     * One of several words.
     *
     * @param word the word, in lower case
     * @param place where it was said
     */
    public record Choice(String word, Location place) {

        /** The error that there is no such word among those that can be said. */
        public RetortException refused(String what, List<String> known) {
            return RetortException.usage("there is no " + what + " \"" + word + "\"")
                    .withLocation(place)
                    .withHint(Spelling.closest(word, known)
                            .map(nearest -> "did you mean " + nearest + "?")
                            .orElse("there are " + String.join(", ", known)));
        }
    }
}
