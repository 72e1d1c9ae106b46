package dev.retort.shell.command.input;

import dev.retort.RetortException;
import dev.retort.home.FileRights;
import dev.retort.home.UserFolders;
import dev.retort.internal.text.Spelling;
import dev.retort.shell.input.DiscreetHistory;
import dev.retort.sql.Syntax;
import dev.retort.sql.TypedSql;
import dev.retort.text.VisibleText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Inputs that a user keeps under names, each in a file of its own, {@code NAME.java} or {@code NAME.sql}: any
 * editor reads them, and they may lie under version control. They are their owner's alone.
 */
public final class Favourites {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]{0,99}");
    private static final List<String> SUFFIXES = List.of(".java", ".sql");

    private final Path folder;

    /** @param environment says where the user's configuration is, beside which they lie */
    public Favourites(Map<String, String> environment) {
        folder = new UserFolders(environment)
                .configuration()
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".config", "retort"))
                .resolve("favourites");
    }

    /**
     * Keeps an input.
     *
     * @return the one that had this name before
     * @throws RetortException when the name is none, when the input holds a secret, or when it cannot be written
     */
    public Optional<String> save(String name, String input) {
        check(name);
        if (DiscreetHistory.isSecret(input)) {
            throw new RetortException("the input looks as if it held a password or another secret, and was not kept")
                    .withHint("a favourite is a plain file: read the secret from elsewhere, such as"
                            + " System.getenv(\"…\")");
        }
        Optional<Path> before = find(name);
        Optional<String> replaced = before.map(Favourites::read);
        Path file = folder.resolve(name + (TypedSql.of(input, Syntax.STANDARD).isPresent() ? ".sql" : ".java"));
        try {
            write(file, input);
            if (before.isPresent() && !before.get().equals(file)) {
                Files.delete(before.get());
            }
            return replaced;
        } catch (IOException e) {
            throw new RetortException("cannot write " + VisibleText.line(file.toString()) + ": " + e.getMessage(), e);
        }
    }

    private void write(Path file, String input) throws IOException {
        Path part = folder.resolve("." + file.getFileName() + ".part");
        try {
            FileRights.makePrivate(part);
            Files.writeString(part, input + "\n");
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** The file of a favourite, if there is one of this name. */
    Optional<Path> find(String name) {
        return NAME.matcher(name).matches()
                ? SUFFIXES.stream()
                        .map(suffix -> folder.resolve(name + suffix))
                        .filter(Files::isRegularFile)
                        .findFirst()
                : Optional.empty();
    }

    /**
     * The file of a favourite.
     *
     * @throws RetortException when there is none of this name
     */
    Path file(String name) {
        check(name);
        return find(name)
                .orElseThrow(() -> new RetortException("there is no favourite \"" + name + "\"")
                        .withHint(Spelling.hint(
                                name, all().sequencedKeySet(), "/load lists them, /save NAME keeps the last input")));
    }

    /** The input that is kept in a file, or a word on why it cannot be read. */
    static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            return "// it cannot be read: " + e.getMessage();
        }
    }

    SequencedMap<String, String> all() {
        SequencedMap<String, String> all = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return all;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = String.valueOf(file.getFileName());
                SUFFIXES.stream().filter(name::endsWith).findFirst().ifPresent(suffix -> {
                    String bare = name.substring(0, name.length() - suffix.length());
                    if (NAME.matcher(bare).matches()) {
                        all.putIfAbsent(bare, read(file));
                    }
                });
            }
            return all;
        } catch (IOException e) {
            throw new RetortException("cannot read " + VisibleText.line(folder.toString()) + ": " + e.getMessage(), e);
        }
    }

    void forget(String name) {
        Path file = file(name);
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new RetortException("cannot remove " + VisibleText.line(file.toString()) + ": " + e.getMessage(), e);
        }
    }

    private static void check(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new RetortException("\"" + VisibleText.line(name) + "\" is no name for a favourite")
                    .withHint("a name is of letters, digits, _, - and dots, and begins with a letter or a digit");
        }
    }
}
