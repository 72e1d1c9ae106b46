package dev.retort.migrate;

import dev.retort.connect.Database;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jooq.SQLDialect;

/**
 * A real database whose client comes to an end at a point that was chosen: just before or just after it sends the server
 * something. From then on nothing of it reaches the server any more, and its connections are cut, as the kernel cuts those
 * of a process that is killed.
 */
final class FaultyDatabase implements Database {
    private final Database real;
    private final int point;
    private final Consumer<List<Connection>> fault;
    private final List<Connection> open = new CopyOnWriteArrayList<>();
    private int passed;
    private boolean dead;

    /**
     * A database with one fault.
     *
     * @param point which of the points it is, from 1; with 0 there is none, and the points are only counted
     * @param fault what happens there, to the connections that are open
     */
    FaultyDatabase(Database real, int point, Consumer<List<Connection>> fault) {
        this.real = real;
        this.point = point;
        this.fault = fault;
    }

    /** The fault of a client that is killed. */
    static void killClient(List<Connection> connections) {
        for (Connection connection : connections) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** How many points were passed. */
    int passed() {
        return passed;
    }

    boolean isDead() {
        return dead;
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

    private void pass() {
        refuseTheDead();
        passed++;
        if (passed == point) {
            dead = true;
            fault.accept(open);
            refuseTheDead();
        }
    }

    private void refuseTheDead() {
        if (dead) {
            throw new Killed();
        }
    }

    /** The end of the client. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public SQLDialect dialect() {
        return real.dialect();
    }

    @Override
    public String schema() {
        return real.schema();
    }

    @Override
    public boolean embedded() {
        return false;
    }

    @Override
    public String displayName() {
        return real.displayName();
    }

    @Override
    public void close() {}
}
