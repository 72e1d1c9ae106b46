package dev.retort.connect;

import java.time.Duration;

/** A bounded wait for another process, which is looked for every few milliseconds. */
final class Deadline {
    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    boolean hasPassed() {
        return System.nanoTime() - end > 0;
    }

    void pause() throws InterruptedException {
        Thread.sleep(Duration.ofMillis(2));
    }
}
