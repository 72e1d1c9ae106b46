package dev.retort.shell.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Terminal;
import org.jline.utils.NonBlockingReader;

/** The keys of a terminal, which does not show them until this is closed: those of a user who is not asked for a line. */
public final class TerminalKeys implements AutoCloseable {
    /** How long a Ctrl-C goes unnoticed at most. */
    private static final long STEP_MILLIS = 50;

    private final Terminal terminal;
    private final Interrupts interrupts;
    private final Attributes before;

    public TerminalKeys(Terminal terminal, Interrupts interrupts) {
        this.terminal = terminal;
        this.interrupts = interrupts;
        this.before = terminal.enterRawMode();
        Attributes raw = terminal.getAttributes();
        // Ctrl-C is to stop what runs meanwhile, and not to wait until it is taken.
        raw.setLocalFlag(LocalFlag.ISIG, true);
        terminal.setAttributes(raw);
    }

    /**
     * Waits for a key, and takes it.
     *
     * @return whether one was pressed within this time, or before
     * @throws dev.retort.RetortException of the kind INTERRUPTED when it was Ctrl-C
     */
    public boolean pressedWithin(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        do {
            interrupts.check();
            long left = Math.max(1, Duration.ofNanos(end - System.nanoTime()).toMillis());
            if (takes(Math.min(left, STEP_MILLIS))) {
                return true;
            }
        } while (end - System.nanoTime() > 0);
        interrupts.check();
        return false;
    }

    /** Takes all that one key sends: the arrows send several characters. */
    private boolean takes(long millis) {
        try {
            NonBlockingReader reader = terminal.reader();
            boolean pressed = reader.read(millis) != NonBlockingReader.READ_EXPIRED;
            while (pressed && reader.peek(1) >= 0) {
                reader.read(1);
            }
            return pressed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        terminal.setAttributes(before);
    }
}
