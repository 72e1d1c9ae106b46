package dev.retort.migrate.journal;

import dev.retort.migrate.script.MigrationListener;
import dev.retort.migrate.script.MigrationScript;
import dev.retort.migrate.script.ScriptStatement;
import dev.retort.migrate.script.StatementInDoubt;
import dev.retort.migrate.script.StatementInDoubt.Verdict;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One script on its way through a database that keeps what succeeded of it: what is done is written down with each statement, so
 * that the run after an accident continues where this one was.
 */
public abstract class ScriptRun implements WatchedRun {
    protected final MigrationScript script;
    protected final StatementJournal journal;
    protected final Connection connection;
    protected final MigrationListener listener;
    private final KnownStatements known;
    private int number;

    /** Begins a script, or continues it: in no auto-commit mode, and committed. */
    protected ScriptRun(MigrationScript script, StatementJournal journal, MigrationListener listener)
            throws SQLException {
        this.script = script;
        this.journal = journal;
        this.connection = journal.connection();
        this.listener = listener;
        connection.setAutoCommit(false);
        journal.begin(script.migration());
        this.known = KnownStatements.of(script, journal);
        connection.commit();
        known.refuseWhatCannotGoOn();
    }

    @Override
    public final boolean next() throws SQLException {
        number++;
        if (number <= known.lastDone()) {
            return false;
        }
        if (known.isFirstOfTheRest(number)) {
            restoreSession(known);
        }
        listener.running(script.activity(number));
        Optional<StatementJournal.Entry> entry = known.entry(number);
        if (entry.isPresent()) {
            if (tookEffect(entry.get())) {
                write(() -> noteDone(null));
                return false;
            }
            write(this::noteNotStarted);
        }
        return begin();
    }

    /** Whether a statement took effect that was begun, and whose end was not written down. */
    protected abstract boolean tookEffect(StatementJournal.Entry entry) throws SQLException;

    /** Gives the session what the statements that are done had given to theirs. */
    protected abstract void restoreSession(KnownStatements known) throws SQLException;

    /** Readies the current statement; says whether it is still to be run. */
    protected abstract boolean begin() throws SQLException;

    /** Writes to the journal, and commits that. */
    protected abstract void write(Writing writing) throws SQLException;

    protected interface Writing {
        void write() throws SQLException;
    }

    protected int number() {
        return number;
    }

    protected ScriptStatement current() {
        return script.statements().get(number - 1);
    }

    protected void noteStarted(String seen) throws SQLException {
        journal.started(script.migration(), number, current().digest(), seen);
    }

    protected void noteDone(@Nullable String session) throws SQLException {
        journal.done(script.migration(), number, current().digest(), session);
    }

    protected void noteNotStarted() throws SQLException {
        journal.notStarted(script.migration(), number);
    }

    /** The number of the last statement that is done, as the journal has it now. */
    protected int lastDone() throws SQLException {
        return KnownStatements.of(script, journal).lastDone();
    }

    /** Says what is remarkable about the current statement. */
    protected void tell(String notice) {
        script.tell(number, notice, listener);
    }

    /** Asks whether the current statement took effect, where the database does not tell. */
    protected boolean ask(String reason) {
        return listener.inDoubt(
                        new StatementInDoubt(script.place(number), current().sql(), reason))
                == Verdict.SKIP;
    }
}
