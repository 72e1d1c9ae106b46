package dev.retort.migrate.mariadb;

import dev.retort.migrate.journal.KnownStatements;
import dev.retort.migrate.journal.ScriptRun;
import dev.retort.migrate.journal.StatementJournal;
import dev.retort.migrate.script.FailurePoint;
import dev.retort.migrate.script.MigrationListener;
import dev.retort.migrate.script.MigrationScript;
import dev.retort.migrate.script.ScriptStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The run of a script where a statement that defines something commits: on MariaDB and MySQL.
 *
 * <p>What belongs to a transaction is committed together with its entry. What commits by itself takes with it, as it begins, an
 * entry that says so and how the catalog was before: found alone, that entry is compared with the catalog.
 */
public final class CommittingRun extends ScriptRun {
    /** How long what succeeded may wait for its commit, so that a thousand small statements do not wait for the disk each. */
    private static final long UNCOMMITTED_NANOSECONDS = TimeUnit.MILLISECONDS.toNanos(50);

    private final SessionState session;
    private final UnsafeTables unsafe;
    private final ScriptTransaction transaction;
    private String before = "";
    private long lastCommit = System.nanoTime();

    private CommittingRun(MigrationScript script, StatementJournal journal, MigrationListener listener)
            throws SQLException {
        super(script, journal, listener);
        this.session = SessionState.watch(connection);
        this.unsafe = UnsafeTables.in(connection);
        this.transaction = new ScriptTransaction(connection);
        connection.commit();
    }

    /** Begins a script, or continues it. */
    public static CommittingRun open(MigrationScript script, StatementJournal journal, MigrationListener listener)
            throws SQLException {
        refuseEndOfHistory(script, journal.schemaName());
        return new CommittingRun(script, journal, listener);
    }

    /** As dumps have it: a database that is dropped takes along what is known of its migrations. */
    static void refuseEndOfHistory(MigrationScript script, String database) {
        for (int number = 1; number <= script.statements().size(); number++) {
            Optional<String> dropped =
                    StatementKind.droppedDatabase(script.statements().get(number - 1));
            if (dropped.filter(database::equals).isPresent()) {
                throw script.error(
                                number,
                                "this statement drops the database " + database
                                        + ", and with it the history of its migrations")
                        .withHint("leave it out, and CREATE DATABASE and USE with it: a migration begins in its"
                                + " database");
            }
        }
    }

    @Override
    protected boolean tookEffect(StatementJournal.Entry entry) throws SQLException {
        return new InDoubtResolver(current(), connection, this::ask).tookEffect(entry);
    }

    @Override
    protected boolean begin() throws SQLException {
        before = "";
        switch (StatementKind.of(current())) {
            case DATA -> {
                if (unsafe.isNamedIn(current())) {
                    commit();
                    start(unsafe.checksums(current()));
                    commit();
                }
            }
            case HARMLESS -> {}
            case LOCKING -> {
                return !lock(current().sql());
            }
            case DEFINITION -> {
                commitUnlessBegun();
                start(CatalogSnapshot.at(connection, current()).toString());
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
        noteStarted(seen);
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
        ScriptStatement statement = current();
        StatementKind kind = StatementKind.of(statement);
        transaction.follow(statement, kind);
        noteDone(SessionState.concerns(statement) ? session.statements() : null);
        unsafe.follow(statement, kind);
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
            StatementKind kind = StatementKind.of(current());
            if (transaction.isOpen() || kind == StatementKind.OPAQUE) {
                connection.rollback();
            }
            boolean leftSomething = switch (kind) {
                case DEFINITION ->
                    !CatalogSnapshot.at(connection, current()).toString().equals(before);
                case OPAQUE ->
                    journal.entries(script.migration()).stream().anyMatch(entry -> entry.number() == number());
                case DATA -> !UnsafeTables.again(connection, before).equals(before);
                case HARMLESS, LOCKING -> false;
            };
            noteNotStarted();
            connection.commit();
            return new FailurePoint(Optional.of(lastDone()), leftSomething);
        } catch (SQLException e) {
            return FailurePoint.UNKNOWN;
        }
    }

    @Override
    public void finish() throws SQLException {
        commit();
    }

    @Override
    protected void restoreSession(KnownStatements known) throws SQLException {
        String statements = "";
        String lastInsertId = "0";
        for (StatementJournal.Entry entry : known.done()) {
            statements = entry.session().orElse(statements);
            lastInsertId = entry.lastInsertId();
        }
        session.restore(statements, lastInsertId);
    }

    @Override
    protected void write(Writing writing) throws SQLException {
        writing.write();
        commit();
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
