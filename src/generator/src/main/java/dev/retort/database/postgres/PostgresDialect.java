package dev.retort.database.postgres;

import dev.retort.database.Database;
import dev.retort.database.Dialect;
import dev.retort.database.Driver;
import dev.retort.database.NameRefusals;
import dev.retort.database.Opening;
import dev.retort.database.ReadOnlyMode;
import dev.retort.database.SchemaObject;
import dev.retort.database.SeparateKind;
import dev.retort.database.ServerLocks;
import dev.retort.database.SessionReading;
import dev.retort.database.TransactionMark;
import dev.retort.database.catalog.Catalog;
import dev.retort.database.catalog.Question;
import dev.retort.database.server.ServerDatabase;
import dev.retort.internal.text.ResourceFile;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.internal.url.UrlProduct;
import dev.retort.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.postgresql.PGConnection;
import org.postgresql.jdbc.AutoSave;
import org.postgresql.util.PSQLWarning;
import org.postgresql.util.ServerErrorMessage;

/** PostgreSQL. */
public final class PostgresDialect extends Dialect {
    private static final ServerLocks LOCKS = new ServerLocks(
            // A statement that waits is itself waited for by CREATE INDEX CONCURRENTLY.
            "select case when pg_try_advisory_lock(cast(? as bigint)) then '1' else '0' end",
            "select pg_advisory_unlock(cast(? as bigint))::text",
            """
            select concat('process ', a.pid, ' of ', a.usename, coalesce(' at ' || host(a.client_addr), ''),
                   ', connected since ', to_char(a.backend_start, 'YYYY-MM-DD HH24:MI:SS'))
              from pg_catalog.pg_locks l join pg_catalog.pg_stat_activity a on a.pid = l.pid
              cross join (select cast(? as bigint) as number) n
             where l.locktype = 'advisory' and l.granted and l.database = (select oid from pg_catalog.pg_database
               where datname = current_database()) and l.classid = (n.number >> 32)::bigint::oid
               and l.objid = (n.number & 4294967295)::bigint::oid\
            """,
            true);

    private static final NameRefusals NAMES = new NameRefusals(
            "relation \"(?:[^\"]*\\.)?(?<name>[^\".]+)\" does not exist",
            "column \"?(?:[^\"\\s]*\\.)?(?<name>[^\".\\s]+)\"? does not exist",
            "(?:missing|invalid reference to) FROM-clause entry for table \"(?<name>[^\"]+)\"");

    private static final String CANCELLED = "57014";

    /** Ended by an administrator, shut down, starting, dropped, idle for too long, too many connections. */
    private static final Set<String> OF_CONNECTION = Set.of("57P01", "57P02", "57P03", "57P04", "57P05", "53300");

    /** The answer to a statement whose {@code $1} has no value; the connection stays as it is. */
    private static final String PROTOCOL_VIOLATION = "08P01";

    /** For the service loader. */
    public PostgresDialect() {
        // To cancel a query would undo the transaction with it, and rows are sent only as they are read. The driver
        // would take the question
        // after a value for the end of the connection.
        super(UrlProduct.POSTGRESQL, Trait.MIGRATED, Trait.SEVERAL_RESULTS, Trait.LOSES_CONNECTION_BY_PARAMETERS);
    }

    @Override
    public List<String> otherNames() {
        return List.of("postgresql", "pg");
    }

    @Override
    public Driver driver() {
        return new Driver("org.postgresql", "org.postgresql:postgresql", "org.flywaydb:flyway-database-postgresql");
    }

    @Override
    public Database open(DatabaseUrl url, Opening how) {
        return ServerDatabase.open(url, PostgresConnector::new, how);
    }

    @Override
    public String dropDatabase(String name) {
        return super.dropDatabase(name) + " with (force)";
    }

    @Override
    public SessionReading reading(Connection connection) {
        return last -> last.withEscapes(
                "off".equals(connection.unwrap(PGConnection.class).getParameterStatus("standard_conforming_strings")));
    }

    @Override
    public Catalog catalog(Question question, String connectedSchema, List<String> schemas) {
        return new PostgresCatalog(question, connectedSchema, schemas);
    }

    @Override
    public List<SchemaObject> objects(Statement statement) throws SQLException {
        String query = ResourceFile.text(PostgresDialect.class, "objects.sql");
        return SchemaObject.all(statement, query, UnaryOperator.identity());
    }

    @Override
    public String countOfTables(String schema, List<String> names) {
        return "select count(*) from pg_catalog.pg_tables where schemaname = " + literal(schema) + " and tablename in "
                + listed(names);
    }

    @Override
    public ReadOnlyMode readOnly() {
        return new PostgresReadOnly();
    }

    /** The driver itself asks once for each statement. */
    @Override
    public void cancel(Statement statement) throws SQLException {
        statement.getConnection().unwrap(PGConnection.class).cancelQuery();
    }

    @Override
    public Optional<ServerLocks> locks() {
        return Optional.of(LOCKS);
    }

    @Override
    public Optional<TransactionMark> transactionMark() {
        return Optional.of(
                new TransactionMark("select txid_current()", Optional.of("select txid_status(?) = 'committed'")));
    }

    @Override
    public boolean isInterruption(SQLException failure) {
        return CANCELLED.equals(failure.getSQLState()) && !isTimeout(failure);
    }

    @Override
    public boolean isTimeout(SQLException failure) {
        return String.valueOf(failure.getMessage()).contains("due to statement timeout");
    }

    @Override
    public boolean endsConnection(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return OF_CONNECTION.contains(state) || (super.endsConnection(failure) && !state.equals(PROTOCOL_VIOLATION));
    }

    @Override
    public NameRefusals nameRefusals() {
        return NAMES;
    }

    @Override
    public void setDriverSavepoints(Connection connection, boolean areSet) throws SQLException {
        connection.unwrap(PGConnection.class).setAutosave(areSet ? AutoSave.ALWAYS : AutoSave.NEVER);
    }

    @Override
    public String notice(SQLWarning warning) {
        ServerErrorMessage server = warning instanceof PSQLWarning own ? own.getServerErrorMessage() : null;
        if (server == null) {
            return super.notice(warning);
        }
        String severity =
                Optional.ofNullable(server.getSeverity()).orElse("NOTICE").toLowerCase(Locale.ROOT);
        return severity + ": " + server.getMessage()
                + Optional.ofNullable(server.getDetail())
                        .map(detail -> " (" + detail + ")")
                        .orElse("")
                + Optional.ofNullable(server.getHint()).map(hint -> "; " + hint).orElse("");
    }

    @Override
    public String scriptForFlyway(String script) {
        return PositionalParameters.marked(script, syntax());
    }

    @Override
    public String asWritten(String statement) {
        return PositionalParameters.asWritten(statement);
    }

    @Override
    public SeparateKind separateKind(SqlStatement sql, boolean transactional) {
        if (sql.startsWithOneOf(Set.of("vacuum", "cluster", "discard"))
                || sql.startsWith("alter", "system")
                || (sql.startsWith("alter", "subscription") && (sql.has("refresh") || sql.has("publication")))
                || (sql.startsWith("alter", "database") && sql.has("tablespace"))) {
            return SeparateKind.REPEATABLE;
        }
        if (sql.startsWith("reindex") || isTold(sql)) {
            return SeparateKind.TOLD;
        }
        if (sql.startsWith("call") || (sql.startsWith("do") && ends(sql))) {
            return SeparateKind.OPAQUE;
        }
        if (transactional) {
            return SeparateKind.JOINED;
        }
        return sql.startsWith("alter", "type") ? SeparateKind.TOLD : SeparateKind.OPAQUE;
    }

    private static boolean isTold(SqlStatement sql) {
        boolean defines = sql.startsWithOneOf(Set.of("create", "drop"));
        int second = sql.first() + 1;
        return (defines && sql.is(second, "database", "tablespace", "subscription"))
                || (sql.has("concurrently") && (defines || sql.startsWith("alter", "table")));
    }

    /** Whether a block of code may end its transaction. */
    private static boolean ends(SqlStatement sql) {
        String text = sql.text().toLowerCase(Locale.ROOT);
        return text.contains("commit") || text.contains("rollback") || text.contains("call");
    }

    @Override
    public boolean takesRole(SqlStatement sql) {
        return (sql.startsWith("set") && sql.has("role")) || sql.has("set_config");
    }

    @Override
    public String instant(String column) {
        return "extract(epoch from " + column + "::timestamptz)";
    }
}
