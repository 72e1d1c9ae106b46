package dev.retort.diff.mariadb;

import dev.retort.database.Database;
import dev.retort.database.Dialect;
import dev.retort.database.mariadb.MariaDbDialect;
import dev.retort.diff.mariadb.grant.HiddenObjects;
import dev.retort.diff.mariadb.load.FileLoading;
import dev.retort.diff.mariadb.object.ParsedTables;
import dev.retort.diff.model.Change;
import dev.retort.diff.model.NoStatementException;
import dev.retort.diff.model.NotUnderstood;
import dev.retort.diff.model.Rename;
import dev.retort.diff.model.SchemaFile;
import dev.retort.diff.model.SchemaModel;
import dev.retort.diff.model.SchemaSnapshot;
import dev.retort.migrate.jdbc.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The knowledge of schemas of MariaDB and MySQL. */
public final class MariaDbSchemaModel implements SchemaModel {
    private final ParsedTables tables = new ParsedTables();

    /** For the service loader. */
    public MariaDbSchemaModel() {}

    @Override
    public Class<? extends Dialect> dialect() {
        return MariaDbDialect.class;
    }

    @Override
    public SchemaSnapshot read(Connection connection, Database database) throws SQLException {
        return new SchemaReading(connection, database.historyTable(), tables).read();
    }

    @Override
    public List<NotUnderstood> hidden(Connection connection) throws SQLException {
        return HiddenObjects.of(connection);
    }

    @Override
    public List<Change> changes(SchemaSnapshot from, SchemaSnapshot to) throws NoStatementException {
        return new MariaDbChanges(from, to).changes();
    }

    @Override
    public List<Change> rename(SchemaSnapshot from, Rename rename) throws NoStatementException {
        return new MariaDbRenaming(from).changes(rename);
    }

    @Override
    public void load(Connection scratch, Database database, SchemaFile file) {
        new FileLoading(scratch, database, file).run();
    }

    @Override
    public void requireContained(Connection scratch, Database database, SchemaFile file) {
        new FileLoading(scratch, database, file).requirePermission();
    }

    /** Each statement that defines something commits. */
    @Override
    public boolean loadsWhole() {
        return false;
    }

    /** As it is kept: those that a cache holds are given away. */
    @Override
    public Optional<String> presentNumber(String path) {
        return Optional.of("select next_not_cached_value from " + path);
    }

    @Override
    public Optional<String> formerRows(String path) {
        return Optional.of(
                "select (select count(*) from " + path + " for system_time all) - (select count(*) from " + path + ")");
    }

    @Override
    public void clear(Connection scratch, Database database) throws SQLException {
        Clearing.run(scratch);
    }

    @Override
    public void adoptSettings(Connection scratch, Connection original) throws SQLException {
        AdoptedSettings.adopt(scratch, original);
    }

    @Override
    public boolean runsByItself(Connection scratch) throws SQLException {
        return Rows.first(scratch, "select @@event_scheduler", row -> row.getString(1))
                .filter("ON"::equals)
                .isPresent();
    }

    @Override
    public String terminated(String sql) {
        return Delimiters.terminated(sql);
    }
}
