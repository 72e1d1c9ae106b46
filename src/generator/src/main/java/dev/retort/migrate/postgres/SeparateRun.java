package dev.retort.migrate.postgres;

import dev.retort.database.Dialect;
import dev.retort.database.SeparateKind;
import dev.retort.migrate.jdbc.Rows;
import dev.retort.migrate.journal.KnownStatements;
import dev.retort.migrate.journal.ScriptRun;
import dev.retort.migrate.journal.StatementJournal;
import dev.retort.migrate.script.FailurePoint;
import dev.retort.migrate.script.MigrationListener;
import dev.retort.migrate.script.MigrationScript;
import dev.retort.migrate.script.ScriptStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The run of a script outside of a transaction in a database that commits no definition by itself: on PostgreSQL and SQLite. Each
 * statement that can is committed together with its entry. Of one that runs in no transaction it is written down before that it
 * begins and how the catalog is: found alone, that entry is compared with the catalog.
 */
public final class SeparateRun extends ScriptRun {
    private final Dialect dialect;
    private final boolean isWithinTransaction;
    private final boolean takesRoles;
    private boolean begun;
    private boolean isNoted;
    private Optional<PostgresCatalogSnapshot> before = Optional.empty();

    private SeparateRun(
            MigrationScript script,
            StatementJournal journal,
            Dialect dialect,
            MigrationListener listener,
            boolean isWithinTransaction)
            throws SQLException {
        super(script, journal, listener);
        this.dialect = dialect;
        this.isWithinTransaction = isWithinTransaction;
        this.takesRoles = script.statements().stream()
                .flatMap(statement -> statement.parsed().stream())
                .anyMatch(dialect::takesRole);
        connection.setAutoCommit(true);
    }

    /** Begins a script, or continues it. */
    public static SeparateRun open(
            MigrationScript script, StatementJournal journal, Dialect dialect, MigrationListener listener)
            throws SQLException {
        // On SQLite Flyway's one connection is in a transaction for the sake of its lock.
        boolean isWithinTransaction = !journal.connection().getAutoCommit();
        return new SeparateRun(script, journal, dialect, listener, isWithinTransaction);
    }

    @Override
    protected boolean tookEffect(StatementJournal.Entry entry) throws SQLException {
        return new PostgresInDoubtResolver(current(), connection, this::tell, this::ask).tookEffect(entry);
    }

    @Override
    protected boolean begin() throws SQLException {
        before = Optional.empty();
        isNoted = false;
        SeparateKind kind = kind();
        if (begun) {
            if (kind == SeparateKind.COMMIT) {
                // With what it commits.
                write(() -> noteDone(null));
                isNoted = true;
            }
            return true;
        }
        switch (kind) {
            case JOINED -> connection.setAutoCommit(false);
            case TOLD -> {
                PostgresCatalogSnapshot seen = PostgresCatalogSnapshot.at(connection, current());
                before = Optional.of(seen);
                write(() -> noteStarted(seen.toString()));
            }
            case OPAQUE -> write(() -> noteStarted(""));
            case BEGIN, COMMIT, ROLLBACK, REPEATABLE -> {}
        }
        return true;
    }

    @Override
    public void done() throws SQLException {
        begun = switch (kind()) {
            case BEGIN -> true;
            case COMMIT, ROLLBACK -> false;
            default -> begun;
        };
        if (!isNoted) {
            write(() -> noteDone(null));
        }
        if (!connection.getAutoCommit()) {
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    @Override
    public FailurePoint failed() {
        try {
            rollBack();
            List<String> removals = before.isPresent()
                    ? PostgresInDoubtResolver.removals(
                            current().parsed().orElseThrow(),
                            before.get(),
                            before.get().again(connection))
                    : List.of();
            AtomicInteger done = new AtomicInteger();
            write(() -> {
                if (removals.isEmpty()) {
                    noteNotStarted();
                }
                done.set(lastDone());
            });
            finish();
            return new FailurePoint(Optional.of(done.get()), !removals.isEmpty(), removals);
        } catch (SQLException e) {
            return FailurePoint.UNKNOWN;
        }
    }

    private void rollBack() throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        } else if (begun) {
            begun = false;
            Rows.run(connection, "rollback");
        }
    }

    @Override
    public void finish() throws SQLException {
        connection.setAutoCommit(!isWithinTransaction);
    }

    /** What was set is set again: SET and PRAGMA take nothing but what is written in them. */
    @Override
    protected void restoreSession(KnownStatements known) throws SQLException {
        for (StatementJournal.Entry entry : known.done()) {
            ScriptStatement statement = script.statements().get(entry.number() - 1);
            if (statement.parsed().filter(SeparateKind::isOfTheSession).isPresent()) {
                Rows.run(connection, statement.sql());
            }
        }
    }

    /** Writes as the user who connected, whichever role the script has taken. */
    @Override
    protected void write(Writing writing) throws SQLException {
        if (!takesRoles) {
            writing.write();
            return;
        }
        boolean isAlone = connection.getAutoCommit() && !begun;
        if (isAlone) {
            connection.setAutoCommit(false);
        }
        String role = Rows.first(connection, "select quote_ident(current_setting('role'))", row -> row.getString(1))
                .orElseThrow();
        Rows.run(connection, "set local role none");
        writing.write();
        Rows.run(connection, "set local role " + role);
        if (isAlone) {
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private SeparateKind kind() {
        return current()
                .parsed()
                .map(sql -> SeparateKind.of(sql, current().transactional(), dialect))
                .orElse(SeparateKind.JOINED);
    }
}
