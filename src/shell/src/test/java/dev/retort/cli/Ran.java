package dev.retort.cli;

import dev.retort.cli.console.Streams;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * What one run of the command line left behind.
 *
 * @param status the exit status
 * @param out what went to standard output
 * @param err what went to standard error
 */
public record Ran(int status, String out, String err) {

    /** Runs Retort in this JVM as a script would: no stream is a terminal. */
    public static Ran in(Path folder, Map<String, String> environment, String input, String... arguments) {
        return in(folder, environment, input, false, arguments);
    }

    /** Runs Retort in this JVM as a person would who types the input. */
    public static Ran atTerminal(Path folder, Map<String, String> environment, String input, String... arguments) {
        return in(folder, environment, input, true, arguments);
    }

    private static Ran in(
            Path folder, Map<String, String> environment, String input, boolean terminal, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Streams streams = new Streams(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                out,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminal,
                terminal,
                terminal);
        int status = new CommandLineRunner(streams, folder, environment).run(arguments);
        streams.flush();
        return new Ran(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
