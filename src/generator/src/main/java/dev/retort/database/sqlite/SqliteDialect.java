package dev.retort.database.sqlite;

import dev.retort.RetortException;
import dev.retort.database.Database;
import dev.retort.database.Dialect;
import dev.retort.database.Driver;
import dev.retort.database.NameRefusals;
import dev.retort.database.Opening;
import dev.retort.database.ReadOnlyMode;
import dev.retort.database.SchemaObject;
import dev.retort.database.SeparateKind;
import dev.retort.database.TransactionMark;
import dev.retort.database.catalog.Catalog;
import dev.retort.database.catalog.Question;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.internal.url.UrlProduct;
import dev.retort.sql.SqlStatement;
import dev.retort.sql.SqlToken;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** SQLite. */
public final class SqliteDialect extends Dialect {
    private static final Set<String> REPEATABLE = Set.of("pragma", "vacuum", "attach", "detach");

    private static final Pattern NEAR = Pattern.compile("(?:^|\\()near \"(.+)\"", Pattern.DOTALL);

    private static final NameRefusals NAMES = new NameRefusals(
            "no such table: (?:\\S*\\.)?(?<name>\\S+)",
            "no such column: (?:\\S*\\.)?(?<name>\\S+)",
            "no such column: (?:\\S*\\.)?(?<name>[^\\s.]+)\\.(?<column>[^\\s.]+)");

    /** For the service loader. */
    public SqliteDialect() {
        super(UrlProduct.SQLITE, Trait.MIGRATED, Trait.CANCELS_UNREAD_ROWS);
    }

    @Override
    public Driver driver() {
        return new Driver("org.sqlite", "org.xerial:sqlite-jdbc", "org.flywaydb:flyway-core");
    }

    @Override
    public Database open(DatabaseUrl url, Opening how) {
        if (!how.schemas().isEmpty()) {
            throw RetortException.usage("SQLite has no schemas: " + String.join(", ", how.schemas()))
                    .withHint("leave --schemas out, and [generate] schemas in retort.toml");
        }
        return SqliteDatabase.open(url, how.creates(), how.historyTable());
    }

    @Override
    public Optional<Database> scratch(Path folder, DatabaseUrl url, String historyTable) {
        return Optional.of(SqliteDatabase.inFolder(folder, url, historyTable));
    }

    @Override
    public String qualified(String schema, String table) {
        return "main." + quoted(table);
    }

    @Override
    public Catalog catalog(Question question, String connectedSchema, List<String> schemas) {
        return new SqliteCatalog(question, connectedSchema, schemas, syntax());
    }

    @Override
    public Optional<String> schemaVersion() {
        return Optional.of("pragma schema_version");
    }

    @Override
    public List<SchemaObject> objects(Statement statement) throws SQLException {
        return SchemaObject.all(
                statement,
                "select type, tbl_name, name, sql from sqlite_schema where name not like 'sqlite!_%' escape '!'",
                UnaryOperator.identity());
    }

    @Override
    public String countOfTables(String schema, List<String> names) {
        return "select count(*) from main.sqlite_schema where name in " + listed(names);
    }

    @Override
    public @Nullable String schemaPattern(String schema, DatabaseMetaData metadata) {
        return null;
    }

    @Override
    public @Nullable String schemaOf(Connection connection) {
        return null;
    }

    @Override
    public ReadOnlyMode readOnly() {
        return new SqliteReadOnly();
    }

    @Override
    public Optional<TransactionMark> transactionMark() {
        return Optional.of(new TransactionMark("pragma data_version", Optional.empty()));
    }

    /** The driver does not notice it, and would let what follows commit by itself. */
    @Override
    public boolean isRolledBack(SQLException failure, Connection connection) {
        try (Statement begin = connection.createStatement()) {
            begin.execute("begin");
            return true;
        } catch (SQLException _) {
            return false;
        }
    }

    @Override
    public boolean isInterruption(SQLException failure) {
        return String.valueOf(failure.getMessage()).startsWith("[SQLITE_INTERRUPT]");
    }

    @Override
    public Optional<String> refusedText(String message) {
        Matcher near = NEAR.matcher(message);
        return near.find() ? Optional.of(near.group(1)) : Optional.empty();
    }

    @Override
    public NameRefusals nameRefusals() {
        return NAMES;
    }

    @Override
    public boolean reachesFiles(SqlStatement sql) {
        if (sql.startsWith("vacuum")) {
            return sql.has("into");
        }
        // Its driver's own statements.
        if (sql.startsWith("backup") || sql.startsWith("restore")) {
            return true;
        }
        if (!sql.startsWith("attach")) {
            return false;
        }
        int at = sql.is(1, "database") ? 2 : 1;
        return at >= sql.tokens().size() || !isInMemory(sql.tokens().get(at)) || !sql.is(at + 1, "as");
    }

    private static boolean isInMemory(SqlToken file) {
        return file.kind() == SqlToken.Kind.STRING
                && (file.text().isEmpty() || file.text().equals(":memory:"));
    }

    @Override
    public SeparateKind separateKind(SqlStatement sql, boolean transactional) {
        return sql.startsWithOneOf(REPEATABLE) ? SeparateKind.REPEATABLE : super.separateKind(sql, transactional);
    }
}
