package dev.retort.diff;

import dev.retort.database.Database;
import dev.retort.diff.model.Change;
import dev.retort.diff.model.NoStatementException;
import dev.retort.diff.model.NotUnderstood;
import dev.retort.diff.model.Rename;
import dev.retort.diff.model.SchemaModel;
import dev.retort.diff.model.SchemaSnapshot;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The way from one schema to another and back, found and gone on a scratch database at the same time: up, down, and up again. After each
 * the schema is read, and held against what it should be.
 */
public final class Roundtrip {
    private final SchemaModel model;
    private final Database scratch;
    private final Witness witness;

    /** What looks at the rows of the scratch database before and after. */
    public interface Witness {
        /** One that looks at no rows. */
        Witness NONE = new Witness() {
            @Override
            public void before(Connection connection, SchemaSnapshot from, SchemaSnapshot to, List<Rename> renames) {}

            @Override
            public List<String> after(Connection connection, SchemaSnapshot from, List<Change> changes) {
                return List.of();
            }
        };

        /** Before the first change, with the schema as it is then, and as it is to be after these renames and the changes. */
        void before(Connection connection, SchemaSnapshot from, SchemaSnapshot to, List<Rename> renames)
                throws SQLException;

        /** After the way up and the way down, with all changes of both; gives what is not as it was, a line each. */
        List<String> after(Connection connection, SchemaSnapshot from, List<Change> changes) throws SQLException;
    }

    /** Statements that run in one transaction, or all outside of one, and the schemas before and after them. */
    private record Step(SchemaSnapshot before, SchemaSnapshot after, List<Rename> renames, List<Change> changes) {}

    /** @param scratch a database whose schema is the one that the way begins with; it is changed */
    public Roundtrip(SchemaModel model, Database scratch, Witness witness) {
        this.model = model;
        this.scratch = scratch;
        this.witness = witness;
    }

    /**
     * Goes the way.
     *
     * @param renames of objects of the first schema; parts of a table come before it, under its former name
     */
    public Difference run(SchemaSnapshot from, SchemaSnapshot to, List<Rename> renames) throws SQLException {
        SchemaSnapshot first = from.atRest();
        SchemaSnapshot last = to.atRest();
        boolean isAtRest = from == first && to == last;
        return isAtRest || !runsByItself()
                ? gone(from, to, renames, witness)
                : goneAtRestFirst(new Ends(from, to), new Ends(first, last), renames);
    }

    /** The schemas between which a way leads. */
    private record Ends(SchemaSnapshot from, SchemaSnapshot to) {}

    private boolean runsByItself() throws SQLException {
        try (Connection connection = scratch.connect()) {
            return model.runsByItself(connection);
        }
    }

    /** Rows are looked at where nothing runs by itself that may change them; then the whole way is gone. */
    private Difference goneAtRestFirst(Ends whole, Ends atRest, List<Rename> renames) throws SQLException {
        try {
            execute(model.changes(whole.from(), atRest.from()));
            Difference rows = gone(atRest.from(), atRest.to(), renames, witness);
            if (!rows.remaining().isEmpty() || !rows.notUnderstood().isEmpty()) {
                return rows;
            }
            execute(rows.down());
            execute(model.changes(atRest.from(), whole.from()));
        } catch (NoStatementException e) {
            return new Difference(List.of(), e.differences(), List.of());
        } catch (UnequalException e) {
            return new Difference(List.of(), List.of(), e.remaining()).failing(e.failed());
        }
        return gone(whole.from(), whole.to(), renames, Witness.NONE);
    }

    private void execute(List<Change> changes) throws SQLException, UnequalException {
        try (Connection connection = scratch.connect()) {
            StatementRun.execute(connection, changes);
        }
    }

    private Difference gone(SchemaSnapshot from, SchemaSnapshot to, List<Rename> renames, Witness witness)
            throws SQLException {
        List<NotUnderstood> obscure = Stream.concat(from.notUnderstood().stream(), to.notUnderstood().stream())
                .distinct()
                .toList();
        List<Stage> stages = new ArrayList<>();
        try (Connection connection = scratch.connect()) {
            // Where rows are tried, each attempt sets a savepoint of its own.
            scratch.dialect().setDriverSavepoints(connection, false);
            witness.before(connection, from, to, renames);
            scratch.dialect().setDriverSavepoints(connection, true);
            List<Step> steps = found(connection, from, to, renames);
            requireEqual(steps.getLast().after(), to, "after these statements");
            for (Step step : steps.reversed()) {
                List<Rename> inverse =
                        step.renames().reversed().stream().map(Rename::inverse).toList();
                List<Step> back = found(connection, step.after(), step.before(), inverse);
                stages.addFirst(new Stage(
                        step.changes(),
                        back.stream().flatMap(part -> part.changes().stream()).toList()));
                requireEqual(back.getLast().after(), step.before(), "after the way down");
            }
            Difference difference = new Difference(stages, obscure, List.of());
            List<Change> all = Stream.concat(difference.up().stream(), difference.down().stream())
                    .toList();
            List<String> lost = witness.after(connection, from, all);
            if (!lost.isEmpty()) {
                return new Difference(stages, obscure, lost);
            }
            StatementRun.execute(connection, difference.up());
            requireEqual(model.read(connection, scratch), to, "after the way up was gone once more");
            return difference;
        } catch (NoStatementException e) {
            return new Difference(
                    stages,
                    Stream.concat(obscure.stream(), e.differences().stream()).toList(),
                    List.of());
        } catch (UnequalException e) {
            return new Difference(stages, obscure, e.remaining()).failing(e.failed());
        }
    }

    /** At least one. */
    private List<Step> found(Connection connection, SchemaSnapshot present, SchemaSnapshot wanted, List<Rename> renames)
            throws SQLException, NoStatementException, UnequalException {
        List<Step> steps = new ArrayList<>();
        SchemaSnapshot reached = present;
        for (Rename rename : renames) {
            reached = run(connection, reached, model.rename(reached, rename), List.of(rename), steps);
        }
        run(connection, reached, model.changes(reached, wanted), List.of(), steps);
        return joined(steps);
    }

    private SchemaSnapshot run(
            Connection connection, SchemaSnapshot present, List<Change> changes, List<Rename> renames, List<Step> steps)
            throws SQLException, UnequalException {
        SchemaSnapshot reached = present;
        int first = 0;
        do {
            int next = first;
            while (next < changes.size()
                    && changes.get(next).isOutsideTransaction()
                            == changes.get(first).isOutsideTransaction()) {
                next++;
            }
            List<Change> part = changes.subList(first, next);
            StatementRun.execute(connection, part);
            SchemaSnapshot before = reached;
            reached = part.isEmpty() ? before : model.read(connection, scratch);
            steps.add(new Step(before, reached, first == 0 ? renames : List.of(), part));
            first = next;
        } while (first < changes.size());
        return reached;
    }

    /** As few as can be: those together that may be in one transaction. */
    private static List<Step> joined(List<Step> steps) {
        List<Step> joined = new ArrayList<>();
        for (Step step : steps) {
            boolean isMore = !joined.isEmpty()
                    && (step.changes().isEmpty()
                            || joined.getLast().changes().isEmpty()
                            || Stage.isOutsideTransaction(step.changes())
                                    == Stage.isOutsideTransaction(
                                            joined.getLast().changes()));
            if (isMore) {
                Step last = joined.removeLast();
                joined.add(new Step(
                        last.before(),
                        step.after(),
                        Stream.concat(last.renames().stream(), step.renames().stream())
                                .toList(),
                        Stream.concat(last.changes().stream(), step.changes().stream())
                                .toList()));
            } else {
                joined.add(step);
            }
        }
        return joined;
    }

    private static void requireEqual(SchemaSnapshot is, SchemaSnapshot wanted, String when)
            throws NoStatementException, UnequalException {
        List<NotUnderstood> obscure = new ArrayList<>(is.notUnderstood());
        obscure.removeAll(wanted.notUnderstood());
        if (!obscure.isEmpty()) {
            // What became unreadable on the way has been passed over.
            throw new NoStatementException(obscure);
        }
        List<String> remaining = is.differencesFrom(wanted);
        if (!remaining.isEmpty()) {
            List<String> lines = new ArrayList<>(List.of(when + " the schema is not as it should be:"));
            lines.addAll(remaining);
            throw new UnequalException(lines);
        }
    }
}
