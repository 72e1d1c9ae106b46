package dev.retort.database.mariadb;

import dev.retort.database.Database;
import dev.retort.database.Dialect;
import dev.retort.database.Driver;
import dev.retort.database.NameRefusals;
import dev.retort.database.Opening;
import dev.retort.database.ReadOnlyMode;
import dev.retort.database.SchemaObject;
import dev.retort.database.ServerLocks;
import dev.retort.database.SessionReading;
import dev.retort.database.catalog.Catalog;
import dev.retort.database.catalog.Question;
import dev.retort.database.server.ServerDatabase;
import dev.retort.internal.text.ResourceFile;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.internal.url.UrlProduct;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;

/** MariaDB, and nearly all that MySQL is. */
public class MariaDbDialect extends Dialect {
    /** What EXPLAIN adds: the statement as the server understood it. */
    private static final int REWRITTEN = 1003;

    private static final int DEADLOCK = 1213;
    private static final int INTERRUPTED = 1317;
    private static final int OUT_OF_TIME = 1969;

    /** The server shuts down, has gone, was lost, has killed the connection, or was idle for too long. */
    private static final Set<Integer> OF_CONNECTION = Set.of(1053, 2006, 2013, 1927, 4031);

    private static final Pattern NEAR = Pattern.compile("near '(.+?)' at line \\d+$", Pattern.DOTALL);

    /** What jOOQ nests rows by. */
    private static final Pattern NESTING = Pattern.compile("(?i)\\bjson_(?:merge_preserve|arrayagg)\\s*\\(");

    /** What older servers lack for that, by the numbers of their errors. */
    private static final Map<Integer, String> CANNOT_NEST = Map.of(
            1305, "has no function that multiset(…) needs",
            1054, "does not let the rows within this multiset(…) refer to those around it");

    private static final ServerLocks LOCKS = new ServerLocks(
            "select get_lock(?, 0)",
            "select release_lock(?)",
            "select concat('connection ', p.ID, ' of ', p.USER, ' at ', p.HOST)"
                    + " from information_schema.PROCESSLIST p where p.ID = is_used_lock(?)",
            false);

    private static final NameRefusals NAMES = new NameRefusals(
            "Table '(?:[^']*\\.)?(?<name>[^'.]+)' doesn't exist",
            "Unknown column '(?:[^']*\\.)?(?<name>[^'.]+)' in",
            "Unknown column '(?:[^'.]*\\.)?(?<name>[^'.]+)\\.(?<column>[^'.]+)' in");

    private static final Trait[] SHARED = {
        Trait.MIGRATED,
        Trait.REACHES_OTHER_DATABASES,
        Trait.READS_ALL_ROWS_AT_ONCE,
        Trait.CANCELS_UNREAD_ROWS,
        Trait.SEVERAL_RESULTS,
        Trait.DELIMITERS
    };

    /** For the service loader. */
    public MariaDbDialect() {
        this(SQLDialect.MARIADB, "MariaDB", Trait.SPOKEN_BY_VERSION);
    }

    /** @param own what MariaDB and MySQL do not share */
    protected MariaDbDialect(SQLDialect jooq, String title, Trait... own) {
        super(
                UrlProduct.MARIADB,
                jooq,
                title,
                Stream.concat(Stream.of(SHARED), Stream.of(own)).toArray(Trait[]::new));
    }

    @Override
    public List<String> otherNames() {
        return List.of("maria");
    }

    @Override
    public Driver driver() {
        return new Driver("org.mariadb", "org.mariadb.jdbc:mariadb-java-client", "org.flywaydb:flyway-mysql");
    }

    @Override
    public Database open(DatabaseUrl url, Opening how) {
        return ServerDatabase.open(url, MariaConnector::new, how);
    }

    @Override
    public SessionReading reading(Connection connection) {
        return new MariaDbSession(connection);
    }

    /** Right in every {@code sql_mode}. */
    @Override
    public String literal(String text) {
        return MariaDbText.literal(text);
    }

    @Override
    public Catalog catalog(Question question, String connectedSchema, List<String> schemas) {
        return new MariaDbCatalog(question, connectedSchema, schemas);
    }

    @Override
    public List<String> fingerprint() {
        return Stream.of("shared-fingerprint.sql", "fingerprint.sql")
                .flatMap(file -> ResourceFile.statements(MariaDbDialect.class, file).stream())
                .toList();
    }

    @Override
    public List<SchemaObject> objects(Statement statement) throws SQLException {
        return new MariaDbObjects(this, statement).all();
    }

    @Override
    public String catalogOf(String schema) {
        return schema;
    }

    @Override
    public @Nullable String schemaPattern(String schema, DatabaseMetaData metadata) {
        return null;
    }

    @Override
    public @Nullable String schemaOf(Connection connection) throws SQLException {
        return connection.getCatalog();
    }

    @Override
    public ReadOnlyMode readOnly() {
        return new MariaDbReadOnly("select @@tx_read_only");
    }

    @Override
    public Optional<ServerLocks> locks() {
        return Optional.of(LOCKS);
    }

    @Override
    public boolean isRolledBack(SQLException failure, Connection connection) {
        return failure.getErrorCode() == DEADLOCK;
    }

    @Override
    public boolean isInterruption(SQLException failure) {
        return failure.getErrorCode() == INTERRUPTED && "70100".equals(failure.getSQLState());
    }

    @Override
    public boolean isTimeout(SQLException failure) {
        return failure.getErrorCode() == OUT_OF_TIME;
    }

    @Override
    public boolean endsConnection(SQLException failure) {
        return super.endsConnection(failure) || OF_CONNECTION.contains(failure.getErrorCode());
    }

    @Override
    public Optional<String> refusedText(String message) {
        Matcher near = NEAR.matcher(message);
        return near.find() ? Optional.of(near.group(1)) : Optional.empty();
    }

    @Override
    public Optional<String> lackForNesting(SQLException failure, String sql) {
        return NESTING.matcher(sql).find()
                ? Optional.ofNullable(CANNOT_NEST.get(failure.getErrorCode()))
                : Optional.empty();
    }

    @Override
    public NameRefusals nameRefusals() {
        return NAMES;
    }

    @Override
    public boolean isRemark(int code) {
        return code != REWRITTEN;
    }

    @Override
    public String scriptForFlyway(String script) {
        return ExecutableComments.asFlywayKnowsThem(script, syntax(), true);
    }

    @Override
    public String instant(String column) {
        return "unix_timestamp(" + column + ")";
    }
}
