package dev.retort.migrate.script;

import dev.retort.Location;
import dev.retort.RetortException;
import dev.retort.database.Dialect;
import dev.retort.sql.SqlText;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The statements that reach files beside the database: the author of a migration must not read or write what lies elsewhere on the
 * machine of the person who runs it.
 */
public final class ReachingStatements {
    /** How Flyway calls the files that it runs between migrations. */
    private static final Pattern CALLBACK = Pattern.compile("(?:before|after|create)[A-Z].*\\.sql");

    private ReachingStatements() {}

    /**
     * Refuses them in a file that is to be run.
     *
     * @param shown the file, as it is shown
     */
    public static void refuse(List<ScriptStatement> statements, Path shown, Dialect dialect) {
        for (ScriptStatement statement : statements) {
            if (SqlText.of(statement.sql(), dialect.syntax()).statements().stream()
                    .anyMatch(dialect::reachesFiles)) {
                throw new RetortException("a migration may not reach other files than its database")
                        .withLocation(new Location.InFile(shown, statement.line(), 0))
                        .withHint("run this statement by hand, if you know what it is for");
            }
        }
    }

    /** Refuses them in what Flyway runs between migrations. */
    public static void refuseInCallbacks(List<Path> migrations, ScriptReader reader, Dialect dialect) {
        for (Path file : migrations) {
            if (CALLBACK.matcher(String.valueOf(file.getFileName())).matches()) {
                refuse(reader.read(file), file, dialect);
            }
        }
    }
}
