package dev.retort.testing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A terminal that tests share, because to start a program takes longer than most of what they do in it. What a failed test
 * left in the middle of something is brought back to its prompt for the next one, or gives way to a new one:
 *
 * <pre>{@code
 * @AutoClose
 * private static final SharedTerminal SHARED = new SharedTerminal("retort>", () -> open());
 *
 * @BeforeEach
 * void clearScreen() {
 *     terminal = SHARED.cleared();
 * }
 * }</pre>
 */
public final class SharedTerminal implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final String prompt;
    private final Supplier<PtyTerminal> start;
    private Optional<PtyTerminal> terminal = Optional.empty();

    /** A terminal that is started when it is first asked for, and again when the one before it is of no use. */
    public SharedTerminal(String prompt, Supplier<PtyTerminal> start) {
        this.prompt = prompt;
        this.start = start;
    }

    /** The terminal, with the prompt alone on a screen of 80 columns and 24 rows. */
    public PtyTerminal cleared() {
        if (terminal.filter(this::isCleared).isEmpty()) {
            close();
            PtyTerminal opened = start.get();
            terminal = Optional.of(opened);
            clear(opened.waitForLastLine(prompt)).waitUntil("an empty screen", this::isEmpty);
        }
        return terminal.orElseThrow();
    }

    private boolean isCleared(PtyTerminal old) {
        return !old.hasEnded()
                && (isPrompted(old) || isPrompted(old.type(PtyTerminal.CTRL_C)) || isPrompted(old.type("q")))
                && clear(old).becomes(PATIENCE, this::isEmpty);
    }

    private boolean isPrompted(PtyTerminal old) {
        return old.becomes(
                PATIENCE, lines -> !lines.isEmpty() && lines.getLast().equals(prompt));
    }

    private static PtyTerminal clear(PtyTerminal prompted) {
        return prompted.resize(80, 24).enter("/clear");
    }

    private boolean isEmpty(List<String> lines) {
        return lines.equals(List.of(prompt));
    }

    @Override
    public void close() {
        terminal.ifPresent(PtyTerminal::close);
        terminal = Optional.empty();
    }
}
