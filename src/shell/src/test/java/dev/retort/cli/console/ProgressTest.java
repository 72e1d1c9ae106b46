package dev.retort.cli.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.cli.run.Invocation;
import dev.retort.config.Options;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressTest {
    private static final String CLEAR = "\r\033[K";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final AtomicLong now = new AtomicLong();

    @Test
    void activity_tellsHowLongItLasts_onceThatIsMoreThanASecond() {
        try (Progress progress = progress(true)) {
            progress.accept("applying V1");
            assertEquals(CLEAR + "applying V1 …", taken());

            pass(progress, Duration.ofMillis(900));
            assertEquals("", taken());

            pass(progress, Duration.ofMillis(2_200));
            assertEquals(CLEAR + "applying V1 … 3 s", taken());

            pass(progress, Duration.ofMinutes(2));
            assertEquals(CLEAR + "applying V1 … 2 min 3 s", taken());
        }
        assertEquals(CLEAR, taken());
    }

    @Test
    void nextActivity_beginsAnew_andTheSameOneGoesOn() {
        try (Progress progress = progress(true)) {
            progress.accept("applying V1");
            pass(progress, Duration.ofSeconds(5));
            progress.accept("applying V1");
            pass(progress, Duration.ofSeconds(1));
            progress.accept("applying V2");
            taken();

            pass(progress, Duration.ofSeconds(4));
            assertEquals(CLEAR + "applying V2 … 4 s", taken());

            progress.clear();
            taken();
            pass(progress, Duration.ofSeconds(4));
            assertEquals("", taken());
        }
    }

    @Test
    void questionThatWaitsForAnAnswer_isNotWrittenOver() {
        try (Progress progress = progress(true)) {
            progress.accept("starting the server");
            InputStream answering = new ByteArrayInputStream("y\n".getBytes(StandardCharsets.UTF_8)) {
                @Override
                public synchronized int read() {
                    pass(progress, Duration.ofSeconds(5));
                    return super.read();
                }
            };
            PrintStream err = new PrintStream(shown, true, StandardCharsets.UTF_8);
            Invocation invocation = new Invocation(
                    new Streams(answering, shown, err, err, true, true, true),
                    folder,
                    Map.of("HOME", folder.toString()));
            invocation.showing(progress);
            Options options = new Options(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

            assertTrue(invocation.asked(options).trust().allows(folder, "V2 is Java code of this project"));

            assertEquals(
                    CLEAR + "starting the server …" + CLEAR
                            + "\nV2 is Java code of this project, with the rights that you"
                            + " have.\nRun it, now and later? yes (y), no (N)\n",
                    taken());
        }
    }

    @Test
    void withoutATerminal_nothingIsShown() {
        try (Progress progress = progress(false)) {
            progress.accept("applying V1");
            pass(progress, Duration.ofSeconds(5));
        }
        assertEquals("", taken());
    }

    private Progress progress(boolean terminal) {
        return new Progress(new PrintStream(shown, true, StandardCharsets.UTF_8), terminal, now::get);
    }

    private void pass(Progress progress, Duration time) {
        now.addAndGet(time.toNanos());
        progress.tick();
    }

    private String taken() {
        String text = shown.toString(StandardCharsets.UTF_8);
        shown.reset();
        return text;
    }
}
