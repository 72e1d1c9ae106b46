package dev.retort.home;

import dev.retort.internal.text.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The answers of the user to the question whether a file may be run, by the file's path and content: another content is
 * another question.
 *
 * @param file where the answers are kept, for their owner's eyes alone
 */
public record TrustedFiles(Path file) {

    public static TrustedFiles of(Map<String, String> environment) {
        return new TrustedFiles(new UserFolders(environment).state().resolve("retortrc"));
    }

    /** The answer that was given; empty when there was no question about this content. */
    public Optional<Boolean> answer(Path asked, String content) {
        String about = about(asked, content);
        return lines().stream()
                .filter(line -> line.endsWith(" " + about))
                .map(line -> line.startsWith("yes "))
                .findFirst();
    }

    /** Keeps an answer in the place of those about earlier contents; where it cannot be kept, it is asked again. */
    public void remember(Path asked, String content, boolean yes) {
        List<String> others =
                lines().stream().filter(line -> !line.endsWith(" " + asked)).toList();
        String line = (yes ? "yes " : "no ") + about(asked, content);
        try {
            FileRights.makePrivate(file);
            Files.write(file, Stream.concat(others.stream(), Stream.of(line)).toList());
        } catch (IOException e) {
            // It is asked again then.
        }
    }

    private List<String> lines() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static String about(Path asked, String content) {
        return Sha256.of(content) + " " + asked;
    }
}
