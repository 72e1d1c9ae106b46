package dev.retort.diff.source;

import dev.retort.database.Database;
import dev.retort.database.DialectPart;
import dev.retort.database.SqlFailure;
import dev.retort.diff.model.SchemaModel;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The schemas of a database that are not among those that are compared. */
public final class LeftOutSchemas {
    private LeftOutSchemas() {}

    /**
     * Their names; none of a product whose databases have one schema. Asks the database once, and only reads.
     *
     * @throws dev.retort.RetortException when the database does not answer
     */
    public static List<String> of(Database database) {
        Optional<SchemaModel> model = DialectPart.of(SchemaModel.class, database.dialect());
        if (model.isEmpty()) {
            return List.of();
        }
        try (Connection connection = database.connectToRead()) {
            return model.get().schemasLeftOut(connection, database);
        } catch (SQLException e) {
            throw SqlFailure.of(e, "the schemas of the database cannot be listed");
        }
    }
}
