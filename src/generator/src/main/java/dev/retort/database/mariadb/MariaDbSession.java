package dev.retort.database.mariadb;

import dev.retort.database.SessionReading;
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
import org.mariadb.jdbc.util.constants.ServerStatus;

/**
 * The way in which a session of MariaDB or MySQL has its server read SQL. The driver learns of backslashes with each
 * answer; quotes are asked about at first, and after each statement that may have changed them.
 */
final class MariaDbSession implements SessionReading {
    /** How a statement begins that may change a setting, whatever its words say. */
    private static final Set<String> SETTING = Set.of("set", "execute", "call", "begin");

    private static final String SQL_MODE = "sql_mode";
    /** Of each mode that has names in double quotes, such as ORACLE, the server says that it is this, too. */
    private static final String QUOTES_NAMES = "ANSI_QUOTES";

    private final Connection connection;
    private volatile boolean doubtful = true;

    MariaDbSession(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void sending(String sql, Syntax last) {
        doubtful |= maySet(sql, last);
    }

    private static boolean maySet(String sql, Syntax last) {
        if (sql.toLowerCase(Locale.ROOT).contains(SQL_MODE)) {
            return true;
        }
        SqlToken first = SqlText.of(sql, last).code().stream().findFirst().orElse(null);
        return first != null && first.isIn(SETTING);
    }

    @Override
    public Syntax now(Syntax last) throws SQLException {
        try {
            boolean quotesNames = doubtful ? asked() : last.quotesNames();
            int status = connection
                    .unwrap(org.mariadb.jdbc.Connection.class)
                    .getContext()
                    .getServerStatus();
            return last.withQuotedNames(quotesNames).withEscapes((status & ServerStatus.NO_BACKSLASH_ESCAPES) == 0);
        } finally {
            // A connection that is lost is replaced by one whose session says it anew.
            doubtful = false;
        }
    }

    private boolean asked() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("select @@session.sql_mode")) {
            return answer.next() && List.of(answer.getString(1).split(",")).contains(QUOTES_NAMES);
        }
    }
}
