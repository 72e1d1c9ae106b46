package dev.retort.diff.postgres.script;

import dev.retort.Location;
import dev.retort.RetortException;
import dev.retort.database.Database;
import dev.retort.database.SqlFailure;
import dev.retort.diff.model.SchemaFile;
import dev.retort.internal.connection.ServerMessage;
import dev.retort.sql.Splitter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The run of a schema file in a scratch database. */
public record SchemaFileRun(Connection scratch, Database database, SchemaFile file) {

    /**
     * Runs it whole.
     *
     * @throws RetortException with the place of what was refused, before anything runs, or of what failed
     */
    public void run() {
        List<Splitter.Part> run = permitted();
        try (Statement statement = scratch.createStatement()) {
            statement.setEscapeProcessing(false);
            for (Splitter.Part part : run) {
                execute(statement, part);
            }
            statement.execute("reset all");
        } catch (SQLException e) {
            throw SqlFailure.of(e, "the scratch database cannot be used");
        }
    }

    /**
     * Its statements, but for those that say nothing of the schema.
     *
     * @throws RetortException with the place of the first that is refused
     */
    public List<Splitter.Part> permitted() {
        List<Splitter.Part> run = new ArrayList<>();
        Splitter splitter = splitter();
        // One at a time: what follows COPY is no SQL, and may be long.
        for (Optional<Splitter.Part> next = splitter.next(); next.isPresent(); next = splitter.next()) {
            Splitter.Part part = next.get();
            SchemaFileStatement statement = new SchemaFileStatement(part.text(), database);
            statement.refusal().ifPresent(why -> {
                throw new RetortException(why).withLocation(place(part, 0));
            });
            if (!statement.isNoise()) {
                run.add(part);
            }
        }
        return run;
    }

    private Splitter splitter() {
        Iterator<String> lines = file.text().lines().iterator();
        return new Splitter(
                database.dialect().syntax(), () -> lines.hasNext() ? Optional.of(lines.next()) : Optional.empty());
    }

    private void execute(Statement statement, Splitter.Part part) {
        try {
            statement.execute(part.text());
        } catch (SQLException e) {
            OptionalInt position = ServerMessage.position(String.valueOf(e.getMessage()));
            throw SqlFailure.of(e).withLocation(place(part, position.orElse(0)));
        }
    }

    private Location place(Splitter.Part part, int position) {
        String before =
                part.text().substring(0, Math.clamp(position, 0, part.text().length()));
        int line = part.line() + (int) before.chars().filter(c -> c == '\n').count();
        int column = position - (before.lastIndexOf('\n') + 1);
        String text = file.text().lines().skip(line - 1L).findFirst().orElse("");
        if (line == part.line()) {
            String first = part.text().lines().findFirst().orElse("");
            column += Math.max(0, text.indexOf(first));
        }
        return new Location.InFile(Path.of(file.name()), line, column + 1);
    }
}
