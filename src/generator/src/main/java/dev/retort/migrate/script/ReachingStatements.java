package dev.retort.migrate.script;

import dev.retort.Location;
import dev.retort.RetortException;
import dev.retort.sql.SqlStatement;
import dev.retort.sql.SqlText;
import dev.retort.sql.SqlToken;
import dev.retort.sql.SqlToken.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jooq.SQLDialect;

/**
 * The statements of SQLite that reach files beside the database: the author of a migration must not read or write what lies elsewhere on
 * the machine of the person who runs it. No other product has statements that begin so.
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
    public static void refuse(List<ScriptStatement> statements, Path shown) {
        for (ScriptStatement statement : statements) {
            if (SqlText.of(statement.sql(), SQLDialect.SQLITE).statements().stream()
                    .anyMatch(ReachingStatements::reaches)) {
                throw new RetortException("a migration may not reach other files than its database")
                        .withLocation(new Location.InFile(shown, statement.line(), 0))
                        .withHint("run this statement by hand, if you know what it is for");
            }
        }
    }

    private static boolean reaches(SqlStatement sql) {
        if (sql.startsWith("vacuum")) {
            return sql.has("into");
        }
        if (!sql.startsWith("attach")) {
            return false;
        }
        int at = sql.is(1, "database") ? 2 : 1;
        return at >= sql.tokens().size() || !isInMemory(sql.tokens().get(at)) || !sql.is(at + 1, "as");
    }

    private static boolean isInMemory(SqlToken file) {
        return file.kind() == Kind.STRING
                && (file.text().isEmpty() || file.text().equals(":memory:"));
    }

    /** Refuses them in what Flyway runs between migrations. */
    public static void refuseInCallbacks(List<Path> migrations, ScriptReader reader) {
        for (Path file : migrations) {
            if (CALLBACK.matcher(String.valueOf(file.getFileName())).matches()) {
                refuse(reader.read(file), file);
            }
        }
    }
}
