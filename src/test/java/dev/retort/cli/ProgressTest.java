package dev.retort.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final String CLEAR = "\r\033[K";

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
