package dev.retort.text;

import dev.retort.internal.text.ResourceFile;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The lists of words by name, from the resource {@code words.txt} beside a class:
 *
 * <pre>
 * # What may follow a table.
 * [after table]
 * where, left join, order by
 *
 * [methods]
 * filter = where
 * </pre>
 *
 * Words have commas or line breaks between them; an indented line continues the one before it.
 */
public final class WordLists {
    private final Map<String, List<String>> lists;

    private WordLists(String text) {
        String whole = text.replaceAll("(?m)^#.*\n", "").replaceAll("\n[ \t]+", " ");
        lists = Arrays.stream(whole.split("(?m)^\\["))
                .filter(section -> section.contains("]"))
                .map(section -> section.split("]", 2))
                .collect(Collectors.toMap(section -> section[0], section -> words(section[1])));
    }

    /** The lists of the package that a class is in. */
    public static WordLists beside(Class<?> type) {
        return new WordLists(ResourceFile.text(type, "words.txt"));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[,\n]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** A list in the order of the file. */
    public List<String> list(String name) {
        return Objects.requireNonNull(lists.get(name), name);
    }

    /** A list whose order says nothing. */
    public Set<String> set(String name) {
        return Set.copyOf(list(name));
    }

    /** A list of {@code word = meaning}, in the order of the file. */
    public Map<String, String> map(String name) {
        Map<String, String> meanings = new LinkedHashMap<>();
        for (String entry : list(name)) {
            String[] sides = entry.split(" = ", 2);
            meanings.put(sides[0], sides[1]);
        }
        return meanings;
    }
}
