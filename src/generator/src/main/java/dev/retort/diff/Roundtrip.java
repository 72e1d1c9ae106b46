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
import java.sql.Statement;
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
            public void before(Connection connection, SchemaSnapshot from) {}

            @Override
            public List<String> after(Connection connection, SchemaSnapshot from, List<Change> changes) {
                return List.of();
            }
        };

        /** Before the first change, with the schema as it is then. */
        void before(Connection connection, SchemaSnapshot from) throws SQLException;

        /** After the way up and the way down, with all changes of both; gives what is not as it was, a line each. */
        List<String> after(Connection connection, SchemaSnapshot from, List<Change> changes) throws SQLException;
    }

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
        List<NotUnderstood> obscure = Stream.concat(from.notUnderstood().stream(), to.notUnderstood().stream())
                .distinct()
                .toList();
        try (Connection connection = scratch.connect()) {
            witness.before(connection, from);
            List<Change> up = List.of();
            List<Change> down = List.of();
            try {
                up = found(connection, to, renames);
                down = found(
                        connection,
                        from,
                        renames.reversed().stream().map(Rename::inverse).toList());
                List<Change> both = Stream.concat(up.stream(), down.stream()).toList();
                List<String> lost = witness.after(connection, from, both);
                if (!lost.isEmpty()) {
                    return new Difference(up, down, obscure, lost);
                }
                execute(connection, up);
                requireEqual(connection, to, "after the way up was gone once more");
                return new Difference(up, down, obscure, List.of());
            } catch (NoStatementException e) {
                return new Difference(
                        up,
                        down,
                        Stream.concat(obscure.stream(), e.differences().stream())
                                .toList(),
                        List.of());
            } catch (UnequalException e) {
                return new Difference(up.isEmpty() ? e.changes : up, down, obscure, e.remaining);
            }
        }
    }

    private List<Change> found(Connection connection, SchemaSnapshot wanted, List<Rename> renames)
            throws SQLException, NoStatementException, UnequalException {
        List<Change> found = new ArrayList<>();
        SchemaSnapshot present = model.read(connection, scratch);
        for (Rename rename : renames) {
            List<Change> changes = model.rename(present, rename);
            found.addAll(changes);
            execute(connection, changes);
            present = model.read(connection, scratch);
        }
        List<Change> changes = model.changes(present, wanted);
        found.addAll(changes);
        try {
            execute(connection, changes);
            requireEqual(connection, wanted, "after these statements");
        } catch (UnequalException e) {
            throw new UnequalException(found, e.remaining);
        }
        return found;
    }

    private void requireEqual(Connection connection, SchemaSnapshot wanted, String when)
            throws SQLException, UnequalException {
        List<String> remaining = model.read(connection, scratch).differencesFrom(wanted);
        if (!remaining.isEmpty()) {
            List<String> lines = new ArrayList<>(List.of(when + " the schema is not as it should be:"));
            lines.addAll(remaining);
            throw new UnequalException(List.of(), lines);
        }
    }

    /** As an upgrade does it: in one transaction, but for what must be outside of one. */
    public static void execute(Connection connection, List<Change> changes) throws SQLException, UnequalException {
        for (Change change : changes) {
            boolean isJoined = !change.isOutsideTransaction();
            if (connection.getAutoCommit() == isJoined) {
                connection.setAutoCommit(!isJoined);
            }
            try (Statement statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                statement.execute(change.sql());
            } catch (SQLException e) {
                throw new UnequalException(List.of(), List.of("this fails: " + e.getMessage(), change.sql()));
            }
        }
        connection.setAutoCommit(true);
    }

    /** The failure of statements to make a schema what it should be. */
    public static final class UnequalException extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient List<Change> changes;
        private final transient List<String> remaining;

        UnequalException(List<Change> changes, List<String> remaining) {
            super(String.join("\n", remaining));
            this.changes = changes;
            this.remaining = remaining;
        }

        /** What is not as it should be, a line each. */
        public List<String> remaining() {
            return remaining;
        }
    }
}
