package dev.retort.internal.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A file that lies beside a class, in UTF-8: a text or a table of words that is too long for code. */
public final class ResourceFile {
    private ResourceFile() {}

    /** The text of a file. */
    public static String text(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from this installation");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The statements of a file of SQL, each of which ends with a semicolon at the end of a line. */
    public static List<String> statements(Class<?> beside, String name) {
        String sql = text(beside, name)
                .lines()
                .filter(line -> !line.startsWith("--"))
                .collect(Collectors.joining("\n"));
        return List.of(sql.split(";(?:\n|$)"));
    }

    /** The words of a file, parted by white space, in their order. A line that begins with a hash sign is a comment. */
    public static Set<String> words(Class<?> beside, String name) {
        return text(beside, name)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> Stream.of(line.strip().split("\\s+")))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
