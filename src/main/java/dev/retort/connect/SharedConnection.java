package dev.retort.connect;

import dev.retort.RetortException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.ExecuteListener;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;

/** The one connection, with jOOQ's context and the statement that runs. */
final class SharedConnection implements LiveConnection {
    private final Database database;
    private final Connection connection;
    private final RunningStatement running = new RunningStatement();
    private final DSLContext context;

    SharedConnection(Database database, List<ExecuteListener> listeners) {
        this.database = database;
        this.connection = database.connect();
        List<ExecuteListener> all = new ArrayList<>(listeners);
        all.add(running);
        Configuration configuration = new DefaultConfiguration()
                .set(connection)
                .set(database.dialect())
                .set(new Settings().withExecuteLogging(false).withRenderSchema(false))
                .set(all.toArray(ExecuteListener[]::new));
        this.context = DSL.using(configuration);
    }

    @Override
    public DSLContext db() {
        return context;
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public void cancel() {
        running.cancel();
    }

    @Override
    public void begin() {
        attempt(() -> connection.setAutoCommit(false));
    }

    @Override
    public void commit() {
        attempt(() -> {
            connection.commit();
            connection.setAutoCommit(true);
        });
    }

    @Override
    public void rollback() {
        attempt(() -> {
            connection.rollback();
            connection.setAutoCommit(true);
        });
    }

    @Override
    public boolean inTransaction() {
        try {
            return !connection.isClosed() && !connection.getAutoCommit();
        } catch (SQLException _) {
            return false;
        }
    }

    private void attempt(Step step) {
        try {
            step.run();
        } catch (SQLException e) {
            throw RetortException.connection("The connection to " + database.displayName() + " is lost", e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException _) {
            // The server has closed it already.
        }
    }

    private interface Step {
        void run() throws SQLException;
    }
}
