package dev.retort.diff.postgres.catalog;

import dev.retort.internal.text.ResourceFile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The queries of a database's catalog, each in a file beside this class. One that begins with a comma goes on with the list of schemas.
 *
 * @param current the schema that names mean which name none
 * @param schemas all that are read
 */
record CatalogQueries(Connection connection, String current, List<String> schemas) {
    private static final String HERE = ResourceFile.text(CatalogQueries.class, "here.sql");

    /** The rows of a query of objects that are in the schemas. */
    List<CatalogRow> here(String name) throws SQLException {
        String sql = HERE + ResourceFile.text(CatalogQueries.class, name + ".sql");
        try (PreparedStatement statement = connection.prepareStatement(sql.replace("?|", "??|"))) {
            statement.setString(1, current);
            statement.setString(2, current);
            statement.setArray(3, connection.createArrayOf("text", schemas.toArray()));
            return rows(statement);
        }
    }

    /** The rows of a query of the whole database. */
    List<CatalogRow> everywhere(String name) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(ResourceFile.text(CatalogQueries.class, name + ".sql"))) {
            return rows(statement);
        }
    }

    /** What an object is, and how it is called. */
    List<CatalogRow> identified(CatalogAddress address) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select type as kind, identity as name from pg_identify_object(?::oid, ?::oid, ?)")) {
            statement.setLong(1, address.catalog());
            statement.setLong(2, address.object());
            statement.setInt(3, address.part());
            return rows(statement);
        }
    }

    /** The rows of a catalog that are not the server's own. */
    List<CatalogRow> ofUsers(String catalog) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select oid from pg_catalog." + catalog + " where oid >= 16384")) {
            return rows(statement);
        }
    }

    private static List<CatalogRow> rows(PreparedStatement statement) throws SQLException {
        List<CatalogRow> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery()) {
            CatalogRow.Labels labels = CatalogRow.Labels.of(result);
            while (result.next()) {
                rows.add(CatalogRow.of(result, labels));
            }
        }
        return rows;
    }
}
