package dev.retort.shell.terminal;

import java.io.IOError;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jline.reader.EndOfFileException;
import org.jline.reader.UserInterruptException;
import org.jspecify.annotations.Nullable;

/**
 * The net that catches the exceptions of things that only help a user to type: a hint, a colour, a completion. None of
 * them may end the line, let alone the shell with its transaction. What was caught is kept until it can be told, each
 * kind of it once.
 */
public final class SafetyNet {
    private final Set<String> told = new HashSet<>();
    private @Nullable Throwable caught;

    /** What an action gives; something else where it throws. */
    public <T> T or(T otherwise, Supplier<T> action) {
        try {
            return action.get();
        } catch (UserInterruptException | EndOfFileException | IOError meant) {
            // That is how a line ends, or the terminal.
            throw meant;
        } catch (RuntimeException | Error thrown) {
            keep(thrown);
            return otherwise;
        }
    }

    /** Does something, as far as it goes. */
    public void around(Runnable action) {
        var _ = or(false, () -> {
            action.run();
            return true;
        });
    }

    private synchronized void keep(Throwable thrown) {
        if (told.add(thrown.getClass().getName())) {
            caught = thrown;
        }
    }

    /** Takes what was caught and is yet to be told. */
    public synchronized Optional<Throwable> takeNews() {
        Optional<Throwable> news = Optional.ofNullable(caught);
        caught = null;
        return news;
    }
}
