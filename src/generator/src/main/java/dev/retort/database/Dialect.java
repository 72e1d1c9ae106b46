package dev.retort.database;

import dev.retort.RetortException;
import dev.retort.database.catalog.Catalog;
import dev.retort.database.catalog.GeneratedCatalog;
import dev.retort.database.catalog.Question;
import dev.retort.internal.text.ResourceFile;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.internal.url.UrlProduct;
import dev.retort.sql.Grammar;
import dev.retort.sql.SqlStatement;
import dev.retort.sql.Syntax;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;

/**
 * One database product: what is its own, for all who ask. What it does not say is as the standard has it, or is left out. The products
 * are found by the service loader, each with a {@link Grammar} of its own.
 */
public abstract class Dialect {
    private static final Map<SQLDialect, Dialect> KNOWN =
            ServiceLoader.load(Dialect.class, Dialect.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .collect(Collectors.toUnmodifiableMap(dialect -> dialect.jooq, Function.identity()));

    /** What a product, its driver or Retort can do with it. */
    public enum Trait {
        /** Retort migrates its databases; else it only reads and writes them. */
        MIGRATED,
        /** A statement may name tables of other databases of the server. */
        REACHES_OTHER_DATABASES,
        /** The driver takes all rows into memory once another statement is sent on the connection. */
        READS_ALL_ROWS_AT_ONCE,
        /** Cancelling a query whose rows are left unread costs less than reading them. */
        CANCELS_UNREAD_ROWS,
        /** A statement may give several results. */
        SEVERAL_RESULTS,
        /** A place for a value that has none is dangerous for the connection. */
        LOSES_CONNECTION_BY_PARAMETERS,
        /** jOOQ is given the version that the server says it has. */
        SPOKEN_BY_VERSION,
        /** The clients of this product know the command DELIMITER, and need it for statements with semicolons within. */
        DELIMITERS
    }

    private final UrlProduct product;
    private final SQLDialect jooq;
    private final String title;
    private final Set<Trait> traits;

    /** A product that shares its driver with no other. */
    protected Dialect(UrlProduct product, Trait... traits) {
        this(product, product.dialect(), product.title(), traits);
    }

    /**
     * A product.
     *
     * @param product what its URLs tell
     * @param jooq what jOOQ calls it
     * @param title what its makers call it
     */
    protected Dialect(UrlProduct product, SQLDialect jooq, String title, Trait... traits) {
        this.product = product;
        this.jooq = jooq;
        this.title = title;
        this.traits = Set.of(traits);
    }

    public final boolean has(Trait trait) {
        return traits.contains(trait);
    }

    /**
     * The product that jOOQ calls so, in whichever version.
     *
     * @throws RetortException of the kind USAGE when Retort does not know it
     */
    public static Dialect of(SQLDialect jooq) {
        return known(jooq)
                .orElseThrow(() -> RetortException.usage("Retort does not know the database " + jooq.getName())
                        .withHint("use " + titles()));
    }

    /** As {@link #of}; empty where Retort does not know it. */
    public static Optional<Dialect> known(SQLDialect jooq) {
        return Optional.ofNullable(KNOWN.get(jooq.family()));
    }

    /** All products, in the order of their titles. */
    public static List<Dialect> all() {
        return KNOWN.values().stream()
                .sorted((one, other) -> one.title.compareTo(other.title))
                .toList();
    }

    /** The products in words: {@code MariaDB, MySQL, PostgreSQL or SQLite}. */
    public static String titles() {
        return alternatives(all().stream().map(Dialect::title));
    }

    private static String alternatives(Stream<String> words) {
        return words.collect(Collectors.joining(", ")).replaceFirst(", ([^,]*)$", " or $1");
    }

    /** What jOOQ calls it. */
    public final SQLDialect jooq() {
        return jooq;
    }

    /** What its makers call it. */
    public final String title() {
        return title;
    }

    /** What people call it besides, in small letters. */
    public List<String> otherNames() {
        return List.of();
    }

    @Override
    public final String toString() {
        return title;
    }

    // Opening.

    /** The product that a URL is for; that of several which share a driver says more once it is connected to. */
    public static Dialect of(DatabaseUrl url) {
        return of(url.product().dialect());
    }

    /** What its URLs tell. */
    public final UrlProduct product() {
        return product;
    }

    /** Its driver, which may be missing where Retort runs. */
    public abstract Driver driver();

    public abstract Database open(DatabaseUrl url, Opening how);

    /** A new database in a folder, opened as the URL of another says, where databases are files. */
    public Optional<Database> scratch(Path folder, DatabaseUrl url, String historyTable) {
        return Optional.empty();
    }

    // Reading and writing SQL.

    /** How its SQL is written, as long as a session does not say otherwise. */
    public final Syntax syntax() {
        return Syntax.of(jooq);
    }

    /** The statement that removes a database, even while others are connected to it. */
    public String dropDatabase(String name) {
        return "drop database if exists " + name;
    }

    /** What a session reads otherwise: sees to it as statements are sent. */
    public SessionReading reading(Connection connection) {
        return SessionReading.ALIKE;
    }

    /** Whether each statement that defines something commits, so that nothing takes back what came before it. */
    public final boolean commitsDefinitions() {
        return syntax().grammar().has(Grammar.Trait.DEFINITIONS_COMMIT);
    }

    public final String quoted(String name) {
        String quote = String.valueOf(syntax().grammar().nameQuote());
        return quote + name.replace(quote, quote + quote) + quote;
    }

    /** A table's name, whichever schema a connection is in. */
    public String qualified(String schema, String table) {
        return schema.isEmpty() ? quoted(table) : quoted(schema) + "." + quoted(table);
    }

    /** A text in quotes, right in every session. */
    public String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    // The catalog.

    /** What the catalog says, in the database's own words. */
    public Catalog catalog(Question question, String connectedSchema, List<String> schemas) {
        return new GeneratedCatalog(question, connectedSchema, schemas);
    }

    /** The query for where one is, a row whose columns have the names that the user reads: whereabouts.sql beside the product's class. */
    public final String whereabouts() {
        return ResourceFile.text(getClass(), "whereabouts.sql").strip();
    }

    /** What to ask in order to know all that generated code depends on: fingerprint.sql beside the product's class. */
    public List<String> fingerprint() {
        return ResourceFile.statements(getClass(), "fingerprint.sql");
    }

    /** The query for the mark that changes with every change of the schema, where there is one. */
    public Optional<String> schemaVersion() {
        return Optional.empty();
    }

    /** All that a migration can make in the schema of a connection. */
    public List<SchemaObject> objects(Statement statement) throws SQLException {
        return List.of();
    }

    /** The query for how many of some tables a schema has. */
    public String countOfTables(String schema, List<String> names) {
        return "select count(*) from information_schema.tables where table_schema = " + literal(schema)
                + " and table_name in " + listed(names);
    }

    /** Texts in parentheses. */
    protected final String listed(List<String> texts) {
        return texts.stream().map(this::literal).collect(Collectors.joining(", ", "(", ")"));
    }

    /** What JDBC takes as the catalog of a schema: PostgreSQL's schema is JDBC's, MariaDB's is a catalog. */
    public @Nullable String catalogOf(String schema) {
        return null;
    }

    /** What JDBC takes as a schema. */
    public @Nullable String schemaPattern(String schema, DatabaseMetaData metadata) throws SQLException {
        return jdbcPattern(schema, metadata);
    }

    /** A name as the metadata of JDBC take one that is to be met as it is. */
    public static String jdbcPattern(String name, DatabaseMetaData metadata) throws SQLException {
        String escape = metadata.getSearchStringEscape();
        return name.replace(escape, escape + escape).replace("_", escape + "_").replace("%", escape + "%");
    }

    /** What a connection is in, as JDBC tells it. */
    public @Nullable String schemaOf(Connection connection) throws SQLException {
        return connection.getSchema();
    }

    // Sessions.

    /**
     * Has a driver that sets a savepoint before each statement of a transaction, so that one which fails costs the transaction nothing, do so
     * or not. They lie within each other: those of a thousand statements take longer than the statements.
     */
    public void setDriverSavepoints(Connection connection, boolean areSet) throws SQLException {}

    /** How a connection is held to reading. */
    public abstract ReadOnlyMode readOnly();

    /**
     * Asks the server to stop a statement. That may come too early, and is then done again. Most drivers stop what the connection runs,
     * whichever of its statements is asked.
     */
    public void cancel(Statement statement) throws SQLException {
        statement.cancel();
    }

    /** The locks that a server keeps for connections; none of a product whose databases are files. */
    public Optional<ServerLocks> locks() {
        return Optional.empty();
    }

    /** How a transaction is distinguished from others; empty where that cannot be asked. */
    public Optional<TransactionMark> transactionMark() {
        return Optional.empty();
    }

    /** Whether a failure took the whole transaction with it. */
    public boolean isRolledBack(SQLException failure, Connection connection) {
        return false;
    }

    /** Whether a warning of a server says something of the statement that was sent. */
    public boolean isRemark(int code) {
        return true;
    }

    /** Whether a failure means that the statement was stopped. */
    public boolean isInterruption(SQLException failure) {
        return false;
    }

    /** Whether a failure means that the statement ran longer than it may. */
    public boolean isTimeout(SQLException failure) {
        return false;
    }

    /** Whether a failure means that the connection is lost, or was refused. */
    public boolean endsConnection(SQLException failure) {
        return failure.getSQLState() != null && failure.getSQLState().startsWith("08");
    }

    /** The text in a statement before which a message says that it is wrong. */
    public Optional<String> refusedText(String message) {
        return Optional.empty();
    }

    /** What a server lacks for a statement in which jOOQ nests rows, if it failed for that. */
    public Optional<String> lackForNesting(SQLException failure, String sql) {
        return Optional.empty();
    }

    /** How it says that it does not know a name. */
    public NameRefusals nameRefusals() {
        return NameRefusals.NONE;
    }

    /** What a server remarks about a statement, as a sentence. */
    public String notice(SQLWarning warning) {
        return "warning: " + warning.getMessage();
    }

    // Migrations.

    /**
     * Refuses to migrate what is not migrated.
     *
     * @throws RetortException of the kind USAGE
     */
    public final void requireMigrated() {
        if (!has(Trait.MIGRATED)) {
            throw RetortException.usage("Retort does not migrate databases of " + title)
                    .withHint("it opens them in its shell; a project is of "
                            + alternatives(all().stream()
                                    .filter(dialect -> dialect.has(Trait.MIGRATED))
                                    .map(Dialect::title)));
        }
    }

    /** The folders that {@code {vendor}} means, the nearest first. */
    public List<String> vendors() {
        return product.vendors();
    }

    /** A script that means the same, and that Flyway's parser understands. */
    public String scriptForFlyway(String script) {
        return script;
    }

    /** A statement of such a script as it is written in the file. */
    public String asWritten(String statement) {
        return statement;
    }

    /** Whether a statement reaches other files of this machine than the database. */
    public boolean reachesFiles(SqlStatement sql) {
        return false;
    }

    /** What a statement is to a script that runs outside of a transaction. */
    public SeparateKind separateKind(SqlStatement sql, boolean transactional) {
        return transactional ? SeparateKind.JOINED : SeparateKind.OPAQUE;
    }

    /** Whether a statement may have later ones run as another role, with other rights. */
    public boolean takesRole(SqlStatement sql) {
        return false;
    }

    /** The number of seconds since 1970 of a column, or a text in universal time. */
    public String instant(String column) {
        return column;
    }
}
