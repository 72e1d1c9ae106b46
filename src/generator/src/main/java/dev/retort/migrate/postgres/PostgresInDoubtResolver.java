package dev.retort.migrate.postgres;

import dev.retort.migrate.jdbc.Rows;
import dev.retort.migrate.journal.StatementJournal;
import dev.retort.migrate.script.ScriptStatement;
import dev.retort.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The question whether a statement took effect that ran outside of a transaction on PostgreSQL and whose end was not written down:
 * answered by looking, or by asking. What such a statement left half done is removed, or completed.
 *
 * @param ask asks the user, for a reason that is a sentence without a full stop
 */
record PostgresInDoubtResolver(
        ScriptStatement current, Connection connection, Consumer<String> tell, Predicate<String> ask) {
    private static final String CHANGED = "it was changed in the file since it was cut off";

    boolean tookEffect(StatementJournal.Entry entry) throws SQLException {
        boolean isSame = entry.digest().equals(current.digest());
        if (entry.seen().isEmpty()) {
            return ask.test(
                    isSame
                            ? "it may have committed something, and no catalog tells whether it had come to its end"
                            : CHANGED);
        }
        SqlStatement statement = current.parsed().orElseThrow();
        PostgresCatalogSnapshot before = PostgresCatalogSnapshot.parse(entry.seen());
        PostgresCatalogSnapshot now = before.again(connection);
        for (String removal : removals(statement, before, now)) {
            Rows.run(connection, removal);
            tell.accept("removed what was left of it: " + removal);
        }
        for (String detaching : now.detachingSince(before)) {
            Rows.run(connection, "alter table " + detaching + " finalize");
        }
        now = before.again(connection);
        if (now.equals(before)) {
            return false;
        }
        return isSame ? hadEffect(statement, before, now) : ask.test(CHANGED);
    }

    private static boolean hadEffect(
            SqlStatement statement, PostgresCatalogSnapshot before, PostgresCatalogSnapshot now) {
        return !statement.startsWith("reindex") && (!isRemoving(statement) || now.isGoneSince(before));
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
}
