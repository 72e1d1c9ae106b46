package dev.retort.migrate;

import dev.retort.database.Database;
import dev.retort.database.DatabaseIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A real database of which the client or the server comes to an end at a point that was chosen: just before or just after
 * the client sends something. Of a client nothing reaches the server from then on, and its connections are cut, as the
 * kernel cuts those of a process that is killed. A server is killed.
 */
final class FaultyDatabase implements Database {
    private final Database real;
    private final int point;
    private final Fault fault;
    private final List<Connection> open = new CopyOnWriteArrayList<>();
    private int passed;
    private boolean happened;

    /**
     * A database with one fault.
     *
     * @param point which of the points it is, from 1; with 0 there is none, and the points are only counted
     * @param fault what happens there
     */
    FaultyDatabase(Database real, int point, Fault fault) {
        this.real = real;
        this.point = point;
        this.fault = fault;
    }

    /** Who comes to an end. */
    enum Fault {
        CLIENT,
        SERVER
    }

    private void strike() throws SQLException {
        happened = true;
        if (fault == Fault.CLIENT) {
            for (Connection connection : open) {
                connection.abort(Runnable::run);
                // Where there is no server, nothing else lets go of the file.
                connection.close();
            }
            throw new Killed();
        }
        try (Connection connection = real.connect();
                Statement statement = connection.createStatement();
                ResultSet file = statement.executeQuery("select concat(@@datadir, '/', @@pid_file), @@pid_file")) {
            file.next();
            Path path = Path.of(file.getString(2));
            String pid = Files.readString(path.isAbsolute() ? path : Path.of(file.getString(1)));
            ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow().destroyForcibly();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many points were passed. */
    int passed() {
        return passed;
    }

    /** Whether the point was reached. */
    boolean happened() {
        return happened;
    }

    @Override
    public Connection connect() {
        refuseTheDead();
        Connection connection = real.connect();
        open.add(connection);
        return wrap(Connection.class, connection);
    }

    private <T> T wrap(Class<T> type, T target) {
        InvocationHandler handler = (_, method, arguments) -> invoke(target, method, arguments);
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        boolean sends =
                method.getName().startsWith("execute") || method.getName().equals("commit");
        if (sends) {
            pass();
        }
        Object result;
        try {
            result = method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
        if (sends) {
            pass();
        }
        if (result instanceof Statement statement) {
            Class<?> type = method.getReturnType();
            return wrapStatement(type, statement);
        }
        return result;
    }

    private Object wrapStatement(Class<?> type, Statement statement) {
        InvocationHandler handler = (_, method, arguments) -> invoke(statement, method, arguments);
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
    }

    private void pass() throws SQLException {
        refuseTheDead();
        passed++;
        if (passed == point) {
            strike();
        }
    }

    private void refuseTheDead() {
        if (happened && fault == Fault.CLIENT) {
            throw new Killed();
        }
    }

    /** The end of the client. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public DatabaseIdentity identity() {
        return real.identity();
    }

    @Override
    public void close() {}
}
