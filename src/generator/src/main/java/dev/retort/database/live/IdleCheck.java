package dev.retort.database.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * The check that finds out that a connection was closed while it was not used, before a statement is lost to it:
 * servers close what is idle for long, and are restarted.
 */
final class IdleCheck {
    /** For so long a connection is taken to be as it was. */
    static final Duration TRUSTED = Duration.ofSeconds(1);

    private static final int SECONDS_TO_ANSWER = 5;

    private final Duration trusted;
    private volatile long lastUse = System.nanoTime();

    IdleCheck(Duration trusted) {
        this.trusted = trusted;
    }

    void used() {
        lastUse = System.nanoTime();
    }

    /** Whether a connection that was idle is dead. */
    boolean finds(Connection connection) {
        try {
            return System.nanoTime() - lastUse > trusted.toNanos() && !connection.isValid(SECONDS_TO_ANSWER);
        } catch (SQLException e) {
            return true;
        }
    }
}
