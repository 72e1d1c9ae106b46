package dev.retort.migrate.journal;

import dev.retort.Location;
import dev.retort.migrate.script.MigrationListener;
import dev.retort.migrate.script.ScriptStatement;
import dev.retort.migrate.script.StatementInDoubt;
import dev.retort.migrate.script.StatementInDoubt.Verdict;
import dev.retort.sql.SqlStatement;
import dev.retort.sql.SqlText;
import dev.retort.sql.Syntax;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The question whether a statement took effect that ran outside of a transaction on PostgreSQL and whose end was not written down:
 * answered by looking, or by asking. What such a statement left half done is removed, or completed.
 *
 * @param place where the statement stands
 * @param sql the statement as it stands there now
 * @param syntax how it is read
 * @param connection where to look
 */
record PostgresInDoubtResolver(Location.InFile place, String sql, Syntax syntax, Connection connection) {

    boolean tookEffect(StatementJournal.Entry entry, MigrationListener listener) throws SQLException {
        boolean isSame = entry.digest().equals(ScriptStatement.digest(sql));
        if (entry.seen().isEmpty()) {
            return ask(
                    listener,
                    isSame
                            ? "it may have committed something, and no catalog tells whether it had come to its end"
                            : "it was changed in the file since it was cut off");
        }
        PostgresCatalogSnapshot before = PostgresCatalogSnapshot.parse(entry.seen());
        PostgresCatalogSnapshot now = before.again(connection);
        for (String removal : removals(statement(), before, now)) {
            execute(removal);
            listener.noticed(place.file() + ":" + place.line() + ": removed what was left of it: " + removal);
        }
        for (String detaching : now.detachingSince(before)) {
            execute("alter table " + detaching + " finalize");
        }
        now = before.again(connection);
        if (now.equals(before)) {
            return false;
        }
        return isSame ? hadEffect(before, now) : ask(listener, "it was changed in the file since it was cut off");
    }

    private boolean hadEffect(PostgresCatalogSnapshot before, PostgresCatalogSnapshot now) {
        SqlStatement statement = statement();
        if (statement.startsWith("reindex")) {
            return false;
        }
        return !isRemoving(statement) || now.isGoneSince(before);
    }

    /** The statements that remove the indexes which were left unfinished. One that was being dropped is dropped anew. */
    static List<String> removals(SqlStatement statement, PostgresCatalogSnapshot before, PostgresCatalogSnapshot now) {
        return isRemoving(statement)
                ? List.of()
                : now.invalidSince(before).stream()
                        .map(index -> "drop index concurrently if exists " + index)
                        .toList();
    }

    private static boolean isRemoving(SqlStatement statement) {
        return statement.startsWith("drop") || statement.has("detach");
    }

    private SqlStatement statement() {
        return SqlText.of(sql, syntax).statements().getFirst();
    }

    private void execute(String removal) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(removal);
        }
    }

    private boolean ask(MigrationListener listener, String reason) {
        return listener.inDoubt(new StatementInDoubt(place, sql, reason)) == Verdict.SKIP;
    }
}
