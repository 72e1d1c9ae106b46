package dev.retort.migrate.journal;

import dev.retort.migrate.script.FailurePoint;
import dev.retort.migrate.script.MigrationListener;
import dev.retort.migrate.script.MigrationScript;
import dev.retort.migrate.script.ScriptStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * One script on its way through a database where a statement that defines something commits: MariaDB. What is done is
 * written down with each statement, so that the run after an accident goes on where this one was.
 *
 * <p>The connection is in no auto-commit mode. What belongs to a transaction is committed together with its entry. What
 * commits by itself takes with it, as it begins, an entry that says so and how the catalog was before: found alone, that
 * entry is compared with the catalog.
 */
final class JournaledScript implements ScriptRun {
    /** How long what succeeded may wait for its commit, so that a thousand small statements do not wait for the disk each. */
    private static final long UNCOMMITTED_NANOSECONDS = TimeUnit.MILLISECONDS.toNanos(50);

    private final MigrationScript script;
    private final StatementJournal journal;
    private final Connection connection;
    private final MigrationListener listener;
    private final SessionState session;
    private final UnsafeTables unsafe;
    private final ScriptTransaction transaction;
    private final KnownStatements known;
    private int number;
    private String before = "";
    private long lastCommit = System.nanoTime();

    private JournaledScript(MigrationScript script, StatementJournal journal, MigrationListener listener)
            throws SQLException {
        this.script = script;
        this.journal = journal;
        this.connection = journal.connection();
        this.listener = listener;
        this.session = SessionState.watch(connection);
        this.unsafe = UnsafeTables.in(connection);
        this.transaction = new ScriptTransaction(connection);
        this.known = KnownStatements.of(script, journal);
    }

    /** Begins a script, or goes on with it. */
    static JournaledScript open(MigrationScript script, StatementJournal journal, MigrationListener listener)
            throws SQLException {
        refuseEndOfHistory(script, journal);
        journal.connection().setAutoCommit(false);
        journal.begin(script.migration());
        JournaledScript opened = new JournaledScript(script, journal, listener);
        opened.connection.commit();
        opened.known.refuseWhatCannotGoOn(journal.syntax());
        return opened;
    }

    /** As dumps have it: a database that is dropped takes along what is known of its migrations. */
    private static void refuseEndOfHistory(MigrationScript script, StatementJournal journal) {
        for (int number = 1; number <= script.statements().size(); number++) {
            Optional<String> dropped = StatementKind.droppedDatabase(
                    script.statements().get(number - 1).sql());
            if (dropped.filter(journal.schemaName()::equals).isPresent()) {
                throw script.error(
                                number,
                                "this statement drops the database " + dropped.get()
                                        + ", and with it the history of its migrations")
                        .withHint("leave it out, and CREATE DATABASE and USE with it: a migration begins in its"
                                + " database");
            }
        }
    }

    @Override
    public boolean next() throws SQLException {
        number++;
        if (number <= known.lastDone()) {
            return false;
        }
        if (known.isFirstOfTheRest(number)) {
            restoreSession();
        }
        listener.running(script.activity(number));
        Optional<StatementJournal.Entry> entry = known.entry(number);
        if (entry.isPresent() && isDone(entry.get())) {
            journal.done(script.migration(), number, digest(), null);
            commit();
            return false;
        }
        return begin();
    }

    private boolean isDone(StatementJournal.Entry entry) throws SQLException {
        InDoubtResolver inDoubtResolver =
                new InDoubtResolver(script.place(number), current().sql(), connection);
        boolean done = inDoubtResolver.tookEffect(entry, listener);
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
                start(CatalogSnapshot.at(connection, sql).toString());
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

    @Override
    public void done() throws SQLException {
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

    @Override
    public FailurePoint failed() {
        try {
            boolean rolledBack = transaction.isOpen();
            StatementKind kind = StatementKind.of(current().sql());
            if (rolledBack || kind == StatementKind.OPAQUE) {
                connection.rollback();
            }
            boolean leftSomething = switch (kind) {
                case DEFINITION ->
                    !CatalogSnapshot.at(connection, current().sql()).toString().equals(before);
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
            return new FailurePoint(Optional.of(done), leftSomething);
        } catch (SQLException e) {
            return FailurePoint.UNKNOWN;
        }
    }

    @Override
    public void finish() throws SQLException {
        commit();
    }

    private void restoreSession() throws SQLException {
        String statements = "";
        String lastInsertId = "0";
        for (StatementJournal.Entry entry : known.done()) {
            statements = entry.session().orElse(statements);
            lastInsertId = entry.lastInsertId();
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
