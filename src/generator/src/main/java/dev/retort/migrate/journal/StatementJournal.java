package dev.retort.migrate.journal;

import dev.retort.database.Database;
import dev.retort.migrate.jdbc.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The journal in the database of the migrations that are applied or undone in part: how far each came, statement by
 * statement: of all where definitions commit, elsewhere of those that run outside of a transaction. An entry is
 * committed with the statement that it tells of, wherever the database can do that.
 *
 * <p>Nothing here commits, but for {@link #begin} and {@link #forget}.
 */
public final class StatementJournal {
    private final Connection connection;
    private final Database database;
    private final JournalSchema schema;
    private final String migrations;
    private final String statements;

    /**
     * The journal, as one connection sees and writes it.
     *
     * @param database whose journal it is, whichever schema the connection is in
     */
    public StatementJournal(Connection connection, Database database) {
        this.connection = connection;
        this.database = database;
        this.schema = JournalSchema.of(database);
        this.migrations = schema.name(JournalSchema.MIGRATIONS);
        this.statements = schema.name(JournalSchema.STATEMENTS);
    }

    /**
     * One statement that was begun.
     *
     * @param number its number in the migration, from 1
     * @param done false when it was not written down how it ended
     * @param seen what it was about to change, as it was before; empty where that was not looked at
     * @param session the SET statements, one a line, that bring back the session as it was after it; absent when it is as
     *     before
     */
    public record Entry(
            int number, String digest, boolean done, String seen, Optional<String> session, String lastInsertId) {}

    public Connection connection() {
        return connection;
    }

    /** The name of the table that is written to for each statement. */
    public String table() {
        return statements;
    }

    /** The schema that it lies in, and the history with it. */
    public String schemaName() {
        return database.schema();
    }

    public boolean exists() throws SQLException {
        return schema.exists(connection);
    }

    /** Notes that a migration begins, unless it has begun already; the tables are made if need be. */
    public void begin(String migration) throws SQLException {
        schema.upgrade(connection);
        String history = HistoryTable.in(connection, database).name();
        update(
                database.dialect().commitsDefinitions()
                        ? "insert ignore into " + migrations + " select ?, coalesce(max(installed_rank), 0) from "
                                + history
                        : "insert into " + migrations
                                + " select cast(? as varchar(255)), coalesce(max(installed_rank), 0) from " + history
                                + " where true on conflict do nothing",
                migration);
        connection.commit();
    }

    public List<Entry> entries(String migration) throws SQLException {
        return Rows.all(
                connection,
                "select number, digest, state, seen, session, last_insert_id from " + statements
                        + " where migration = ? order by number",
                row -> new Entry(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3).equals("done"),
                        Optional.ofNullable(row.getString(4)).orElse(""),
                        Optional.ofNullable(row.getString(5)),
                        row.getString(6)),
                migration);
    }

    public void started(String migration, int number, String digest, String seen) throws SQLException {
        update(
                "insert into " + statements
                        + " (migration, number, digest, state, seen) values (?, ?, ?, 'started', ?)",
                migration,
                number,
                digest,
                seen);
    }

    void done(String migration, int number, String digest, @Nullable String session) throws SQLException {
        update(
                "insert into " + statements + " (migration, number, digest, state, session, last_insert_id)"
                        + (database.dialect().commitsDefinitions()
                                ? " values (?, ?, ?, 'done', ?, last_insert_id()) on duplicate key update state ="
                                        + " 'done', digest = values(digest), seen = null, session = values(session),"
                                        + " last_insert_id = values(last_insert_id)"
                                : " values (?, ?, ?, 'done', ?, 0) on conflict (migration, number)"
                                        + " do update set state = 'done', digest = excluded.digest, seen = null,"
                                        + " session = excluded.session"),
                migration,
                number,
                digest,
                session);
    }

    void notStarted(String migration, int number) throws SQLException {
        update("delete from " + statements + " where migration = ? and number = ?", migration, number);
    }

    /** Removes all that is known of a migration, in the transaction that is open. */
    public void clear(String migration) throws SQLException {
        update("delete from " + statements + " where migration = ?", migration);
        update("delete from " + migrations + " where migration = ?", migration);
    }

    /** Removes all that is known of a migration. */
    public void forget(String migration) throws SQLException {
        clear(migration);
        commit();
    }

    /**
     * A migration that was begun.
     *
     * @param afterRank the last rank in the history when it was
     */
    public record Begun(String migration, int afterRank, int started, int done) {

        /** Whether it is the undoing of a migration that was begun. */
        public boolean isUndo() {
            return migration.startsWith("U");
        }

        /** What people call it: {@code version 3}, or {@code "active users"}. */
        public String title() {
            return migration.matches("U?R .*")
                    ? "\"" + migration.substring(migration.indexOf(' ') + 1) + "\""
                    : "version " + migration.substring(1);
        }

        public boolean isComplete(List<HistoryTable.Row> history) {
            return history.stream()
                    .anyMatch(row -> row.success()
                            && row.rank() > afterRank
                            && row.migration().equals(migration));
        }
    }

    /** The migrations that are applied or undone in part. */
    public List<Begun> inPart(List<HistoryTable.Row> history) throws SQLException {
        return exists()
                ? begun().stream().filter(begun -> !begun.isComplete(history)).toList()
                : List.of();
    }

    /** The migrations that were begun; those that are complete meanwhile are among them. */
    public List<Begun> begun() throws SQLException {
        String query =
                "select m.migration, m.after_rank, count(s.number), count(case when s.state = 'done' then 1 end) from "
                        + migrations + " m left join " + statements
                        + " s on s.migration = m.migration group by m.migration, m.after_rank order by 1";
        return Rows.all(
                connection, query, row -> new Begun(row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4)));
    }

    private void commit() throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.commit();
        }
    }

    private void update(String sql, @Nullable Object... parameters) throws SQLException {
        Rows.changed(connection, sql, parameters);
    }
}
