package dev.retort.generate.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a column that refers to another, and what is left of them without those that only say that it does so. */
record ReferenceWords(List<String> column, List<String> referred, List<String> target) {
    private static final Set<String> REFERENCE = Set.of("id", "uuid", "guid", "uid", "fk", "fkey", "pk");
    private static final Set<String> LEADING = Set.of("id", "fk");
    private static final Pattern NUMBERED = Pattern.compile("(id|fk)?(\\d+)");
    private static final Pattern GLUED = Pattern.compile("(.+)id(\\d*)");

    /** Words that merely end like an id, or are one. */
    private static final Set<String> WHOLE = Set.of(
            "aid", "bid", "grid", "guid", "hybrid", "invalid", "kid", "liquid", "maid", "mid", "paid", "pid", "raid",
            "rid", "sid", "solid", "tid", "uid", "uuid", "valid", "void");

    /** Without what the referred column is called, {@code [parent]} of {@code parent_hostid}; the table where nothing is left. */
    List<String> name() {
        List<String> plain = withoutMarks();
        if (!plain.equals(column)) {
            return plain;
        }
        List<String> rest = withoutPrefix(referred, target);
        int kept = column.size() - rest.size();
        if (kept >= 0 && column.subList(kept, column.size()).equals(rest)) {
            return kept > 0 ? column.subList(0, kept) : English.singular(target);
        }
        return unglued();
    }

    /** With what it refers to, {@code [parent, host]} of {@code parent_hostid}. */
    List<String> nameInFull() {
        List<String> plain = withoutMarks();
        return plain.equals(column) ? unglued() : plain;
    }

    /** Without the words around it that say no more than that it refers to something; the table where nothing is left. */
    private List<String> withoutMarks() {
        List<String> words = new ArrayList<>(column);
        List<String> number = takeNumber(words);
        if (words.size() > 1 && words.getLast().equals("uid") && isUser()) {
            words.set(words.size() - 1, "user");
        }
        while (!words.isEmpty() && REFERENCE.contains(words.getLast())) {
            words.removeLast();
        }
        while (words.size() > 1 && LEADING.contains(words.getFirst()) && !isCalledLikeTarget(words)) {
            words.removeFirst();
        }
        if (words.isEmpty()) {
            words.addAll(English.singular(target));
        }
        words.addAll(number);
        return List.copyOf(words);
    }

    /** The number after an id, {@code 1} of {@code concept_id_1} and {@code concept_id1}, which is taken off. */
    private static List<String> takeNumber(List<String> words) {
        Matcher last = NUMBERED.matcher(words.getLast());
        if (!last.matches()) {
            return List.of();
        }
        boolean own = last.group(1) != null;
        if (!own && (words.size() < 2 || !REFERENCE.contains(words.get(words.size() - 2)))) {
            return List.of();
        }
        words.removeLast();
        return List.of(last.group(2));
    }

    private boolean isUser() {
        return English.singular(target).getLast().equals("user");
    }

    private boolean isCalledLikeTarget(List<String> words) {
        return English.singular(words).equals(English.singular(target));
    }

    /** Without an id that is one word with what it is the id of, where the referred column or the table says that it is one. */
    private List<String> unglued() {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < column.size(); i++) {
            words.add(unglued(column.get(i), i == column.size() - 1));
        }
        return List.copyOf(words);
    }

    private String unglued(String word, boolean last) {
        Matcher glued = GLUED.matcher(word);
        if (!glued.matches() || WHOLE.contains(word)) {
            return word;
        }
        String stem = glued.group(1);
        boolean ofReferred = GLUED.matcher(referred.getLast()).matches() && !WHOLE.contains(referred.getLast());
        boolean ofTarget = last && endsLikeTarget(stem);
        boolean chinese = last && word.codePointAt(0) > 0x2e7f;
        return ofReferred || ofTarget || chinese ? stem + glued.group(2) : word;
    }

    private boolean endsLikeTarget(String stem) {
        String one = English.singular(target).getLast();
        return stem.equals(one) || (one.length() > 3 && stem.endsWith(one));
    }

    private static List<String> withoutPrefix(List<String> words, List<String> prefix) {
        for (List<String> form : List.of(prefix, English.singular(prefix))) {
            if (words.size() > form.size() && words.subList(0, form.size()).equals(form)) {
                return words.subList(form.size(), words.size());
            }
        }
        return words;
    }
}
