package dev.retort.generate.tree;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What generated sources say of a schema beside its tables: routines, sequences, enumerations and the like. */
final class OtherParts {
    private static final Pattern FILE = Pattern.compile("/(enums|routines|domains|udt|packages)/([^/]+)\\.java$");
    private static final String NAME = "\"((?:[^\"\\\\]|\\\\.)*+)\"";
    private static final Pattern ROUTINE = Pattern.compile("\\bsuper\\(" + NAME + ", ");
    private static final Pattern SEQUENCE = Pattern.compile("= Internal\\.createSequence\\(" + NAME + ".*");

    private OtherParts() {}

    /** The words for each part, by the name that it has in the database, and what declares it. */
    static SortedMap<String, String> of(SourceTree tree) {
        SortedMap<String, String> parts = new TreeMap<>();
        Set<String> packages = tree.files().keySet().stream()
                .map(path -> path.substring(0, Math.max(0, path.lastIndexOf('/'))))
                .collect(Collectors.toSet());
        tree.files().forEach((path, source) -> {
            Matcher file = FILE.matcher(path);
            if (file.find()) {
                String schema = schema(packages, path.substring(0, file.start()));
                // A function and a procedure of one name are told as one.
                parts.merge(word(file.group(1)) + " " + schema + name(file, source), source, String::concat);
            } else if (path.endsWith("/Sequences.java")) {
                Matcher sequence = SEQUENCE.matcher(source);
                String schema = schema(packages, path.substring(0, path.lastIndexOf('/')));
                while (sequence.find()) {
                    parts.put("sequence " + schema + unescaped(sequence.group(1)), sequence.group());
                }
            }
        });
        return parts;
    }

    /** What qualifies the names of a schema that has a package below that of the connected one: {@code audit.}. */
    private static String schema(Set<String> packages, String folder) {
        int last = folder.lastIndexOf('/');
        return last > 0 && packages.contains(folder.substring(0, last)) ? folder.substring(last + 1) + "." : "";
    }

    /** Of an enumeration, MariaDB and MySQL know no name: there it has that of its class. */
    private static String name(Matcher file, String source) {
        Matcher routine = ROUTINE.matcher(source);
        return file.group(1).equals("routines") && routine.find() ? unescaped(routine.group(1)) : file.group(2);
    }

    private static String word(String folder) {
        return folder.endsWith("s") ? folder.substring(0, folder.length() - 1) : folder;
    }

    private static String unescaped(String literal) {
        return literal.replaceAll("\\\\(.)", "$1");
    }
}
