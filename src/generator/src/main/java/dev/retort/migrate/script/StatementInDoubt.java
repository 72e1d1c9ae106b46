package dev.retort.migrate.script;

import dev.retort.Location;

/**
 * A statement that was running when an upgrade or a downgrade was cut off, and of which the database does not tell whether
 * it took effect.
 *
 * @param reason why it is not known, and what is known: a sentence without a full stop
 */
public record StatementInDoubt(Location.InFile location, String sql, String reason) {

    public enum Verdict {
        /** It took effect: go on after it. */
        SKIP,
        /** It did not: run it. */
        RUN
    }
}
