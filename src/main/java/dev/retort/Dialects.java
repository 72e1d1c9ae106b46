package dev.retort;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.jooq.tools.jdbc.JDBCUtils;

/** What a database speaks. */
final class Dialects {
    private Dialects() {}

    static SQLDialect of(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            // MariaDB's driver speaks to MySQL as well, and its URL does not tell.
            return connection.getMetaData().getDatabaseProductName().equals("MySQL")
                    ? SQLDialect.MYSQL
                    : JDBCUtils.dialect(connection);
        }
    }
}
