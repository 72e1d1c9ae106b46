package dev.retort.database;

import java.util.List;

/**
 * The facts that an open database says of itself, which stay the same for as long as it is open.
 *
 * @param dialect the product that it is of
 * @param schema the schema (MariaDB: database) that was connected to; empty on SQLite
 * @param schemas the schemas that there are to be classes of: those that were configured, or else those of PostgreSQL's search path.
 *     One that was configured may not exist yet
 * @param historyTable the name of Flyway's table of what was applied
 * @param displayName what to call this database in a message or a prompt: no password, no user
 */
public record DatabaseIdentity(
        Dialect dialect, String schema, List<String> schemas, String historyTable, String displayName) {

    public DatabaseIdentity {
        schemas = List.copyOf(schemas);
    }

    /** Of a database whose schema is the only one. */
    public DatabaseIdentity(Dialect dialect, String schema, String historyTable, String displayName) {
        this(dialect, schema, List.of(schema), historyTable, displayName);
    }

    /** The same under another name. */
    public DatabaseIdentity called(String name) {
        return new DatabaseIdentity(dialect, schema, schemas, historyTable, name);
    }
}
