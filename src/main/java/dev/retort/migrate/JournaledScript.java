package dev.retort.migrate;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * One script on its way through a database where a statement that defines something commits: MariaDB. What is done is
 * written down with each statement, so that the run after an accident goes on where this one was.
 *
 * <p>The connection is in no auto-commit mode. What belongs to a transaction is committed together with its entry. What
 * commits by itself takes with it, as it begins, an entry that says so and how the catalog was before: found alone, that
 * entry is compared with the catalog.
 *
 * <p>The caller asks {@link #next} before each statement of the script, in order, and tells how it went.
 */
final class JournaledScript {
    /** How long what succeeded may wait for its commit, so that a thousand small statements do not wait for the disk each. */
    private static final long UNCOMMITTED_NANOSECONDS = TimeUnit.MILLISECONDS.toNanos(50);

    private final Script script;
    private final StatementJournal journal;
    private final Connection connection;
    private final MigrationListener listener;
    private final SessionState session;
    private final UnsafeTables unsafe;
    private final PersonsTransaction transaction;
    private final Map<Integer, StatementJournal.Entry> entries = new HashMap<>();
    private final int lastDone;
    private int number;
    private String before = "";
    private long lastCommit = System.nanoTime();

    private JournaledScript(Script script, StatementJournal journal, MigrationListener listener) throws SQLException {
        this.script = script;
        this.journal = journal;
        this.connection = journal.connection();
        this.listener = listener;
        this.session = SessionState.watch(connection);
        this.unsafe = UnsafeTables.in(connection);
        this.transaction = new PersonsTransaction(connection);
        for (StatementJournal.Entry entry : journal.entries(script.migration())) {
            entries.put(entry.number(), entry);
        }
        this.lastDone = entries.values().stream()
                .filter(StatementJournal.Entry::done)
                .mapToInt(StatementJournal.Entry::number)
                .max()
                .orElse(0);
    }

    /** Begins a script, or goes on with it. */
    static JournaledScript open(Script script, StatementJournal journal, MigrationListener listener)
            throws SQLException {
        journal.begin(script.migration());
        JournaledScript opened = new JournaledScript(script, journal, listener);
        opened.connection.commit();
        opened.refuseWhatCannotGoOn();
        return opened;
    }

    private void refuseWhatCannotGoOn() {
        List<ScriptStatement> statements = script.statements();
        if (lastDone > statements.size()) {
            throw script.changed(
                    statements.size(), "statement " + lastDone + " was applied, and is not in it any more");
        }
        for (int done = 1; done <= lastDone; done++) {
            Optional<StatementJournal.Entry> entry = Optional.ofNullable(entries.get(done));
            ScriptStatement statement = statements.get(done - 1);
            if (entry.filter(known -> !known.digest().equals(ScriptStatement.digest(statement.sql())))
                    .isPresent()) {
                throw script.changed(done, "this statement was applied, and was changed since");
            }
        }
        TemporaryTables.lost(statements, lastDone).ifPresent(table -> {
            throw script.error(
                            lastDone + 1,
                            "the statements that are left use the temporary table " + table
                                    + ", which ended with the connection that had made it")
                    .withHint("make it again in " + script.file().getFileName() + ", just before line "
                            + statements.get(lastDone).line());
        });
    }

    /** Whether the next statement of the script is to be run: not when it is done. */
    boolean next() throws SQLException {
        number++;
        if (number <= lastDone) {
            return false;
        }
        if (number == lastDone + 1 && lastDone > 0) {
            restoreSession();
        }
        listener.running(script.activity(number));
        StatementJournal.Entry entry = entries.get(number);
        if (entry != null && isDone(entry)) {
            journal.done(script.migration(), number, digest(), null);
            commit();
            return false;
        }
        return begin();
    }

    private boolean isDone(StatementJournal.Entry entry) throws SQLException {
        Aftermath aftermath = new Aftermath(script.place(number), current().sql(), connection);
        boolean done = aftermath.tookEffect(entry, listener);
        if (!done) {
            journal.notStarted(script.migration(), number);
            commit();
        }
        return done;
    }

    private boolean begin() throws SQLException {
        String sql = current().sql();
        before = "";
        switch (StatementKind.of(sql)) {
            case DATA -> {
                if (unsafe.isNamedIn(sql)) {
                    commit();
                    start(unsafe.checksums(sql));
                    commit();
                }
            }
            case HARMLESS -> {}
            case LOCKING -> {
                return !lock(sql);
            }
            case DEFINITION -> {
                commitUnlessBegun();
                start(SchemaLook.at(connection, sql).toString());
            }
            case OPAQUE -> {
                commitUnlessBegun();
                start("");
            }
        }
        return true;
    }

    private void start(String seen) throws SQLException {
        before = seen;
        journal.started(script.migration(), number, digest(), seen);
    }

    /** Locks what the script asks for, and the journal with it: nothing else may be written to from then on. */
    private boolean lock(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql + ", " + journal.table() + " write");
        } catch (SQLException e) {
            // Without the addition it fails as well, and is reported as what was written.
            return false;
        }
        done();
        return true;
    }

    /** The statement that was to be run has succeeded. */
    void done() throws SQLException {
        String sql = current().sql();
        StatementKind kind = StatementKind.of(sql);
        transaction.follow(sql, kind);
        journal.done(script.migration(), number, digest(), SessionState.concerns(sql) ? session.statements() : null);
        unsafe.follow(sql, kind);
        boolean late = kind != StatementKind.DATA || System.nanoTime() - lastCommit > UNCOMMITTED_NANOSECONDS;
        if (kind == StatementKind.DEFINITION) {
            commit();
        } else if (late) {
            commitUnlessBegun();
        }
    }

    /**
     * The statement that was to be run has failed: what it had done is undone where that can be, what succeeded before it
     * is committed.
     *
     * @return what is in the database now
     */
    Standstill failed() {
        try {
            boolean rolledBack = transaction.isOpen();
            StatementKind kind = StatementKind.of(current().sql());
            if (rolledBack || kind == StatementKind.OPAQUE) {
                connection.rollback();
            }
            boolean leftSomething = switch (kind) {
                case DEFINITION ->
                    !SchemaLook.at(connection, current().sql()).toString().equals(before);
                case OPAQUE -> journal.entries(script.migration()).stream().anyMatch(entry -> entry.number() == number);
                case DATA -> !UnsafeTables.again(connection, before).equals(before);
                case HARMLESS, LOCKING -> false;
            };
            journal.notStarted(script.migration(), number);
            connection.commit();
            int done = journal.entries(script.migration()).stream()
                    .mapToInt(StatementJournal.Entry::number)
                    .max()
                    .orElse(0);
            return new Standstill(Optional.of(done), leftSomething);
        } catch (SQLException e) {
            return Standstill.UNKNOWN;
        }
    }

    /** All statements have succeeded: what is not committed yet is. */
    void finish() throws SQLException {
        commit();
    }

    private void restoreSession() throws SQLException {
        String statements = "";
        String lastInsertId = "0";
        for (int done = 1; done <= lastDone; done++) {
            StatementJournal.Entry entry = entries.get(done);
            if (entry != null) {
                statements = entry.session().orElse(statements);
                lastInsertId = entry.lastInsertId();
            }
        }
        session.restore(statements, lastInsertId);
    }

    private ScriptStatement current() {
        return script.statements().get(number - 1);
    }

    private String digest() {
        return ScriptStatement.digest(current().sql());
    }

    private void commitUnlessBegun() throws SQLException {
        if (!transaction.isOpen()) {
            commit();
        }
    }

    private void commit() throws SQLException {
        connection.commit();
        lastCommit = System.nanoTime();
    }
}
