package dev.retort.diff.sqlite;

import dev.retort.database.Database;
import dev.retort.database.Dialect;
import dev.retort.database.sqlite.SqliteDialect;
import dev.retort.diff.model.Change;
import dev.retort.diff.model.NoStatementException;
import dev.retort.diff.model.Rename;
import dev.retort.diff.model.SchemaFile;
import dev.retort.diff.model.SchemaModel;
import dev.retort.diff.model.SchemaSnapshot;
import dev.retort.migrate.jdbc.Rows;
import dev.retort.sql.SqlToken;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What is in a schema of SQLite, and which statements make it like another. */
public final class SqliteModel implements SchemaModel {
    /** For the service loader. */
    public SqliteModel() {}

    @Override
    public Class<? extends Dialect> dialect() {
        return SqliteDialect.class;
    }

    @Override
    public SchemaSnapshot read(Connection connection, Database database) throws SQLException {
        return SqliteSchemaReader.read(connection, database);
    }

    @Override
    public List<Change> changes(SchemaSnapshot from, SchemaSnapshot to) {
        return SqliteChanges.between(from, to);
    }

    @Override
    public List<Change> rename(SchemaSnapshot from, Rename rename) throws NoStatementException {
        return SqliteRename.changes(from, rename);
    }

    @Override
    public void load(Connection scratch, Database database, SchemaFile file) {
        SqliteScript.of(file, database.dialect()).run(scratch);
    }

    @Override
    public void requireContained(Connection scratch, Database database, SchemaFile file) {
        SqliteScript.of(file, database.dialect()).requirePermission();
    }

    @Override
    public boolean loadsWhole() {
        return true;
    }

    @Override
    public void clear(Connection scratch, Database database) throws SQLException {
        SqliteClearing.clear(scratch);
    }

    @Override
    public void adoptSettings(Connection scratch, Connection original) throws SQLException {
        String encoding =
                Rows.first(original, "pragma encoding", row -> row.getString(1)).orElseThrow();
        Rows.run(scratch, "pragma encoding = " + SqliteText.literal(encoding));
    }

    /** A comment at the end would take the semicolon with it. */
    @Override
    public String terminated(String sql) {
        List<SqlToken> tokens = SqliteText.read(sql).tokens();
        boolean endsInComment = !tokens.isEmpty() && tokens.getLast().kind() == SqlToken.Kind.COMMENT;
        return sql + (endsInComment ? "\n;\n" : ";\n");
    }
}
