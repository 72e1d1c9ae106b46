package dev.retort.shell.script;

import dev.retort.RetortException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Code that is not typed at a prompt, read line by line: UTF-8, with any line ends, a byte order mark or none, and a
 * {@code #!} line or none.
 */
public final class ShellScript implements AutoCloseable {
    private final Optional<Path> name;
    private final BufferedReader reader;
    private int line;
    private int lines;
    private final Deque<String> ahead = new ArrayDeque<>();

    private ShellScript(Optional<Path> name, Reader reader) {
        this.name = name;
        this.reader = new BufferedReader(reader);
    }

    /** A script that stood on the command line. */
    public static ShellScript ofCode(String code) {
        return new ShellScript(Optional.empty(), new StringReader(code));
    }

    /** A script whose text was read from a file. */
    static ShellScript ofText(String text, Path name) {
        return new ShellScript(Optional.of(name), new StringReader(text));
    }

    /**
     * A script in a file.
     *
     * @param name what the user calls the file
     */
    public static ShellScript ofFile(Path file, Path name) {
        try {
            if (Files.isDirectory(file)) {
                throw RetortException.usage("cannot read " + name + ": it is a folder");
            }
            return new ShellScript(Optional.of(name), decoded(Files.newInputStream(file)));
        } catch (NoSuchFileException e) {
            throw RetortException.usage("cannot read " + name + ": there is no such file");
        } catch (AccessDeniedException e) {
            throw RetortException.usage("cannot read " + name + ": permission denied");
        } catch (IOException e) {
            throw RetortException.usage("cannot read " + name + ": " + e.getMessage());
        }
    }

    /** A script that comes through standard input. */
    public static ShellScript ofStandardInput(InputStream in) {
        return new ShellScript(Optional.of(Path.of("<stdin>")), decoded(in));
    }

    /** A decoder of its own: the one that comes by default passes over what is no UTF-8. */
    private static Reader decoded(InputStream in) {
        return new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder());
    }

    /** What to call it in an error; nothing for code of the command line. */
    public Optional<Path> name() {
        return name;
    }

    /** The number of the line that was read last, from 1. */
    public int lineNumber() {
        return line;
    }

    /** The next line without its end; empty when there are no more. */
    Optional<String> nextLine() {
        if (ahead.isEmpty() && !readAhead()) {
            return Optional.empty();
        }
        line++;
        return Optional.of(ahead.removeFirst());
    }

    /** The next line that holds more than a comment; it, and the lines before it, are still to come. */
    Optional<String> peekCode() {
        while (ahead.isEmpty() || !isCode(ahead.getLast())) {
            if (!readAhead()) {
                return Optional.empty();
            }
        }
        return Optional.of(ahead.getLast());
    }

    /** Whether a line is more than spaces or a comment up to its end, be it Java's or SQL's. */
    static boolean isCode(String line) {
        String code = line.strip();
        return !code.isEmpty() && !code.startsWith("//") && !code.startsWith("-- ") && !code.equals("--");
    }

    private boolean readAhead() {
        String next = read();
        if (next != null) {
            ahead.addLast(next);
            lines++;
        }
        return next != null;
    }

    private @Nullable String read() {
        try {
            String text = reader.readLine();
            if (text == null || lines > 0) {
                return text;
            }
            String first = text.startsWith("\ufeff") ? text.substring(1) : text;
            return first.startsWith("#!") ? "" : first;
        } catch (CharacterCodingException e) {
            throw RetortException.usage("cannot read " + shownName() + ": after line " + lines + " it is not UTF-8");
        } catch (IOException e) {
            throw RetortException.usage("cannot read " + shownName() + ": " + e.getMessage());
        }
    }

    private String shownName() {
        return name.map(Path::toString).orElse("the code");
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new RetortException("cannot close " + shownName() + ": " + e.getMessage(), e);
        }
    }
}
