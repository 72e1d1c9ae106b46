package dev.retort.migrate.journal;

import dev.retort.migrate.script.MigrationScript;
import dev.retort.migrate.script.ScriptStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The statements of a script that the journal knew when its run began.
 *
 * @param entries by the statements' numbers
 */
public record KnownStatements(MigrationScript script, TreeMap<Integer, StatementJournal.Entry> entries) {

    static KnownStatements of(MigrationScript script, StatementJournal journal) throws SQLException {
        TreeMap<Integer, StatementJournal.Entry> entries = new TreeMap<>();
        for (StatementJournal.Entry entry : journal.entries(script.migration())) {
            entries.put(entry.number(), entry);
        }
        return new KnownStatements(script, entries);
    }

    Optional<StatementJournal.Entry> entry(int number) {
        return Optional.ofNullable(entries.get(number));
    }

    /** The entries of the statements that are done, in order. */
    public List<StatementJournal.Entry> done() {
        return entries.values().stream().filter(StatementJournal.Entry::done).toList();
    }

    /** The number of the last statement that is done; 0 for none. */
    int lastDone() {
        return done().stream().mapToInt(StatementJournal.Entry::number).max().orElse(0);
    }

    /** Whether it is the first statement after those that are done. */
    boolean isFirstOfTheRest(int number) {
        return lastDone() > 0 && number == lastDone() + 1;
    }

    /** Refuses to go on with a script that was changed, or that another session cannot go on with. */
    void refuseWhatCannotGoOn() {
        List<ScriptStatement> statements = script.statements();
        int lastDone = lastDone();
        if (lastDone > statements.size()) {
            throw script.changed(
                    statements.size(), "statement " + lastDone + " was applied, and is not in it any more");
        }
        for (int done = 1; done <= lastDone; done++) {
            ScriptStatement statement = statements.get(done - 1);
            if (entry(done)
                    .filter(known -> !known.digest().equals(statement.digest()))
                    .isPresent()) {
                throw script.changed(done, "this statement was applied, and was changed since");
            }
        }
        TemporaryTables.lost(statements, lastDone).ifPresent(table -> {
            throw script.error(
                            lastDone + 1,
                            "the statements that are left use the temporary table " + table
                                    + ", which ended with the connection that had made it")
                    .withHint("make it again in " + script.file().getFileName() + ", just before line "
                            + statements.get(lastDone).line());
        });
    }
}
