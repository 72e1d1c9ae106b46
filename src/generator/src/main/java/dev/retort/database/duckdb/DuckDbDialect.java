package dev.retort.database.duckdb;

import dev.retort.RetortException;
import dev.retort.database.Database;
import dev.retort.database.Dialect;
import dev.retort.database.Driver;
import dev.retort.database.NameRefusals;
import dev.retort.database.Opening;
import dev.retort.database.ReadOnlyMode;
import dev.retort.database.catalog.Catalog;
import dev.retort.database.catalog.Question;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.internal.url.UrlProduct;
import dev.retort.sql.SqlStatement;
import java.util.List;
import java.util.Set;

/** DuckDB. */
public final class DuckDbDialect extends Dialect {
    private static final Set<String> OF_FILES = Set.of("attach", "copy", "export", "import", "install", "load");

    private static final NameRefusals NAMES = new NameRefusals(
            "Table with name (?:\\S*\\.)?(?<name>\\S+) does not exist",
            "(?:Referenced column|does not have a column named) \"(?<name>[^\"]+)\"",
            "Referenced table \"(?<name>[^\"]+)\" not found");

    /** For the service loader. */
    public DuckDbDialect() {
        super(UrlProduct.DUCKDB, Trait.CANCELS_UNREAD_ROWS);
    }

    @Override
    public Driver driver() {
        return new Driver("org.duckdb", "org.duckdb:duckdb_jdbc", "org.flywaydb:flyway-database-duckdb");
    }

    @Override
    public Database open(DatabaseUrl url, Opening how) {
        if (how.creates()) {
            requireMigrated();
        }
        if (!how.schemas().isEmpty()) {
            throw RetortException.usage("Retort reads DuckDB's schema main alone")
                    .withHint("leave --schemas out, and [generate] schemas in retort.toml; SQL reaches the others");
        }
        return DuckDbDatabase.open(url, how.readOnly(), how.historyTable());
    }

    @Override
    public Catalog catalog(Question question, String connectedSchema, List<String> schemas) {
        return new DuckDbCatalog(question, connectedSchema, schemas);
    }

    @Override
    public ReadOnlyMode readOnly() {
        return new DuckDbReadOnly();
    }

    /** Its connections all have schemas, of which the first is the one that tables are made in. */
    @Override
    public String countOfTables(String schema, List<String> names) {
        return "select count(*) from duckdb_tables() where database_name = current_database() and schema_name = "
                + literal(schema) + " and table_name in " + listed(names);
    }

    /** Its driver has no warnings, and says so of each failure. */
    @Override
    public boolean isRemark(int code) {
        return false;
    }

    @Override
    public NameRefusals nameRefusals() {
        return NAMES;
    }

    @Override
    public boolean reachesFiles(SqlStatement sql) {
        return sql.startsWithOneOf(OF_FILES);
    }
}
