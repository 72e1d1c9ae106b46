package dev.retort.migrate.script;

import dev.retort.RetortException;
import dev.retort.migrate.script.StatementInDoubt.Verdict;
import java.time.Duration;
import java.util.function.Consumer;

/** The one who watches an upgrade or a downgrade, and answers what the database cannot. */
public interface MigrationListener {

    /** Told what is being done, in a few words: before each migration, and before each statement. */
    void running(String activity);

    /**
     * Told that a migration, or the undoing of one, begins.
     *
     * @param migration what it is called: {@code V2 "groups and accounts"}
     * @param isTransaction whether nothing of it is left when it does not come to its end
     */
    default void began(String migration, boolean isTransaction) {}

    /** Told that it is done for good. */
    default void ended(String migration, Duration took) {}

    /** Told what the server remarked about a statement, with the statement's place. */
    default void noticed(String notice) {}

    /**
     * Asked what to do with a statement of which it is not known whether it took effect.
     *
     * @throws RetortException to stop, and change nothing
     */
    Verdict inDoubt(StatementInDoubt statement);

    /** One that shows what is being done, and stops at a statement in doubt. */
    static MigrationListener showing(Consumer<String> progress) {
        return new MigrationListener() {
            @Override
            public void running(String activity) {
                progress.accept(activity);
            }

            @Override
            public Verdict inDoubt(StatementInDoubt statement) {
                throw unanswered(statement);
            }
        };
    }

    /** The error that a statement in doubt is where there is no one to ask. */
    static RetortException unanswered(StatementInDoubt statement) {
        return new RetortException(
                        "it is not known whether this statement took effect when it was cut off: " + statement.reason())
                .withLocation(statement.location())
                .withHint("look whether it did: retort upgrade (or downgrade) --in-doubt skip goes on after it,"
                        + " --in-doubt run runs it");
    }
}
