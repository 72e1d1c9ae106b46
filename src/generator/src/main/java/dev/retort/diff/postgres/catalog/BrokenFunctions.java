package dev.retort.diff.postgres.catalog;

import dev.retort.internal.text.ResourceFile;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The functions whose bodies name what is not there, since it has gone after they were made, or they were made without a look at them. The
 * server's own validators say so, which run nothing.
 */
record BrokenFunctions(Connection connection) {
    private static final String CAN_BE_ASKED =
            "select has_language_privilege(oid, 'usage') from pg_language where lanname = 'plpgsql'";
    private static final String FOUND = "select current_setting('retort.broken_functions')";

    /** Their numbers; none where the server may not be asked. */
    Set<Long> found() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet can = statement.executeQuery(CAN_BE_ASKED)) {
                if (!can.next() || !can.getBoolean(1)) {
                    return Set.of();
                }
            }
            statement.execute(ResourceFile.text(BrokenFunctions.class, "broken-functions.sql"));
            try (ResultSet found = statement.executeQuery(FOUND)) {
                found.next();
                return Arrays.stream(found.getString(1).split(","))
                        .filter(number -> !number.isEmpty())
                        .map(Long::valueOf)
                        .collect(Collectors.toSet());
            }
        }
    }
}
