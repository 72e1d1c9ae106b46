package dev.retort.diff.postgres;

import dev.retort.database.Database;
import dev.retort.database.Dialect;
import dev.retort.database.postgres.PostgresDialect;
import dev.retort.diff.model.Change;
import dev.retort.diff.model.NoStatementException;
import dev.retort.diff.model.Rename;
import dev.retort.diff.model.SchemaFile;
import dev.retort.diff.model.SchemaModel;
import dev.retort.diff.model.SchemaSnapshot;
import dev.retort.diff.postgres.catalog.CatalogReader;
import dev.retort.diff.postgres.catalog.KnownObjects;
import dev.retort.diff.postgres.plan.ChangePlan;
import dev.retort.diff.postgres.script.Emptying;
import dev.retort.diff.postgres.script.MadeSchemas;
import dev.retort.diff.postgres.script.SchemaFileRun;
import dev.retort.diff.postgres.statement.ObjectRenaming;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * The model of PostgreSQL's schemas, from its system catalog. Not compared are the order of columns, which no statement changes; the owners of
 * objects; versions of extensions, and what belongs to them; whether a column of a child table was also written there; whether a
 * materialized view is filled; large objects, which are rows; and names of NOT NULL constraints that the server made up.
 */
public final class PostgresSchemaModel implements SchemaModel {
    private final KnownObjects known = new KnownObjects();

    /** For the service loader. */
    public PostgresSchemaModel() {}

    @Override
    public Class<? extends Dialect> dialect() {
        return PostgresDialect.class;
    }

    @Override
    public SchemaSnapshot read(Connection connection, Database database) throws SQLException {
        return CatalogReader.read(connection, database, known);
    }

    @Override
    public List<String> schemasLeftOut(Connection connection, Database database) throws SQLException {
        return CatalogReader.schemasLeftOut(connection, database);
    }

    @Override
    public List<Change> changes(SchemaSnapshot from, SchemaSnapshot to) throws NoStatementException {
        return ChangePlan.changes(from, to);
    }

    @Override
    public List<Change> rename(SchemaSnapshot from, Rename rename) throws NoStatementException {
        return ObjectRenaming.changes(from, rename);
    }

    @Override
    public Optional<String> presentNumber(String path) {
        return Optional.of("select last_value from " + path + " where is_called");
    }

    /** What is second in its versions are corrections. */
    @Override
    public String series(DatabaseMetaData server) throws SQLException {
        return server.getDatabaseProductName() + " " + server.getDatabaseMajorVersion();
    }

    @Override
    public List<String> schemasOf(SchemaFile file) {
        return MadeSchemas.of(file);
    }

    @Override
    public void load(Connection scratch, Database database, SchemaFile file) {
        new SchemaFileRun(scratch, database, file).run();
    }

    @Override
    public void requireContained(Connection scratch, Database database, SchemaFile file) {
        new SchemaFileRun(scratch, database, file).permitted();
    }

    /** Some statements run in no transaction. */
    @Override
    public boolean loadsWhole() {
        return false;
    }

    @Override
    public void clear(Connection scratch, Database database) throws SQLException {
        Emptying.empty(scratch, database);
    }

    @Override
    public void adoptSettings(Connection scratch, Connection original) throws SQLException {
        Emptying.adopt(scratch, original);
    }
}
