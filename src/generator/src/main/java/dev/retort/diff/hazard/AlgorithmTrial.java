package dev.retort.diff.hazard;

import dev.retort.diff.hazard.TableWork.Reach;
import dev.retort.diff.hazard.TableWork.Waiting;
import dev.retort.diff.hazard.change.SchemaChange;
import dev.retort.diff.hazard.change.SchemaChange.EngineSet;
import dev.retort.diff.hazard.change.SchemaChange.TableRenamed;
import dev.retort.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The trial of an ALTER TABLE by the ways that the server may go, the gentlest first: it refuses those that it cannot. */
final class AlgorithmTrial implements StatementTrial {
    /** That an algorithm or a lock does not do for the statement, is not known, or does not go with the rest of it. */
    private static final Set<Integer> REFUSALS = Set.of(1064, 1221, 1800, 1845, 1846);

    /**
     * A way.
     *
     * @param work what it does; empty where that is as expected, but for the waiting
     */
    private record Way(String algorithm, String lock, Optional<TableWork> work) {

        static Way of(String algorithm, String lock, TableWork work) {
            return new Way(algorithm, lock, Optional.of(work));
        }

        String clause(boolean isAlter) {
            String separator = isAlter ? ", " : " ";
            return separator + "algorithm=" + algorithm + (lock.isEmpty() ? "" : separator + "lock=" + lock);
        }
    }

    private static final TableWork SHARED = new TableWork(Reach.READS, Waiting.WRITERS);

    private static final List<Way> WAYS = List.of(
            Way.of("instant", "", TableWork.NONE),
            Way.of("nocopy", "none", TableWork.NONE),
            Way.of("nocopy", "shared", SHARED),
            new Way("inplace", "none", Optional.empty()),
            new Way("inplace", "shared", Optional.empty()),
            Way.of("copy", "none", TableWork.REBUILD));

    @Override
    public Optional<TableWork> run(Connection scratch, SqlStatement sql, List<SchemaChange> changes, TableWork expected)
            throws SQLException {
        boolean isAlter = sql.startsWith("alter") && sql.has("table");
        boolean isIndex = sql.startsWith("create") && sql.has("index") && !sql.has("table");
        boolean isOpen = !sql.has("algorithm")
                && !sql.has("lock")
                && !sql.has("partition")
                && changes.stream().anyMatch(change -> !isOfNames(change));
        boolean knowsNoCopy = false;
        if (isOpen && (isAlter || isIndex)) {
            for (Way way : WAYS) {
                Optional<Integer> failure = tried(scratch, sql.text() + way.clause(isAlter));
                if (failure.isEmpty()) {
                    boolean isRebuilt = knowsNoCopy || expected.reach() == Reach.REWRITES;
                    return Optional.of(way.work().orElse(inPlace(way, isRebuilt)));
                }
                if (!REFUSALS.contains(failure.get())) {
                    break;
                }
                knowsNoCopy |= way.algorithm().equals("nocopy") && failure.get() > 1800;
            }
        }
        execute(scratch, sql.text());
        return isOpen && isAlter ? Optional.of(TableWork.COPY) : Optional.empty();
    }

    /** What changes names alone, and what makes a table of another engine, which has ways of its own. */
    private static boolean isOfNames(SchemaChange change) {
        return change instanceof TableRenamed || change instanceof EngineSet;
    }

    /** In place is to build anew, where doing so without a copy was refused; else that is known from elsewhere. */
    private static TableWork inPlace(Way way, boolean isRebuilt) {
        if (way.lock().equals("none")) {
            return isRebuilt ? TableWork.REBUILD : TableWork.NONE;
        }
        return isRebuilt ? TableWork.COPY : SHARED;
    }

    /** The number of the failure; empty where it ran. */
    private static Optional<Integer> tried(Connection scratch, String sql) {
        try {
            execute(scratch, sql);
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(e.getErrorCode());
        }
    }

    static void execute(Connection scratch, String sql) throws SQLException {
        try (Statement statement = scratch.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }
}
