package dev.retort.migrate.mariadb;

import dev.retort.migrate.journal.StatementJournal;
import dev.retort.migrate.script.ScriptStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Predicate;

/**
 * The question whether a statement took effect that was begun and whose end was not written down: answered by looking,
 * or by asking.
 *
 * @param ask asks the user, for a reason that is a sentence without a full stop
 */
record InDoubtResolver(ScriptStatement statement, Connection connection, Predicate<String> ask) {

    boolean tookEffect(StatementJournal.Entry entry) throws SQLException {
        if (!entry.digest().equals(statement.digest())) {
            return ask.test("it was changed in the file since it was cut off");
        }
        return switch (StatementKind.of(statement)) {
            case HARMLESS, LOCKING -> false;
            case DATA -> wroteToUnsafeTables(entry);
            case DEFINITION -> defined(entry);
            case OPAQUE -> ask.test("it had committed something, and no catalog tells whether it had come to its end");
        };
    }

    private boolean wroteToUnsafeTables(StatementJournal.Entry entry) throws SQLException {
        return !UnsafeTables.again(connection, entry.seen()).equals(entry.seen())
                && ask.test("it had written to a table whose engine has no transactions");
    }

    private boolean defined(StatementJournal.Entry entry) throws SQLException {
        CatalogSnapshot before = CatalogSnapshot.parse(entry.seen());
        CatalogSnapshot now = CatalogSnapshot.at(connection, statement);
        if (now.equals(before)) {
            return now.isPartial() && ask.test("not all that it names may be looked at");
        }
        List<String> gone = now.goneSince(before);
        List<String> left = before.objects().keySet().stream()
                .filter(now.objects()::containsKey)
                .sorted()
                .toList();
        boolean drops = statement.parsed().filter(sql -> sql.startsWith("drop")).isPresent();
        return !drops
                || gone.isEmpty()
                || left.isEmpty()
                || ask.test("of what it drops, " + String.join(", ", gone) + " is gone, and " + String.join(", ", left)
                        + " is still there");
    }
}
