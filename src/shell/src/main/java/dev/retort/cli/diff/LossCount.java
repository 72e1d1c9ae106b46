package dev.retort.cli.diff;

import dev.retort.RetortException;
import dev.retort.database.Database;
import dev.retort.database.Dialect;
import dev.retort.database.DialectPart;
import dev.retort.diff.model.Loss;
import dev.retort.diff.model.ObjectName;
import dev.retort.diff.model.Rename;
import dev.retort.diff.model.SchemaModel;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/**
 * The count of values, or rows, of a live database that a change would destroy, present or former ones, or the number of a sequence.
 *
 * @param renames what runs before the change, and not yet there
 */
record LossCount(Database database, List<Rename> renames) {
    private static final int SECONDS = 5;

    /** Empty where it cannot be counted. */
    Optional<Long> of(Loss changed) {
        Dialect dialect = database.dialect();
        Loss loss = former(changed);
        String path = dialect.qualified(loss.table().schema(), loss.table().name());
        Optional<SchemaModel> model = DialectPart.of(SchemaModel.class, dialect);
        Optional<String> query = loss.isOfNumber()
                ? model.flatMap(each -> each.presentNumber(path))
                : loss.isOfHistory()
                        ? model.flatMap(each -> each.formerRows(path))
                        : Optional.of("select count("
                                + loss.column().map(dialect::quoted).orElse("*") + ") from " + path);
        return query.flatMap(this::number);
    }

    private Optional<Long> number(String sql) {
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

    /** What is lost, as it is called in the database. */
    private Loss former(Loss loss) {
        ObjectName table = renames.stream()
                .filter(rename -> rename.object().renamed(rename.newName()).equals(loss.table()))
                .map(Rename::object)
                .findFirst()
                .orElse(loss.table());
        Optional<String> column = loss.column()
                .map(name -> renames.stream()
                        .filter(rename -> rename.newName().equals(name)
                                && rename.object()
                                        .equals(ObjectName.column(
                                                table, rename.object().name())))
                        .map(rename -> rename.object().name())
                        .findFirst()
                        .orElse(name));
        return new Loss(table, column, loss.isOfHistory());
    }
}
