package dev.retort.shell.io;

import dev.retort.complete.name.Suggestion;
import dev.retort.complete.name.Suggestion.Group;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The files that a half-typed path may mean. */
public final class FileNames {
    private static final int MOST = 2_000;

    private FileNames() {}

    /** The files in the folder that the word names so far, each as the word would be; folders end with a slash. */
    public static Stream<Suggestion> at(String word, Predicate<Path> wanted) {
        String quote = word.startsWith("\"") || word.startsWith("'") ? word.substring(0, 1) : "";
        String typed = word.substring(quote.length());
        String folder = typed.substring(0, typed.lastIndexOf('/') + 1);
        boolean hidden = typed.startsWith(".", folder.length());
        return names(folder, wanted).stream()
                .filter(name -> hidden || !name.startsWith("."))
                .sorted()
                .map(name -> new Suggestion(written(quote, folder + name), folder + name, Group.FILES, ""));
    }

    private static List<String> names(String folder, Predicate<Path> wanted) {
        try (Stream<Path> files = Files.list(path(folder))) {
            return files.filter(file -> Files.isDirectory(file) || wanted.test(file))
                    .limit(MOST)
                    .map(file -> file.getFileName() + (Files.isDirectory(file) ? "/" : ""))
                    .toList();
        } catch (IOException | UncheckedIOException | InvalidPathException unreadable) {
            return List.of();
        }
    }

    private static Path path(String folder) {
        String home = System.getProperty("user.home");
        return Path.of("").toAbsolutePath().resolve(folder.startsWith("~/") ? home + folder.substring(1) : folder);
    }

    private static String written(String quote, String path) {
        String needed = quote.isEmpty() && path.chars().anyMatch(Character::isWhitespace) ? "\"" : quote;
        return needed + path + (needed.isEmpty() || path.endsWith("/") ? "" : needed);
    }
}
