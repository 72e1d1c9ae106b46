package dev.retort.internal.connection;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Objects;
import org.jooq.SQLDialect;
import org.jooq.tools.jdbc.DefaultConnection;

/**
 * A connection to a MariaDB that is older than jOOQ's newest dialect, and that this library was tried with. At the first
 * statement jOOQ logs a warning of such a server: it alone gets a version that it has no warning for.
 */
public final class TriedServer extends DefaultConnection {
    private static final ServerVersion OLDEST = new ServerVersion(10, 2, 0);
    private static final String CHECK = "org.jooq.impl.DefaultExecuteContext";

    private TriedServer(Connection connection) {
        super(connection);
    }

    /** The connection, or what takes its place where jOOQ would warn of a server that was tried. */
    public static Connection of(Connection connection, SQLDialect dialect) throws SQLException {
        if (dialect != SQLDialect.MARIADB) {
            return connection;
        }
        DatabaseMetaData metadata = connection.getMetaData();
        boolean isKnown = dialect.supportsDatabaseVersion(
                metadata.getDatabaseMajorVersion(),
                metadata.getDatabaseMinorVersion(),
                metadata.getDatabaseProductVersion());
        return isKnown || !ServerVersion.of(metadata).isAtLeast(OLDEST.major(), OLDEST.minor(), OLDEST.patch())
                ? connection
                : new TriedServer(connection);
    }

    @Override
    public DatabaseMetaData getMetaData() throws SQLException {
        DatabaseMetaData metadata = super.getMetaData();
        return isCheck() ? newest(metadata) : metadata;
    }

    private static boolean isCheck() {
        return StackWalker.getInstance()
                .walk(frames -> frames.skip(2)
                        .findFirst()
                        .filter(frame -> frame.getClassName().equals(CHECK))
                        .isPresent());
    }

    private static DatabaseMetaData newest(DatabaseMetaData metadata) {
        return (DatabaseMetaData) Proxy.newProxyInstance(
                TriedServer.class.getClassLoader(),
                new Class<?>[] {DatabaseMetaData.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("getDatabaseMajorVersion")) {
                        return Integer.MAX_VALUE;
                    }
                    try {
                        return method.invoke(metadata, arguments);
                    } catch (InvocationTargetException e) {
                        throw Objects.requireNonNull(e.getCause());
                    }
                });
    }
}
