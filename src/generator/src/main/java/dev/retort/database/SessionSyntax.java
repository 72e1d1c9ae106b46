package dev.retort.database;

import dev.retort.sql.Syntax;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jooq.Configuration;

/** The syntax in which one connection's session has its server read SQL. */
public final class SessionSyntax {
    /** Under which jOOQ's configuration of a connection has who tells. */
    private static final String KEY = "retort.syntax";

    private final SessionReading reading;
    private volatile Syntax last;

    public SessionSyntax(Connection connection, Dialect dialect) {
        this.reading = dialect.reading(connection);
        this.last = dialect.syntax();
    }

    /** How the connection of a configuration reads SQL, as far as it is one of ours. */
    public static Syntax of(Configuration configuration) {
        return configuration.data(KEY) instanceof Supplier<?> session && session.get() instanceof Syntax told
                ? told
                : Syntax.of(configuration.dialect());
    }

    /** Has a configuration tell how its connection reads SQL. */
    public static void tell(Configuration configuration, Supplier<Syntax> session) {
        configuration.data(KEY, session);
    }

    /** Notes a statement that is to be sent. */
    public void sending(String sql) {
        reading.sending(sql, last);
    }

    /** As it was at the last call. */
    public Syntax last() {
        return last;
    }

    /** As the session reads SQL now; as it did before where the connection cannot tell. */
    public Syntax now() {
        try {
            last = reading.now(last);
        } catch (SQLException e) {
            // What sends the next statement says what is wrong with the connection.
        }
        return last;
    }
}
