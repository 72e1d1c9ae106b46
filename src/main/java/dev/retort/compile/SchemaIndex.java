package dev.retort.compile;

import dev.retort.RetortException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/**
 * What a compiled schema offers by simple name, known without loading a class.
 *
 * @param packageName the package of {@code Tables}, {@code Routines} and the rest
 * @param functions the static methods that can be called unqualified: jOOQ's DSL and the schema's routines; a method
 *     {@code count} is in the class {@code dev.retort.dsl.Count}
 * @param tables the constants of {@code Tables}
 * @param types the schema's classes: simple to full name
 */
public record SchemaIndex(
        String packageName, Set<String> functions, Set<String> tables, SequencedMap<String, String> types) {

    private static final String ENTRY = "META-INF/retort/index";

    public SchemaIndex {
        functions = Set.copyOf(functions);
        tables = Collections.unmodifiableSet(new TreeSet<>(tables));
        types = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(types));
    }

    /** The full name of the class that holds the function of this name. */
    public static String functionClass(String function) {
        return BoundDsl.className(function);
    }

    static SchemaIndex read(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            return read(file);
        } catch (IOException e) {
            throw new RetortException("cannot read the compiled schema " + jar + ": " + e.getMessage(), e)
                    .withHint("delete the file: it is made again");
        }
    }

    private static SchemaIndex read(JarFile file) throws IOException {
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
        return new SchemaIndex(lines[0], Set.of(words(lines[1])), Set.of(words(lines[2])), types);
    }

    private static String[] words(String line) {
        return line.isEmpty() ? new String[0] : line.split(" ");
    }

    /** Adds the index to what will be the jar's entries. */
    void writeTo(Map<String, byte[]> entries) {
        String text = String.join("\n", packageName, joined(functions), joined(tables), joined(types.values()));
        entries.put(ENTRY, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String joined(Collection<String> words) {
        return String.join(" ", new TreeSet<>(words));
    }
}
