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
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The running of a file of SQL in a scratch database. Its tables may refer to each other in any order. For one thread, and used once.
 */
public final class FileLoading {
    private final Connection scratch;
    private final Database database;
    private final SchemaFile file;

    /** A statement, and where in the file it begins. */
    private record Placed(String sql, int index) {}

    public FileLoading(Connection scratch, Database database, SchemaFile file) {
        this.scratch = scratch;
        this.database = database;
        this.file = file;
    }

    /** Runs all statements, or none where one of them is refused. */
    public void run() {
        try {
            ServerSettings settings = SettingsReader.read(scratch);
            List<Placed> statements = statements(settings);
            Permission permission = new Permission(settings, database.schema(), file.text());
            for (Placed statement : statements) {
                permission.refusal(statement.sql()).ifPresent(refusal -> {
                    throw at(statement.index() + refusal.index(), new RetortException(refusal.why()))
                            .withHint(refusal.hint());
                });
            }
            Rows.run(scratch, "set @retort_foreign_keys = @@foreign_key_checks, foreign_key_checks = 0");
            for (Placed statement : statements) {
                run(statement);
            }
            Rows.run(scratch, "set foreign_key_checks = @retort_foreign_keys");
        } catch (SQLException e) {
            throw SqlFailure.of(e, file.name() + " cannot be run");
        }
    }

    private void run(Placed placed) {
        try (Statement statement = scratch.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(placed.sql());
        } catch (SQLException e) {
            int offset = database.dialect()
                    .refusedText(String.valueOf(e.getMessage()))
                    .map(near -> Math.max(0, placed.sql().lastIndexOf(near)))
                    .orElse(0);
            throw at(placed.index() + offset, SqlFailure.of(e));
        }
    }

    private List<Placed> statements(ServerSettings settings) {
        Iterator<String> lines = file.text().lines().iterator();
        Splitter splitter =
                new Splitter(settings.syntax(), () -> lines.hasNext() ? Optional.of(lines.next()) : Optional.empty());
        String text = String.join("\n", file.text().lines().toList());
        List<Placed> statements = new ArrayList<>();
        int at = 0;
        for (Optional<Splitter.Part> part = splitter.next(); part.isPresent(); part = splitter.next()) {
            int index = text.indexOf(part.get().text(), at);
            statements.add(new Placed(part.get().text(), index));
            at = index + part.get().text().length();
        }
        return statements;
    }

    private RetortException at(int index, RetortException error) {
        String text = String.join("\n", file.text().lines().toList());
        int start = text.lastIndexOf('\n', index - 1) + 1;
        int line = (int) text.substring(0, index).chars().filter(c -> c == '\n').count() + 1;
        int column = text.codePointCount(start, index) + 1;
        return error.withLocation(new Location.Excerpt(
                new Location.InFile(Path.of(file.name()), line, column), Location.InText.of(text, index, index + 1)));
    }
}
