package dev.retort.shell.pager;

import dev.retort.shell.terminal.Interrupts;
import dev.retort.shell.terminal.ReadingTime;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The user's own program for paging, which has the terminal while it runs. */
final class ProgramPager implements PagerSink {
    /** Long lines are cut and scrolled, colours shown, and the text stays on the screen. */
    private static final String LESS = "-SRX";

    private static final int NOT_FOUND = 127;
    private static final int NOT_RUNNABLE = 126;

    private final String command;
    private final Interrupts interrupts;
    private final ReadingTime reading;
    private final Runnable stop;
    private final Process process;
    private final Writer lines;
    private boolean left;

    /** @param stop stops what the lines come from, when the user leaves before the end */
    ProgramPager(
            String command,
            Map<String, String> environment,
            Interrupts interrupts,
            ReadingTime reading,
            Runnable stop) {
        this.command = command;
        this.interrupts = interrupts;
        this.reading = reading;
        this.stop = stop;
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", command)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putIfAbsent("LESS", environment.getOrDefault("LESS", LESS));
        builder.environment().putIfAbsent("LESSCHARSET", "utf-8");
        try {
            this.process = builder.start();
        } catch (IOException e) {
            throw ScreenPaging.unusable(command, "cannot be started: " + e.getMessage());
        }
        this.lines =
                new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8), 1 << 13);
    }

    @Override
    public void line(String line) throws IOException {
        try {
            // A program knows what a colour is, and not always how to send the cursor to a column.
            lines.write(line.indexOf("\u001b[") < 0 ? line : line.replaceAll("\u001b\\[[0-9]+G", " "));
            lines.write('\n');
        } catch (IOException gone) {
            left = true;
            stop.run();
            leave();
            throw gone;
        }
    }

    @Override
    public void end() throws IOException {
        close();
        interrupts.check();
    }

    @Override
    public boolean isLeft() {
        return left || !process.isAlive();
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException gone) {
            left = true;
        }
        leave();
    }

    /** Ctrl-C is the program's own affair: it says when it has enough. */
    private void leave() {
        left = true;
        reading.of(() -> process.onExit().join());
        int status = process.exitValue();
        if (status == NOT_FOUND || status == NOT_RUNNABLE) {
            throw ScreenPaging.unusable(command, "cannot be run");
        }
    }
}
