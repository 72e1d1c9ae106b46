package dev.retort.database;

import dev.retort.sql.SqlText;
import dev.retort.sql.SqlToken;
import dev.retort.sql.Syntax;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jooq.Configuration;
import org.jooq.SQLDialect;
import org.mariadb.jdbc.util.constants.ServerStatus;
import org.postgresql.PGConnection;

/**
 * How the session of one connection has its server read SQL. The drivers are told of some settings with each answer; MariaDB's
 * quotes are asked for at first, and after each statement that may have changed them.
 */
public final class SessionSyntax {
    /** Under which jOOQ's configuration of a connection has who tells. */
    private static final String KEY = "retort.syntax";

    /** How a statement begins that may change a setting, whatever its words say. */
    private static final Set<String> SETTING = Set.of("set", "execute", "call", "begin");

    private static final String SQL_MODE = "sql_mode";
    /** Of each mode that has names in double quotes, such as ORACLE, the server says that it is this, too. */
    private static final String QUOTES_NAMES = "ANSI_QUOTES";

    private final Connection connection;
    private final SQLDialect dialect;
    private volatile Syntax last;
    private volatile boolean doubtful = true;

    public SessionSyntax(Connection connection, SQLDialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
        this.last = Syntax.of(dialect);
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
        doubtful |= last.isMariaDb() && maySet(sql);
    }

    private boolean maySet(String sql) {
        if (sql.toLowerCase(Locale.ROOT).contains(SQL_MODE)) {
            return true;
        }
        SqlToken first = SqlText.of(sql, last).code().stream().findFirst().orElse(null);
        return first != null && first.isIn(SETTING);
    }

    /** As it was when it was asked for last. */
    public Syntax last() {
        return last;
    }

    /** As the session reads SQL now; as it did before where the connection cannot tell. */
    public Syntax now() {
        try {
            last = switch (dialect.family()) {
                case MARIADB, MYSQL -> mariaDb();
                case POSTGRES -> postgres();
                default -> last;
            };
        } catch (SQLException e) {
            // A connection that is lost is replaced by one whose session says it anew.
            doubtful = false;
        }
        return last;
    }

    private Syntax mariaDb() throws SQLException {
        boolean quotesNames = doubtful ? asked() : last.quotesNames();
        doubtful = false;
        int status = connection
                .unwrap(org.mariadb.jdbc.Connection.class)
                .getContext()
                .getServerStatus();
        return last.withQuotedNames(quotesNames).withEscapes((status & ServerStatus.NO_BACKSLASH_ESCAPES) == 0);
    }

    private boolean asked() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("select @@session.sql_mode")) {
            return answer.next() && List.of(answer.getString(1).split(",")).contains(QUOTES_NAMES);
        }
    }

    private Syntax postgres() throws SQLException {
        String conforming = connection.unwrap(PGConnection.class).getParameterStatus("standard_conforming_strings");
        return last.withEscapes("off".equals(conforming));
    }
}
