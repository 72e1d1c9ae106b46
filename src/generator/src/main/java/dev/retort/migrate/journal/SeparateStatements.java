package dev.retort.migrate.journal;

import dev.retort.database.Dialect;
import dev.retort.database.SeparateKind;
import dev.retort.migrate.script.FailurePoint;
import dev.retort.migrate.script.MigrationListener;
import dev.retort.migrate.script.MigrationScript;
import dev.retort.migrate.script.ScriptStatement;
import dev.retort.sql.SqlText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One script on its way outside of a transaction through a database that commits no definition by itself. Each statement that can is committed together with its
 * entry. Of one that runs in no transaction it is written down before that it begins and how the catalog is: found alone, that entry
 * is compared with the catalog.
 */
final class SeparateStatements implements ScriptRun {
    private final MigrationScript script;
    private final StatementJournal journal;
    private final Connection connection;
    private final Dialect dialect;
    private final MigrationListener listener;
    private final KnownStatements known;
    private final boolean isWithinTransaction;
    private final boolean takesRoles;
    private int number;
    private boolean begun;
    private boolean isNoted;
    private Optional<PostgresCatalogSnapshot> before = Optional.empty();

    private SeparateStatements(
            MigrationScript script,
            StatementJournal journal,
            Dialect dialect,
            MigrationListener listener,
            KnownStatements known,
            boolean isWithinTransaction) {
        this.script = script;
        this.journal = journal;
        this.connection = journal.connection();
        this.dialect = dialect;
        this.listener = listener;
        this.known = known;
        this.isWithinTransaction = isWithinTransaction;
        this.takesRoles =
                script.statements().stream().anyMatch(statement -> SeparateKind.takesRole(statement.sql(), dialect));
    }

    /** Begins a script, or goes on with it. */
    static SeparateStatements open(
            MigrationScript script, StatementJournal journal, Dialect dialect, MigrationListener listener)
            throws SQLException {
        Connection connection = journal.connection();
        // On SQLite Flyway's one connection is in a transaction for the sake of its lock.
        boolean isWithinTransaction = !connection.getAutoCommit();
        connection.setAutoCommit(false);
        journal.begin(script.migration());
        KnownStatements known = KnownStatements.of(script, journal);
        connection.commit();
        known.refuseWhatCannotGoOn(dialect.syntax());
        connection.setAutoCommit(true);
        return new SeparateStatements(script, journal, dialect, listener, known, isWithinTransaction);
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
        if (entry.isPresent()) {
            PostgresInDoubtResolver inDoubtResolver =
                    new PostgresInDoubtResolver(script.place(number), current().sql(), dialect.syntax(), connection);
            if (inDoubtResolver.tookEffect(entry.get(), listener)) {
                note();
                return false;
            }
            written(() -> journal.notStarted(script.migration(), number));
        }
        begin();
        return true;
    }

    private void begin() throws SQLException {
        before = Optional.empty();
        isNoted = false;
        SeparateKind kind = kind();
        if (begun) {
            if (kind == SeparateKind.COMMIT) {
                // With what it commits.
                note();
                isNoted = true;
            }
            return;
        }
        switch (kind) {
            case JOINED -> connection.setAutoCommit(false);
            case TOLD -> {
                before = Optional.of(
                        PostgresCatalogSnapshot.at(connection, current().sql(), dialect.syntax()));
                String seen = before.get().toString();
                written(() -> journal.started(script.migration(), number, digest(), seen));
            }
            case OPAQUE -> written(() -> journal.started(script.migration(), number, digest(), ""));
            case BEGIN, COMMIT, ROLLBACK, REPEATABLE -> {}
        }
    }

    @Override
    public void done() throws SQLException {
        SeparateKind kind = kind();
        begun = switch (kind) {
            case BEGIN -> true;
            case COMMIT, ROLLBACK -> false;
            default -> begun;
        };
        if (!isNoted) {
            note();
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
                            SqlText.of(current().sql(), dialect.syntax())
                                    .statements()
                                    .getFirst(),
                            before.get(),
                            before.get().again(connection))
                    : List.of();
            AtomicInteger done = new AtomicInteger();
            written(() -> {
                if (removals.isEmpty()) {
                    journal.notStarted(script.migration(), number);
                }
                done.set(journal.entries(script.migration()).stream()
                        .filter(StatementJournal.Entry::done)
                        .mapToInt(StatementJournal.Entry::number)
                        .max()
                        .orElse(0));
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
            execute("rollback");
        }
    }

    @Override
    public void finish() throws SQLException {
        connection.setAutoCommit(!isWithinTransaction);
    }

    /** What was set is set again: SET and PRAGMA take nothing but what stands in them. */
    private void restoreSession() throws SQLException {
        for (StatementJournal.Entry entry : known.done()) {
            ScriptStatement statement = script.statements().get(entry.number() - 1);
            if (SeparateKind.isOfTheSession(statement.sql(), dialect)) {
                execute(statement.sql());
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void note() throws SQLException {
        written(() -> journal.done(script.migration(), number, digest(), null));
    }

    /** Writes to the journal as the user who connected, whichever role the script has taken. */
    private void written(Writing writing) throws SQLException {
        if (!takesRoles) {
            writing.write();
            return;
        }
        boolean isAlone = connection.getAutoCommit() && !begun;
        if (isAlone) {
            connection.setAutoCommit(false);
        }
        String role = role();
        execute("set local role none");
        writing.write();
        execute("set local role " + role);
        if (isAlone) {
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private String role() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select quote_ident(current_setting('role'))")) {
            row.next();
            return row.getString(1);
        }
    }

    private interface Writing {
        void write() throws SQLException;
    }

    private SeparateKind kind() {
        return SeparateKind.of(current().sql(), current().transactional(), dialect);
    }

    private ScriptStatement current() {
        return script.statements().get(number - 1);
    }

    private String digest() {
        return ScriptStatement.digest(current().sql());
    }
}
