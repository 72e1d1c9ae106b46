package dev.retort.testing;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import com.pty4j.WinSize;
import dev.retort.cli.PackagedRetort;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jline.utils.ScreenTerminal;

/**
 * A terminal with a process in it, as a person has it before them: keys go in, and the screen shows what comes out.
 * Nothing here sleeps: what a test waits for is looked for whenever the screen changes. What the screen showed before a key
 * was typed is no answer to that key: something has to be drawn since.
 *
 * <pre>{@code
 * try (PtyTerminal terminal = PtyTerminal.start(PtyTerminal.java("dev.retort.cli.Main"), Map.of())) {
 *     terminal.waitFor("retort> ");
 *     terminal.type("1 + 1\r").waitFor("2");
 * }
 * }</pre>
 */
public final class PtyTerminal implements AutoCloseable {
    /** Ctrl-C. */
    public static final String CTRL_C = "\u0003";
    /** Ctrl-D. */
    public static final String CTRL_D = "\u0004";
    /** Ctrl-\. */
    public static final String CTRL_BACKSLASH = "\u001c";
    /** The Tab key. */
    public static final String TAB = "\t";
    /** The Enter key. */
    public static final String ENTER = "\r";
    /** The Arrow-up key. */
    public static final String UP = "\u001bOA";
    /** The key that goes one character to the right. */
    public static final String RIGHT = "\u001bOC";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final PtyProcess process;
    private final OutputStream keys;
    private final ScreenTerminal screen;
    private final StringBuilder transcript = new StringBuilder();
    private final Thread pump;
    private boolean ended;

    /** How much was written when a key was typed last. */
    private int before;

    private PtyTerminal(PtyProcess process, int columns, int rows) {
        this.process = process;
        this.keys = process.getOutputStream();
        this.screen = new ScreenTerminal(columns, rows);
        this.pump = Thread.ofPlatform().daemon().name("pty").unstarted(this::pump);
        pump.start();
    }

    /** A command line that runs a class of the tests' class path in a virtual machine of its own. */
    public static List<String> java(String mainClass, String... arguments) {
        List<String> command = PackagedRetort.java(mainClass, arguments);
        command.add(1, "-Dorg.jline.terminal.graphemeCluster=false");
        return command;
    }

    /** Starts a command in a terminal of 80 columns and 24 rows, with these variables added to the environment. */
    public static PtyTerminal start(List<String> command, Map<String, String> variables) {
        return start(command, variables, Path.of(""));
    }

    /** The same in a folder. */
    public static PtyTerminal start(List<String> command, Map<String, String> variables, Path folder) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment
                .keySet()
                .removeAll(List.of("NO_COLOR", "COLORTERM", "VISUAL", "EDITOR", "TMUX", "JAVA_TOOL_OPTIONS"));
        environment.put("TERM", "xterm-256color");
        environment.put("LC_ALL", "C.UTF-8");
        // What somebody has at home is none of a test's business.
        environment.put("HOME", Path.of("target", "home").toAbsolutePath().toString());
        environment.put("XDG_CONFIG_HOME", "");
        environment.putAll(variables);
        try {
            PtyProcess process = new PtyProcessBuilder(command.toArray(String[]::new))
                    .setEnvironment(environment)
                    .setDirectory(folder.toAbsolutePath().toString())
                    .setInitialColumns(80)
                    .setInitialRows(24)
                    .setRedirectErrorStream(true)
                    .start();
            return new PtyTerminal(process, 80, 24);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void pump() {
        char[] buffer = new char[4096];
        try (InputStream bytes = process.getInputStream();
                Reader output = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
            for (int length = output.read(buffer); length >= 0; length = output.read(buffer)) {
                show(new String(buffer, 0, length));
            }
        } catch (IOException closed) {
            // the process is gone, which is said below
        } finally {
            synchronized (this) {
                ended = true;
                notifyAll();
            }
        }
    }

    private synchronized void show(String output) {
        transcript.append(output);
        screen.write(output);
        String answer = screen.read();
        if (!answer.isEmpty()) {
            send(answer);
        }
        notifyAll();
    }

    /** Sends keys as they would be typed. */
    public PtyTerminal type(String text) {
        synchronized (this) {
            before = transcript.length();
        }
        send(text);
        return this;
    }

    private void send(String text) {
        try {
            keys.write(text.getBytes(StandardCharsets.UTF_8));
            keys.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a line and Enter. */
    public PtyTerminal enter(String line) {
        return type(line + ENTER);
    }

    /** Waits until the screen shows a text. */
    public PtyTerminal waitFor(String text) {
        return waitUntil(
                "\"" + text + "\" on the screen",
                lines -> String.join("\n", lines).contains(text));
    }

    /** Waits until the last line that is not empty is this one, spaces at its end aside: a prompt, for instance. */
    public PtyTerminal waitForLastLine(String line) {
        return waitUntil(
                "the last line \"" + line + "\"",
                lines -> !lines.isEmpty() && lines.getLast().equals(line));
    }

    /** Waits until the screen is as asked. */
    public synchronized PtyTerminal waitUntil(String what, Predicate<List<String>> condition) {
        if (!becomes(PATIENCE, condition)) {
            throw new AssertionError(
                    "no " + what + (ended ? " before the process ended with status " + waitForExit() : "")
                            + "; the screen:\n"
                            + String.join("\n", lines()));
        }
        return this;
    }

    /** Whether the screen is as asked before somebody of this patience gives up, or the process ends. */
    public synchronized boolean becomes(Duration patience, Predicate<List<String>> condition) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (transcript.length() == before || !condition.test(lines())) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (ended || left <= 0) {
                return false;
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        return true;
    }

    /** Whether the process has ended and all that it wrote is here. */
    public synchronized boolean hasEnded() {
        return ended;
    }

    /** The lines of the screen without spaces at their ends, and without the empty ones at the bottom. */
    public synchronized List<String> lines() {
        List<String> lines = new ArrayList<>(
                screen.toString().lines().map(String::stripTrailing).toList());
        while (!lines.isEmpty() && lines.getLast().isEmpty()) {
            lines.removeLast();
        }
        return lines;
    }

    /** The columns of the screen in which a character stands, from the top row to the bottom one. */
    public synchronized List<Integer> columnsOf(char character) {
        int width = screen.getColumns();
        long[] cells = new long[width * screen.getRows()];
        screen.dump(cells, null);
        List<Integer> columns = new ArrayList<>();
        for (int cell = 0; cell < cells.length; cell++) {
            if (ScreenTerminal.cellCodePoint(cells[cell]) == character) {
                columns.add(cell % width);
            }
        }
        return columns;
    }

    /** Everything that the process wrote so far, escape sequences included. */
    public synchronized String transcript() {
        return transcript.toString();
    }

    /** Changes the size of the terminal, and tells the process. */
    public synchronized PtyTerminal resize(int columns, int rows) {
        if (screen.getColumns() != columns || screen.getRows() != rows) {
            screen.setSize(columns, rows);
            process.setWinSize(new WinSize(columns, rows));
        }
        return this;
    }

    /** Waits for the process to end, and returns its exit status. */
    public int waitForExit() {
        try {
            if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("the process goes on; the screen:\n" + String.join("\n", lines()));
            }
            pump.join(PATIENCE);
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
