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
 * Words have commas or line breaks between them; an indented line continues the one before it. What a word means may be a sentence with
 * commas, in a list that is read as such.
 */
public final class WordLists {
    private final Map<String, String> lists;

    private WordLists(String text) {
        String whole = text.replaceAll("(?m)^#.*\n", "").replaceAll("\n[ \t]+", " ");
        lists = Arrays.stream(whole.split("(?m)^\\["))
                .filter(section -> section.contains("]"))
                .map(section -> section.split("]", 2))
                .collect(Collectors.toMap(section -> section[0], section -> section[1]));
    }

    /** The lists of the package that a class is in. */
    public static WordLists beside(Class<?> type) {
        return new WordLists(ResourceFile.text(type, "words.txt"));
    }

    private static List<String> words(String text, String separator) {
        return Arrays.stream(text.split(separator))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** A list in the order of the file. */
    public List<String> list(String name) {
        return words(text(name), "[,\n]");
    }

    /** A list whose order says nothing. */
    public Set<String> set(String name) {
        return Set.copyOf(list(name));
    }

    /** A list of {@code word = meaning}, in the order of the file. */
    public Map<String, String> map(String name) {
        return meanings(list(name));
    }

    /** A list of {@code word = sentence}, one a line, in the order of the file. */
    public Map<String, String> sentences(String name) {
        return meanings(words(text(name), "\n"));
    }

    private String text(String name) {
        return Objects.requireNonNull(lists.get(name), name);
    }

    private static Map<String, String> meanings(List<String> entries) {
        Map<String, String> meanings = new LinkedHashMap<>();
        for (String entry : entries) {
            String[] sides = entry.split(" = ", 2);
            meanings.put(sides[0], sides[1]);
        }
        return meanings;
    }
}
