package dev.retort.compile;

import dev.retort.RetortException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/**
 * The names that a compiled schema offers as simple ones, known without loading a class.
 *
 * @param packageName the package of {@code Tables}, {@code Routines} and the rest
 * @param functions the static methods that can be called unqualified: jOOQ's DSL and the schema's routines; a method
 *     {@code count} is in the class {@code dev.retort.dsl.Count}
 * @param tables the constants of {@code Tables}, and those of other schemas that are called otherwise
 * @param types the schemas' classes: simple to full name
 * @param routines the functions that are routines of other schemas, each with the class that holds it
 * @param elsewhere the constants of other schemas, and those that represent these schemas: each with the class that holds it
 */
public record SimpleNames(
        String packageName,
        Set<String> functions,
        Set<String> tables,
        SequencedMap<String, String> types,
        Map<String, String> routines,
        SequencedMap<String, String> elsewhere) {

    private static final String ENTRY = "META-INF/retort/index";

    public SimpleNames {
        functions = Set.copyOf(functions);
        tables = Collections.unmodifiableSet(new TreeSet<>(tables));
        types = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(types));
        routines = Map.copyOf(routines);
        elsewhere = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(elsewhere));
    }

    /** Whether a class is of another schema than the first. */
    public boolean isElsewhere(String className) {
        return elsewhere.values().stream()
                .anyMatch(holder -> className.startsWith(holder.substring(0, holder.lastIndexOf('.') + 1)));
    }

    /** The full name of the class that holds the function of this name. */
    public static String functionClass(String function) {
        return BoundDsl.className(function);
    }

    static SimpleNames read(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            return read(file);
        } catch (IOException e) {
            throw new RetortException("cannot read the compiled schema " + jar + ": " + e.getMessage(), e)
                    .withHint("delete the file: it is made again");
        }
    }

    private static SimpleNames read(JarFile file) throws IOException {
        ZipEntry entry = file.getEntry(ENTRY);
        if (entry == null) {
            throw new IOException("it is not one of Retort's");
        }
        String text = new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        String[] lines = text.split("\n", -1);
        SequencedMap<String, String> types = new LinkedHashMap<>();
        for (String type : words(lines[3])) {
            types.putIfAbsent(type.substring(type.lastIndexOf('.') + 1), type);
        }
        return new SimpleNames(
                lines[0],
                Set.of(words(lines[1])),
                Set.of(words(lines[2])),
                types,
                members(lines[4]),
                members(lines[5]));
    }

    /** Members by their names, each with its class. */
    private static SequencedMap<String, String> members(String line) {
        SequencedMap<String, String> members = new LinkedHashMap<>();
        for (String member : words(line)) {
            int dot = member.lastIndexOf('.');
            members.put(member.substring(dot + 1), member.substring(0, dot));
        }
        return members;
    }

    private static String[] words(String line) {
        return line.isEmpty() ? new String[0] : line.split(" ");
    }

    /** Adds the index to what will be the jar's entries. */
    void writeTo(Map<String, byte[]> entries) {
        String text = String.join(
                "\n",
                packageName,
                joined(functions),
                joined(tables),
                joined(types.values()),
                joined(qualified(routines)),
                joined(qualified(elsewhere)));
        entries.put(ENTRY, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> qualified(Map<String, String> members) {
        return members.entrySet().stream()
                .map(member -> member.getValue() + "." + member.getKey())
                .toList();
    }

    private static String joined(Collection<String> words) {
        return String.join(" ", new TreeSet<>(words));
    }
}
