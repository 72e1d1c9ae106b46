package dev.retort.migrate.journal;

import dev.retort.Location;
import dev.retort.migrate.script.MigrationListener;
import dev.retort.migrate.script.ScriptStatement;
import dev.retort.migrate.script.StatementInDoubt;
import dev.retort.migrate.script.StatementInDoubt.Verdict;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The question whether a statement took effect that was begun and whose end was not written down: answered by looking,
 * or by asking.
 *
 * @param place where the statement stands
 * @param sql the statement as it stands there now
 * @param connection where to look
 */
record InDoubtResolver(Location.InFile place, String sql, Connection connection) {

    boolean tookEffect(StatementJournal.Entry entry, MigrationListener listener) throws SQLException {
        if (!entry.digest().equals(ScriptStatement.digest(sql))) {
            return ask(listener, "it was changed in the file since it was cut off");
        }
        return switch (StatementKind.of(sql)) {
            case HARMLESS, LOCKING -> false;
            case DATA -> wroteToUnsafeTables(entry, listener);
            case DEFINITION -> defined(entry, listener);
            case OPAQUE ->
                ask(listener, "it had committed something, and no catalog tells whether it had come to its end");
        };
    }

    private boolean wroteToUnsafeTables(StatementJournal.Entry entry, MigrationListener listener) throws SQLException {
        if (UnsafeTables.again(connection, entry.seen()).equals(entry.seen())) {
            return false;
        }
        return ask(listener, "it had written to a table whose engine has no transactions");
    }

    private boolean defined(StatementJournal.Entry entry, MigrationListener listener) throws SQLException {
        CatalogSnapshot before = CatalogSnapshot.parse(entry.seen());
        CatalogSnapshot now = CatalogSnapshot.at(connection, sql);
        if (now.equals(before)) {
            return now.isPartial() && ask(listener, "not all that it names may be looked at");
        }
        List<String> gone = now.goneSince(before);
        List<String> left = before.objects().keySet().stream()
                .filter(now.objects()::containsKey)
                .sorted()
                .toList();
        boolean drops = StatementKind.read(sql)
                .filter(statement -> statement.startsWith("drop"))
                .isPresent();
        if (drops && !gone.isEmpty() && !left.isEmpty()) {
            return ask(
                    listener,
                    "of what it drops, " + String.join(", ", gone) + " is gone, and " + String.join(", ", left)
                            + " is still there");
        }
        return true;
    }

    private boolean ask(MigrationListener listener, String reason) {
        return listener.inDoubt(new StatementInDoubt(place, sql, reason)) == Verdict.SKIP;
    }
}
