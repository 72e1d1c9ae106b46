package dev.retort.cli.console;

import dev.retort.internal.url.Secret;
import dev.retort.text.VisibleText;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The input that the user types at the terminal of this process without its being shown. {@link java.io.Console} would
 * not do: it is there only where standard output is a terminal too.
 */
public final class HiddenInput {
    private static final File TERMINAL = new File("/dev/tty");

    /** A line; empty where there is no terminal, or the user ended the input. Ctrl-C ends the process, as everywhere. */
    public Optional<Secret> read(String prompt) {
        try (InputStream in = new FileInputStream(TERMINAL);
                OutputStream out = new FileOutputStream(TERMINAL)) {
            Optional<String> before = stty("-g");
            if (before.isEmpty()) {
                return Optional.empty();
            }
            Thread restoring = Thread.ofPlatform().unstarted(() -> stty(before.get()));
            Runtime.getRuntime().addShutdownHook(restoring);
            try {
                stty("-echo");
                out.write(VisibleText.line(prompt).getBytes(StandardCharsets.UTF_8));
                return line(in);
            } finally {
                stty(before.get());
                Runtime.getRuntime().removeShutdownHook(restoring);
                out.write('\n');
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Secret> line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = in.read();
        if (next < 0) {
            return Optional.empty();
        }
        for (; next >= 0 && next != '\n'; next = in.read()) {
            line.write(next);
        }
        return Optional.of(new Secret(line.toString(StandardCharsets.UTF_8)));
    }

    /** Tells the terminal how to behave, and gives what stty says; empty where that fails. */
    private static Optional<String> stty(String argument) {
        try {
            Process process = new ProcessBuilder("stty", argument)
                    .redirectInput(TERMINAL)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? Optional.of(said) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
