package dev.retort.migrate;

import dev.retort.RetortException;
import dev.retort.database.Database;
import dev.retort.migrate.javacode.ApplicationCode;
import dev.retort.migrate.javacode.HandedTransaction;
import dev.retort.migrate.journal.WatchedRun;
import dev.retort.migrate.lock.MigrationLock;
import dev.retort.migrate.script.FailurePoint;
import dev.retort.migrate.script.MigrationListener;
import dev.retort.migrate.script.MigrationScript;
import dev.retort.migrate.script.MigrationTitle;
import dev.retort.migrate.script.ScriptReader;
import dev.retort.migrate.script.ScriptStatement;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.CoreMigrationType;
import org.flywaydb.core.api.ErrorDetails;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.callback.Warning;
import org.flywaydb.core.api.exception.FlywayBlockStatementExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The callback that Flyway asks around each statement of an upgrade: whether it is to be run, where the journal may say
 * that it is done, and how it went.
 */
final class UpgradeCallback implements Callback {
    private static final int SECONDS_TO_ANSWER = 5;

    private final Path project;
    private final ScriptReader reader;
    private final Database database;
    private final ScriptRuns runs;
    private final MigrationListener listener;
    /** The classes of the migrations that run in no transaction. */
    private final Set<String> separate = new HashSet<>();

    private @Nullable MigrationScript script;
    private @Nullable WatchedRun journal;
    private FailurePoint failurePoint = FailurePoint.NOTHING_LEFT;
    private Optional<RetortException> lost = Optional.empty();
    private int number;
    private boolean isBesideCode;
    private long since;
    private Optional<Ended> ended = Optional.empty();

    /** A migration that has run, and may not be committed yet. */
    private record Ended(String migration, Duration took) {}

    /**
     * The callback of one upgrade.
     *
     * @param project the folder from which files are named
     */
    UpgradeCallback(Path project, ScriptReader reader, Database database, ScriptRuns runs, MigrationListener listener) {
        this.project = project;
        this.reader = reader;
        this.database = database;
        this.runs = runs;
        this.listener = listener;
    }

    /** Says that a migration, which is code, is to run in no transaction. */
    void runsSeparately(String className) {
        separate.add(className);
    }

    /** Where the migration that has failed last is. */
    FailurePoint failurePoint() {
        return failurePoint;
    }

    /** The error that the connection was lost, of which Flyway tells only what followed from it. */
    Optional<RetortException> lost() {
        return lost;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return switch (event) {
            case BEFORE_EACH_MIGRATE,
                    AFTER_EACH_MIGRATE,
                    AFTER_EACH_MIGRATE_ERROR,
                    AFTER_MIGRATE,
                    BEFORE_EACH_MIGRATE_STATEMENT,
                    AFTER_EACH_MIGRATE_STATEMENT,
                    AFTER_EACH_MIGRATE_STATEMENT_ERROR -> true;
            default -> false;
        };
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            switch (event) {
                case BEFORE_EACH_MIGRATE -> begin(context.getMigrationInfo(), context.getConnection());
                case BEFORE_EACH_MIGRATE_STATEMENT -> before();
                case AFTER_EACH_MIGRATE_STATEMENT -> {
                    tell(context);
                    after();
                }
                case AFTER_EACH_MIGRATE_STATEMENT_ERROR -> failed(context.getConnection());
                case AFTER_EACH_MIGRATE -> {
                    finish(context.getConnection());
                    ended = Optional.of(new Ended(
                            MigrationTitle.of(
                                    context.getMigrationInfo().getVersion(),
                                    context.getMigrationInfo().getDescription()),
                            Duration.ofNanos(System.nanoTime() - since)));
                }
                case AFTER_MIGRATE -> tellEnd();
                case AFTER_EACH_MIGRATE_ERROR -> releaseIfAlive(context.getConnection());
                default -> throw new IllegalArgumentException(event.getId());
            }
        } catch (SQLException e) {
            throw new FlywayException("the journal cannot be kept", e);
        }
    }

    /** Says whether callbacks of the user's are called between statements, which are code. */
    void besideCode(boolean isBeside) {
        isBesideCode = isBeside;
    }

    private void begin(MigrationInfo migration, Connection connection) throws SQLException {
        tellEnd();
        since = System.nanoTime();
        number = 0;
        script = script(migration);
        script().refuseReachingFiles(database.dialect());
        // Code may go on after a statement that fails; a script does not.
        database.dialect()
                .setDriverSavepoints(connection, isBesideCode || migration.getType() == CoreMigrationType.JDBC);
        boolean isTransaction = !database.dialect().commitsDefinitions() && script().isTransactional();
        listener.began(MigrationTitle.of(migration.getVersion(), migration.getDescription()), isTransaction);
        if (!isTransaction) {
            failurePoint = FailurePoint.UNKNOWN;
            MigrationLock.takeForScript(connection, database, listener);
            journal = runs.open(script, connection, database, listener);
        } else {
            failurePoint = FailurePoint.NOTHING_LEFT;
            listener.running(script.title());
        }
    }

    private MigrationScript script(MigrationInfo migration) {
        String title = "applying " + MigrationTitle.of(migration.getVersion(), migration.getDescription());
        String name = MigrationTitle.key(migration.getVersion(), migration.getDescription());
        if (migration.getType() == CoreMigrationType.JDBC) {
            String className = migration.getScript();
            boolean isTransactional = !separate.contains(className);
            return new MigrationScript(
                    name,
                    title,
                    ApplicationCode.source(project, className).orElseGet(() -> Path.of(className)),
                    List.of(new ScriptStatement(
                            1,
                            "java " + className,
                            "",
                            isTransactional,
                            database.dialect().syntax())),
                    isTransactional);
        }
        return reader.read(name, title, Path.of(migration.getPhysicalLocation()));
    }

    /**
     * Runs a migration that is code as one step: not if the journal says that it is done.
     *
     * @param isTransactional whether it wants to run in a transaction
     * @throws RetortException as the code does, with what it left in the database
     */
    void step(Connection connection, boolean isTransactional, Runnable code) throws SQLException {
        number = 1;
        if (journal != null && !journal.next()) {
            return;
        }
        HandedTransaction handed = HandedTransaction.of(connection, database, isTransactional && journal == null);
        boolean isCommitting = connection.getAutoCommit();
        connection.setAutoCommit(!isTransactional);
        try {
            code.run();
        } catch (RetortException e) {
            boolean isAlive = !connection.isClosed();
            if (isAlive) {
                connection.setAutoCommit(isCommitting);
            }
            failed(connection);
            throw left(e, isTransactional, handed.isCommitted());
        } finally {
            handed.close();
        }
        if (connection.isClosed()) {
            throw new RetortException("it closed the connection that Flyway goes on with")
                    .withLocation(script().place(1))
                    .withHint("leave the connection open: it is Flyway's");
        }
        connection.setAutoCommit(isCommitting);
        after();
    }

    /** @param isCommitted whether it committed what it was to leave to Flyway's transaction */
    private RetortException left(RetortException failure, boolean isTransactional, boolean isCommitted) {
        if (failurePoint.done().isEmpty()) {
            return failure;
        }
        boolean inPart = failurePoint.inPart() || isCommitted;
        String what = !isTransactional
                ? "it runs in no transaction, and what it had done before is"
                : inPart ? "what it had committed before is" : "nothing of it is";
        return new RetortException(
                failure.kind(),
                failure.message() + "; " + what + " left in the database",
                failure.location().orElse(null),
                failure.hint().orElse(null),
                failure.getCause());
    }

    /** Whatever follows, the one before is committed. */
    private void tellEnd() {
        ended.ifPresent(migration -> listener.ended(migration.migration(), migration.took()));
        ended = Optional.empty();
    }

    private void before() throws SQLException {
        number++;
        if (journal == null) {
            listener.running(script().activity(number));
        } else if (!journal.next()) {
            throw new FlywayBlockStatementExecutionException(
                    new ErrorDetails(CoreErrorCode.ERROR, "done"), "the statement is done");
        }
    }

    private void tell(Context context) {
        context.getStatement().getWarnings().stream()
                .filter(warning -> database.dialect().isRemark(warning.getCode()))
                .forEach(warning -> script().tell(number, kind(warning) + warning.getMessage(), listener));
    }

    /** PostgreSQL's notices have the state of success. */
    private static String kind(Warning warning) {
        return "00000".equals(warning.getState()) ? "notice: " : "warning: ";
    }

    private void after() throws SQLException {
        if (journal != null) {
            journal.done();
        }
    }

    private void failed(Connection connection) throws SQLException {
        if (journal != null) {
            failurePoint = journal.failed();
        }
        if (!connection.isValid(SECONDS_TO_ANSWER)) {
            lost = Optional.of(RetortException.connection("the connection was lost while this statement ran", null)
                    .withLocation(script().place(number))
                    .withHint("retort upgrade goes on where this one stopped"));
        }
    }

    private void finish(Connection connection) throws SQLException {
        if (journal != null) {
            // Before Flyway notes in another connection that the migration is applied.
            journal.finish();
        }
        release(connection);
    }

    private void release(Connection connection) throws SQLException {
        if (journal != null) {
            journal = null;
            MigrationLock.releaseOfScript(connection, database);
        }
    }

    private void releaseIfAlive(Connection connection) {
        try {
            release(connection);
        } catch (SQLException e) {
            // The server has taken the lock back from a connection that is lost; the error that it was lost by is what
            // is told.
        }
    }

    private MigrationScript script() {
        return Optional.ofNullable(script).orElseThrow();
    }

    /** Before all others, which are called in the order of their names: they are not called for what is done. */
    @Override
    public String getCallbackName() {
        return "!journal";
    }
}
