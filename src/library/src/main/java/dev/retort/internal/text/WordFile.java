package dev.retort.internal.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/** The words in a file that lies beside a class, parted by white space. */
public final class WordFile {
    private WordFile() {}

    /** Its words, in their order. */
    public static Set<String> read(Class<?> beside, String name) {
        Set<String> words = new LinkedHashSet<>(Arrays.asList(text(beside, name).split("\\s+")));
        words.remove("");
        return words;
    }

    /** All of it. */
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
}
