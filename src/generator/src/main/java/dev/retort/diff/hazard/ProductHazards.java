package dev.retort.diff.hazard;

import dev.retort.database.Dialect;
import dev.retort.database.DialectPart;
import dev.retort.diff.hazard.change.KnownTables;
import dev.retort.diff.hazard.change.SchemaChange;
import dev.retort.diff.hazard.change.SchemaChange.CheckAdded;
import dev.retort.diff.model.ObjectName;
import dev.retort.internal.connection.ServerVersion;
import dev.retort.sql.SqlStatement;
import java.util.Optional;
import java.util.regex.Pattern;

/** What one product does for a change, and what there is in it that does less harm. Found by the service loader. */
public interface ProductHazards extends DialectPart {

    /** A name that needs no quotes, unless it is a keyword. */
    Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

    /** The version that is meant where no server can be asked. */
    ServerVersion usual();

    /** What the server does to the table of a change. */
    TableWork work(SchemaChange change, Context context);

    /** How the server is asked what it does, on a scratch database; empty where it does not tell. */
    default Optional<StatementTrial> trial() {
        return Optional.empty();
    }

    /** SQL that comes to the same, for which fewer have to wait; empty where there is none. */
    default Optional<String> gentler(SchemaChange change, Context context) {
        return Optional.empty();
    }

    /** A name, in quotes where it needs them. */
    default String quoted(String name) {
        return PLAIN.matcher(name).matches() ? name : "\"" + name.replace("\"", "\"\"") + "\"";
    }

    /** Advice on a change for which others wait. */
    String patience(SchemaChange change, Context context);

    /** When the lock ends that a statement asks for: {@code the transaction ends}. */
    default String lockEnds() {
        return "the transaction ends";
    }

    /** Whether the server makes an index for each foreign key that has none. */
    default boolean indexesForeignKeys() {
        return false;
    }

    /** Advice where what is granted on a routine goes with it, and does not come back with one of the same name; else empty. */
    default Optional<String> keepingGrants() {
        return Optional.empty();
    }

    /** The query for the statements, a row each, that grant what others are granted on a routine now; empty where none is known. */
    default Optional<String> grants(ObjectName routine, String schema, Dialect dialect) {
        return Optional.empty();
    }

    /** Whether a column that takes no NULL and has no default is filled with a value of the server's, where there are rows. */
    default boolean fillsColumns() {
        return false;
    }

    /** Whether the rows of tables of an engine are there after they were written. */
    default boolean keepsRows(String engine) {
        return true;
    }

    /** Whether values are held to the types of their columns. */
    default boolean enforcesTypes() {
        return true;
    }

    /** Whether a CHECK does anything. */
    default boolean heedsChecks(ServerVersion version) {
        return true;
    }

    /** Whether the server may take a CHECK that rows do not meet, and fail when such a row is next written, by whatever statement. */
    default boolean overlooksRows(CheckAdded check) {
        return false;
    }

    /** An expression as a value of a type, where the server does not see by itself what is meant. */
    default String typed(String expression, String type) {
        return expression;
    }

    /** Whether a foreign key that is written with its column is a foreign key. */
    default boolean heedsInlineReferences(ServerVersion version) {
        return true;
    }

    /** The query for about how many rows a table has, without reading it. */
    default Optional<String> estimate(String schema, String table, Dialect dialect) {
        return Optional.empty();
    }

    /**
     * What is known where a change is made.
     *
     * @param sql the statement
     * @param tables before it
     */
    record Context(SqlStatement sql, KnownTables tables, ServerVersion version) {}
}
