package dev.retort.shell.input;

import dev.retort.RetortException;
import dev.retort.sql.Syntax;
import dev.retort.sql.TypedSql;
import dev.retort.text.VisibleText;
import java.io.File;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The user's own editor, in the foreground of the terminal.
 *
 * @param environment names the editor in {@code VISUAL} or {@code EDITOR}; without either it is vi, or nano
 */
public record Editor(Map<String, String> environment, Console console) {
    private static final Duration SEEN_BY_ANY_CLOCK = Duration.ofSeconds(2);
    private static final int NOT_FOUND = 127;
    private static final int INTERRUPTED = 130;

    /**
     * Has a text edited in a file that only its owner can read. Editors know from its name whether it holds SQL or Java.
     *
     * @return the text as it was written, without spaces at its end; empty when it was not written
     */
    public Optional<String> edit(String text) {
        try {
            Path folder = Files.createTempDirectory("retort");
            try {
                Path file = folder.resolve(TypedSql.of(text, Syntax.STANDARD).isPresent() ? "input.sql" : "input.java");
                if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                    Files.createFile(
                            file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                }
                Files.writeString(file, text.isEmpty() ? "" : text + "\n");
                return edit(file) ? Optional.of(Files.readString(file).stripTrailing()) : Optional.empty();
            } finally {
                delete(folder);
            }
        } catch (CharacterCodingException e) {
            throw new RetortException("what the editor wrote is not UTF-8; nothing was run", e);
        } catch (IOException e) {
            throw new RetortException("the editor could not be used: " + e.getMessage(), e);
        }
    }

    /** Has a file edited, which need not be there; says whether it was written. */
    public boolean edit(Path file) throws IOException {
        FileTime before = FileTime.from(Instant.now().minus(SEEN_BY_ANY_CLOCK));
        boolean known = Files.exists(file);
        if (known && Files.isWritable(file)) {
            FileTime written = Files.getLastModifiedTime(file);
            before = written.compareTo(before) < 0 ? written : before;
            Files.setLastModifiedTime(file, before);
            before = Files.getLastModifiedTime(file);
        }
        console.lend(() -> run(file));
        return Files.exists(file) && !(known && Files.getLastModifiedTime(file).equals(before));
    }

    private void run(Path file) {
        String command = command();
        try {
            // An editor with arguments is in the variable as the shell would read it, quotes included.
            Process process = new ProcessBuilder("/bin/sh", "-c", command + " \"$0\"", file.toString())
                    .inheritIO()
                    .start();
            int status = process.waitFor();
            if (status == NOT_FOUND) {
                throw new RetortException("there is no editor \"" + VisibleText.line(command) + "\"")
                        .withHint("set VISUAL to the one that you use: export VISUAL=nano");
            }
            if (status == INTERRUPTED) {
                throw RetortException.interrupted();
            }
            if (status != 0) {
                throw new RetortException("the editor \"" + VisibleText.line(command) + "\" ended with status " + status
                        + "; nothing was run");
            }
        } catch (IOException e) {
            throw new RetortException("the editor could not be used: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RetortException.interrupted();
        }
    }

    private String command() {
        return Stream.of("VISUAL", "EDITOR")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isBlank())
                .findFirst()
                .or(() -> Stream.of("vi", "nano").filter(this::isThere).findFirst())
                .orElse("vi");
    }

    private boolean isThere(String program) {
        List<String> folders =
                Arrays.asList(environment.getOrDefault("PATH", "").split(File.pathSeparator, -1));
        return folders.stream().anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** Editors leave copies beside the file. */
    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
