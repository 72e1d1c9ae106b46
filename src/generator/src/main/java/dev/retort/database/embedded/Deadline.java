package dev.retort.database.embedded;

import java.time.Duration;

/** A bounded wait for another process, which is looked for every few milliseconds. */
public final class Deadline {
    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    public boolean hasPassed() {
        return System.nanoTime() - end > 0;
    }

    public void pause() throws InterruptedException {
        Thread.sleep(Duration.ofMillis(2));
    }
}
