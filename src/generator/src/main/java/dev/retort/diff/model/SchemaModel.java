package dev.retort.diff.model;

import dev.retort.RetortException;
import dev.retort.database.Database;
import dev.retort.database.DialectPart;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * One product's knowledge of schemas: what is in one, and which statements make it like another. Found by the service loader, anew
 * for each comparison, and safe for use by several threads.
 */
public interface SchemaModel extends DialectPart {

    /**
     * All objects of the schemas of a database ({@link Database#schemas}), but for those of Flyway and Retort. Nothing is written.
     * Whatever there is and cannot be told as a whole is named in {@link SchemaSnapshot#notUnderstood}.
     *
     * @param connection to that database
     */
    SchemaSnapshot read(Connection connection, Database database) throws SQLException;

    /** As {@link #read(Connection, Database)}, on a connection of its own for reading alone. */
    default SchemaSnapshot read(Database database) throws SQLException {
        try (Connection connection = database.connectToRead()) {
            return read(connection, database);
        }
    }

    /**
     * What there may be in the schemas of a database that {@link #read} does not know of, since the account of a connection may not see it.
     * Nothing is written.
     */
    default List<NotUnderstood> hidden(Connection connection) throws SQLException {
        return List.of();
    }

    /** The schemas of a database of which something is there that {@link #read} does not read. Nothing is written. */
    default List<String> schemasLeftOut(Connection connection, Database database) throws SQLException {
        return List.of();
    }

    /**
     * The statements that make a schema like another, in an order in which they run, each of which is one statement. What is the same in
     * both is not touched. Both have what {@link #read} gave, for databases of one product and version. The statements name no database
     * but the current one.
     *
     * @throws NoStatementException where there is a difference that no statement is known for
     */
    List<Change> changes(SchemaSnapshot from, SchemaSnapshot to) throws NoStatementException;

    /**
     * The statements that rename one object and keep all that it holds. What refers to it and the server does not rewrite, such as a
     * view, may be dropped or left as it is: the differences after it are found by reading the schema once more.
     *
     * @param from the schema in which the object has its former name
     */
    List<Change> rename(SchemaSnapshot from, Rename rename) throws NoStatementException;

    /** The schemas that a database needs to hold all of a file, the one that is connected to among them; none where that alone does. */
    default List<String> schemasOf(SchemaFile file) {
        return List.of();
    }

    /**
     * Runs a file in a scratch database. Statements that would reach beyond it, such as those that name another database, make
     * accounts, or read and write files, are refused before any runs.
     *
     * @throws RetortException with the file, the line and the column of what was refused or failed
     */
    void load(Connection scratch, Database database, SchemaFile file);

    /**
     * Refuses a file of which a statement would reach beyond a scratch database, as {@link #load} does, and runs nothing.
     *
     * @throws RetortException with the file, the line and the column of the statement
     */
    void requireContained(Connection scratch, Database database, SchemaFile file);

    /** Whether nothing of a file is left in the scratch database when {@link #load} fails. */
    boolean loadsWhole();

    /** Makes a scratch database as empty as it was when it was new. */
    void clear(Connection scratch, Database database) throws SQLException;

    /** Gives a scratch database that is empty the settings of another which decide how a schema is read: character set, collation, modes. */
    default void adoptSettings(Connection scratch, Connection original) throws SQLException {}

    /**
     * The query for the number that a sequence has now, without a row where it has none yet; empty for a product without sequences.
     *
     * @param path its name, in quotes
     */
    default Optional<String> presentNumber(String path) {
        return Optional.empty();
    }

    /**
     * The query for the number of former states of its rows that a table keeps; empty for a product whose tables keep none.
     *
     * @param path its name, in quotes
     */
    default Optional<String> formerRows(String path) {
        return Optional.empty();
    }

    /** The product and version of a server, as far as they decide what it says of a schema: {@code MariaDB 11.4}. */
    default String series(DatabaseMetaData server) throws SQLException {
        return server.getDatabaseProductName() + " " + server.getDatabaseMajorVersion() + "."
                + server.getDatabaseMinorVersion();
    }

    /** Whether a server runs what {@link Definition#runsByItself} now. */
    default boolean runsByItself(Connection scratch) throws SQLException {
        return false;
    }

    /** A statement as it is written in a file of migrations, with what ends it, and a line break at the end. */
    default String terminated(String sql) {
        return sql + ";\n";
    }
}
