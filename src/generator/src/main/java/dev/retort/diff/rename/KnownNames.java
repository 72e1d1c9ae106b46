package dev.retort.diff.rename;

import dev.retort.diff.model.ObjectName;
import dev.retort.diff.model.Rename;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The names that known renames give to objects, where they stand in texts and within the names of other objects. */
record KnownNames(List<Rename> renames) {

    /** The text of an object as it is after the renames, of which those of the object and its table come first. */
    String in(String text, ObjectName object) {
        Map<String, String> names = new HashMap<>();
        renames.forEach(rename -> {
            if (isOf(object.owner(), rename) || rename.object().equals(object)) {
                names.put(rename.object().name(), rename.newName());
            } else {
                names.putIfAbsent(rename.object().name(), rename.newName());
            }
        });
        return replaced(text, names, "\\p{L}\\p{N}_$");
    }

    /** Whether a new name is what the renames of a table and its columns make of the former one: {@code people_pkey} of {@code users_pkey}. */
    boolean give(Rename rename) {
        String owner = rename.object().owner();
        return renames.stream()
                .map(KnownNames::table)
                .distinct()
                .filter(table -> owner.isEmpty() || owner.equals(table))
                .anyMatch(table -> {
                    Map<String, String> names = renames.stream()
                            .filter(known -> isOf(table, known))
                            .collect(Collectors.toMap(
                                    known -> known.object().name(), Rename::newName, (first, _) -> first));
                    return replaced(rename.object().name(), names, "\\p{L}\\p{N}")
                            .equals(rename.newName());
                });
    }

    private static boolean isOf(String table, Rename rename) {
        String kind = rename.object().kind();
        return (kind.equals("table") || kind.equals("column")) && table(rename).equals(table);
    }

    private static String table(Rename rename) {
        String owner = rename.object().owner();
        return owner.isEmpty() ? rename.object().name() : owner;
    }

    /** @param letters what goes on with a name */
    private static String replaced(String text, Map<String, String> names, String letters) {
        if (names.isEmpty()) {
            return text;
        }
        // A longer name may begin with a shorter one.
        String any = names.keySet().stream()
                .sorted((one, other) -> Integer.compare(other.length(), one.length()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Pattern.compile("(?<![" + letters + "])(?:" + any + ")(?![" + letters + "])")
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(names.getOrDefault(match.group(), match.group())));
    }
}
