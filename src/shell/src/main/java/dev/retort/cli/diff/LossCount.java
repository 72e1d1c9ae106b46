package dev.retort.cli.diff;

import dev.retort.RetortException;
import dev.retort.database.Database;
import dev.retort.database.Dialect;
import dev.retort.diff.model.Loss;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** The number of values, or rows, of a live database that a change would destroy. */
final class LossCount {
    private static final int SECONDS = 5;

    private LossCount() {}

    /** Empty where it cannot be counted. */
    static Optional<Long> of(Loss loss, Database database) {
        Dialect dialect = database.dialect();
        String what = loss.column().map(dialect::quoted).orElse("*");
        String sql = "select count(" + what + ") from "
                + dialect.qualified(loss.table().schema(), loss.table().name());
        try (Connection connection = database.connectToRead();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(SECONDS);
            try (ResultSet count = statement.executeQuery(sql)) {
                return count.next() ? Optional.of(count.getLong(1)) : Optional.empty();
            }
        } catch (SQLException | RetortException e) {
            return Optional.empty();
        }
    }
}
