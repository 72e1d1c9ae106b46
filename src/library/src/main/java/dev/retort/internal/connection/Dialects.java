package dev.retort.internal.connection;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import org.jooq.Configuration;
import org.jooq.SQLDialect;
import org.jooq.impl.DefaultVisitListenerProvider;
import org.jooq.tools.jdbc.JDBCUtils;

/** The dialects of databases. */
public final class Dialects {
    private Dialects() {}

    /** Sets a configuration's dialect, and what an older server wants to be told in other words. */
    public static Configuration speak(Configuration configuration, DatabaseMetaData metadata) throws SQLException {
        String product = metadata.getDatabaseProductName();
        // MariaDB's driver speaks to MySQL as well, and its URL does not tell.
        configuration.set(product.equals("MySQL") ? SQLDialect.MYSQL : JDBCUtils.dialect(metadata.getConnection()));
        return product.equals("MariaDB") && !ServerVersion.of(metadata).isAtLeast(10, 6, 0)
                ? configuration.deriveAppending(new DefaultVisitListenerProvider(new LimitClause()))
                : configuration;
    }
}
