package dev.retort.cli.console;

import java.io.ByteArrayOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * The three standard streams, always in UTF-8, and which of them are a terminal.
 *
 * @param in standard input
 * @param data standard output as it is: throws when it is not read any more
 * @param out standard output for text: what the user's own code prints, too
 * @param err standard error: everything else
 * @param inIsTerminal whether the user types at {@code in}
 * @param outIsTerminal whether the user reads {@code out}
 * @param errIsTerminal whether the user reads {@code err}
 */
public record Streams(
        InputStream in,
        OutputStream data,
        PrintStream out,
        PrintStream err,
        boolean inIsTerminal,
        boolean outIsTerminal,
        boolean errIsTerminal) {

    /** The property in which the launcher says which descriptors are terminals: any of the digits 0, 1 and 2. */
    public static final String TERMINALS = "retort.terminals";

    /** This process's streams; {@code System.out} and {@code System.err} become the same ones. */
    public static Streams ofProcess() {
        PrintStream out = utf8(FileDescriptor.out, false);
        PrintStream err = utf8(FileDescriptor.err, true);
        System.setOut(out);
        System.setErr(err);
        String terminals = Optional.ofNullable(System.getProperty(TERMINALS)).orElseGet(Streams::consoleTerminals);
        return new Streams(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                out,
                err,
                terminals.contains("0"),
                terminals.contains("1"),
                terminals.contains("2"));
    }

    /** Without the launcher, all that the JDK tells: whether both input and output are a terminal. */
    private static String consoleTerminals() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent() ? "012" : "";
    }

    private static PrintStream utf8(FileDescriptor descriptor, boolean autoflush) {
        return new PrintStream(new FileOutputStream(descriptor), autoflush, StandardCharsets.UTF_8) {
            // The user's code may close it, and must not silence all that comes after it.
            @Override
            public void close() {
                flush();
            }
        };
    }

    public void flush() {
        out.flush();
        err.flush();
    }

    /** Whether there is a user who can be asked. */
    public boolean canAsk() {
        return inIsTerminal && errIsTerminal;
    }

    /** What is answered to a question, in lower case; empty at the end of the input. */
    public Optional<String> answer(String question) {
        err.print(question);
        err.flush();
        return line().map(answer -> answer.strip().toLowerCase(Locale.ROOT));
    }

    /** A line that is typed, and nothing after it: what follows may be meant for another. Empty at the end of the input. */
    public Optional<String> line() {
        try {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            int next = in.read();
            if (next < 0) {
                return Optional.empty();
            }
            for (; next >= 0 && next != '\n'; next = in.read()) {
                line.write(next);
            }
            return Optional.of(line.toString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
