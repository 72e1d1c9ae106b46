package dev.retort.diff.mariadb.load;

import dev.retort.Location;
import dev.retort.RetortException;
import dev.retort.database.Database;
import dev.retort.database.SqlFailure;
import dev.retort.diff.mariadb.object.ServerSettings;
import dev.retort.diff.mariadb.object.SettingsReader;
import dev.retort.diff.model.SchemaFile;
import dev.retort.migrate.jdbc.Rows;
import dev.retort.sql.Splitter;
import dev.retort.sql.SqlText;
import dev.retort.sql.SqlToken;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The running of a file of SQL in a scratch database. Its tables may refer to each other in any order. For one thread, and used once.
 */
public final class FileLoading {
    /** The server's numbers for a foreign key that it did not record, and for a name that is too long, such as it gave itself. */
    private static final Set<Integer> NOT_WITHOUT_CHECKS = Set.of(1823, 1059);

    private final Connection scratch;
    private final Database database;
    private final String name;
    /** The file's text, in which lines end in one way. */
    private final String text;

    public FileLoading(Connection scratch, Database database, SchemaFile file) {
        this.scratch = scratch;
        this.database = database;
        this.name = file.name();
        this.text = String.join("\n", file.text().lines().toList());
    }

    /** Runs all statements, or none where one of them is refused. */
    public void run() {
        try {
            ServerSettings settings = SettingsReader.read(scratch);
            List<Placed> statements = new OwnDatabase(settings.syntax()).meant(statements(settings));
            requirePermission(statements, settings);
            SessionSettings session = SessionSettings.of(scratch);
            Rows.run(scratch, "set foreign_key_checks = 0");
            try {
                statements.forEach(this::run);
            } finally {
                session.restore();
            }
        } catch (SQLException e) {
            throw SqlFailure.of(e, name + " cannot be run");
        }
    }

    /**
     * Refuses what reaches beyond the database when the file is run as it is written.
     *
     * @throws RetortException with the place of the first statement that does
     */
    public void requirePermission() {
        try {
            ServerSettings settings = SettingsReader.read(scratch);
            requirePermission(statements(settings), settings);
        } catch (SQLException e) {
            throw SqlFailure.of(e, name + " cannot be read");
        }
    }

    private void requirePermission(List<Placed> statements, ServerSettings settings) throws SQLException {
        Permission permission = new Permission(
                settings.database(),
                new HashSet<>(Rows.all(scratch, "show databases", row -> row.getString(1))),
                Rows.first(scratch, "select @@event_scheduler = 'ON'", row -> row.getBoolean(1))
                        .orElse(true));
        statements.forEach(statement -> permission.note(statement.sql(), settings.syntax()));
        for (Placed statement : statements) {
            permission.refusal(statement.sql(), settings.syntax()).ifPresent(refusal -> {
                throw at(statement.index() + refusal.index(), new RetortException(refusal.why()))
                        .withHint(refusal.hint());
            });
        }
    }

    private void run(Placed placed) {
        try {
            execute(placed.sql());
        } catch (SQLException e) {
            if (NOT_WITHOUT_CHECKS.contains(e.getErrorCode()) && isRunWithChecks(placed.sql())) {
                return;
            }
            // Of a statement that is not run as it is written, only the beginning is known.
            int offset = database.dialect()
                    .refusedText(String.valueOf(e.getMessage()))
                    .filter(_ -> text.startsWith(placed.sql(), placed.index()))
                    .map(near -> placed.sql().lastIndexOf(near))
                    .orElse(0);
            throw at(placed.index() + Math.max(0, offset), SqlFailure.of(e));
        }
    }

    /**
     * Whether a statement succeeds when it is tried with foreign keys checked: while they are not, a table that has a foreign key without a
     * name takes no other one, and one with a long name none.
     */
    private boolean isRunWithChecks(String sql) {
        try {
            Rows.run(scratch, "set foreign_key_checks = 1");
            try {
                execute(sql);
                return true;
            } finally {
                Rows.run(scratch, "set foreign_key_checks = 0");
            }
        } catch (SQLException e) {
            return false;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = scratch.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    private List<Placed> statements(ServerSettings settings) {
        Iterator<String> lines = text.lines().iterator();
        Splitter splitter =
                new Splitter(settings.syntax(), () -> lines.hasNext() ? Optional.of(lines.next()) : Optional.empty());
        List<Placed> statements = new ArrayList<>();
        int from = 0;
        for (Optional<Splitter.Part> part = splitter.next(); part.isPresent(); part = splitter.next()) {
            String sql = part.get().text();
            int index = Math.max(from, text.indexOf(sql, from));
            SqlText.of(sql, settings.syntax()).unclosed().ifPresent(open -> {
                throw unclosed(index + open.start(), open);
            });
            statements.add(new Placed(sql, index));
            from = index + sql.length();
        }
        return statements;
    }

    private RetortException unclosed(int index, SqlToken open) {
        boolean isComment = open.kind() == SqlToken.Kind.COMMENT;
        return at(index, new RetortException("this " + (isComment ? "comment" : "quote") + " has no end"));
    }

    private RetortException at(int index, RetortException error) {
        int line = (int) text.substring(0, index).chars().filter(c -> c == '\n').count() + 1;
        int start = text.lastIndexOf('\n', index - 1) + 1;
        return error.withLocation(new Location.Excerpt(
                new Location.InFile(Path.of(name), line, text.codePointCount(start, index) + 1),
                Location.InText.of(text, index, index + 1)));
    }
}
