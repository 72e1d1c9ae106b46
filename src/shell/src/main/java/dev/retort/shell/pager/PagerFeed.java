package dev.retort.shell.pager;

import dev.retort.RetortException;
import dev.retort.shell.terminal.Interrupts;
import dev.retort.shell.terminal.ReadingTime;
import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a pager between the thread that writes them, which is let only a little farther than the user has come, and
 * the one that shows them.
 */
final class PagerFeed implements Closeable {
    private static final int AHEAD = 1_000;
    private static final long MILLIS_BETWEEN_LOOKS = 100;

    private final Interrupts interrupts;
    private final ReadingTime reading;
    private final PagedLines lines = new PagedLines();

    private long wanted;
    private boolean ended;
    private boolean closing;
    private boolean left;
    private @Nullable IOException failure;

    PagerFeed(Interrupts interrupts, ReadingTime reading) {
        this.interrupts = interrupts;
        this.reading = reading;
    }

    /** Takes a line; waits where enough are there for now. */
    synchronized void add(String line) throws IOException {
        lines.add(line);
        if (hasEnough()) {
            reading.of(this::awaitWish);
        }
        failIfBroken();
        if (left) {
            throw new IOException("the pager was left");
        }
    }

    /** Says that this was the last, and waits until the user leaves. */
    synchronized void end() throws IOException {
        ended = true;
        reading.of(this::awaitLeaving);
        failIfBroken();
    }

    private boolean hasEnough() {
        return lines.size() > wanted + AHEAD && !left;
    }

    private synchronized void awaitWish() {
        while (hasEnough()) {
            pause();
        }
    }

    private synchronized void awaitLeaving() {
        while (!left) {
            pause();
        }
    }

    private void failIfBroken() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }

    /** Waits for the other thread, or for an interrupt; the caller looks again at what it waits for. */
    @SuppressWarnings("WaitNotInLoop")
    private void pause() {
        try {
            wait(MILLIS_BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            throw RetortException.interrupted();
        }
        interrupts.check();
    }

    /** Has the pager leave by itself. */
    synchronized void beginClosing() {
        closing = true;
        notifyAll();
    }

    synchronized boolean isClosing() {
        return closing;
    }

    synchronized boolean isLeft() {
        return left;
    }

    /**
     * Says that there is no one looking any more.
     *
     * @param why what broke the pager; null where it was left
     * @return whether lines were still to come
     */
    synchronized boolean leave(@Nullable IOException why) {
        failure = why;
        left = true;
        notifyAll();
        return !ended && !closing;
    }

    /** Has so many lines come. */
    synchronized void want(long count) {
        wanted = Math.max(wanted, count);
        notifyAll();
    }

    /** Has no more come than are there. */
    synchronized void wantNoMore() {
        wanted = lines.size();
    }

    /** Whether there are fewer lines than that, and more to come. */
    synchronized boolean isMissing(long count) {
        return lines.size() < count && !ended;
    }

    synchronized boolean hasEnded() {
        return ended;
    }

    synchronized long size() {
        return lines.size();
    }

    /** One of the lines, counted from 0; an empty one where there is none. */
    synchronized String line(long number) throws IOException {
        return number < lines.size() ? lines.get(number) : "";
    }

    @Override
    public synchronized void close() throws IOException {
        lines.close();
    }
}
