package dev.retort.migrate;

import dev.retort.RetortException;
import dev.retort.config.Config;
import dev.retort.config.flyway.MigrationLocation;
import dev.retort.database.SqlFailure;
import dev.retort.internal.connection.ServerMessage;
import dev.retort.migrate.history.HistoryEntry.State;
import dev.retort.migrate.script.FailedStatement;
import dev.retort.migrate.script.FailurePoint;
import dev.retort.migrate.script.UnreadableScript;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.ErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.ValidateOutput;
import org.flywaydb.core.internal.sqlscript.FlywaySqlScriptException;
import org.jspecify.annotations.Nullable;

/**
 * Flyway's complaints, put for the user whose migrations these are.
 *
 * @param failurePoint what is in the database of the migration that failed
 */
record MigrationFailure(Config config, FailurePoint failurePoint) {
    /** A file of whose name Flyway makes nothing, in its list of them. */
    private static final Pattern MISNAMED = Pattern.compile("(?m)^.* name format: (.*?\\.sql)\\b");

    private static final Pattern OFFENDER = Pattern.compile("(?m)^-> (.*) \\(\\w+\\)");

    RetortException explain(FlywayException failure, Flyway flyway) {
        return new UnreadableScript(config).explain(failure).orElseGet(() -> explainRun(failure, flyway));
    }

    private RetortException explainRun(FlywayException failure, Flyway flyway) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FlywaySqlScriptException script) {
                return inScript(script);
            }
            if (cause instanceof RetortException error) {
                return error;
            }
        }
        String text = Optional.ofNullable(failure.getMessage()).orElse("");
        return switch (failure.getErrorCode()) {
            case CoreErrorCode.VALIDATE_ERROR -> invalid(failure, flyway);
            case CoreErrorCode.DUPLICATE_VERSIONED_MIGRATION, CoreErrorCode.DUPLICATE_REPEATABLE_MIGRATION ->
                new RetortException("two migrations are one to Flyway: " + names(OFFENDER, text), failure)
                        .withHint("give one of the files another version or description; one that was applied keeps its"
                                + " own");
            case CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE ->
                new RetortException("the database holds tables, but no migration was ever applied to it", failure)
                        .withHint("if it is the right one, retort stamp VERSION says at which version it is already");
            default -> other(failure, text);
        };
    }

    private RetortException other(FlywayException failure, String text) {
        String misnamed = names(MISNAMED, text);
        if (!misnamed.isEmpty()) {
            return new RetortException("not the name of a migration: " + misnamed, failure)
                    .withHint("V2__what_it_does.sql is one (retort revision -m makes the next), R__what_it_makes.sql is"
                            + " applied again when it changes");
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return ofSql(sql);
            }
        }
        return new RetortException("the migrations cannot be run: " + firstLine(text), failure);
    }

    private static RetortException ofSql(SQLException failure) {
        RetortException error = SqlFailure.of(failure, "the migrations cannot be run");
        return error.kind() == RetortException.Kind.CONNECTION
                ? RetortException.connection(
                                "the connection to the database was lost: " + ServerMessage.of(failure), failure)
                        .withHint("run the command again: an upgrade goes on where this one stopped")
                : error;
    }

    /** The files that are listed, as they lie in the folder of the migrations. */
    private String names(Pattern pattern, String text) {
        List<String> files = pattern.matcher(text)
                .results()
                .map((MatchResult found) -> named(Path.of(found.group(1))))
                .sorted()
                .toList();
        return String.join(", ", files);
    }

    private String named(Path file) {
        return config.migrationLocations().stream()
                .map(MigrationLocation::root)
                .filter(file::startsWith)
                .findFirst()
                .map(folder -> folder.relativize(file))
                .orElse(file.getFileName())
                .toString();
    }

    private RetortException inScript(FlywaySqlScriptException failure) {
        String reason = failure.getCause() instanceof SQLException cause
                ? SqlFailure.of(cause).message()
                : firstLine(failure.getMessage());
        String path = failure.getResource() == null ? "" : failure.getResource().getAbsolutePathOnDisk();
        return new FailedStatement(relative(Path.of(path)), failure.getLineNumber(), failurePoint, "upgrade")
                .explain(reason, failure);
    }

    private RetortException invalid(FlywayException failure, Flyway flyway) {
        for (ValidateOutput invalid : flyway.validateWithResult().invalidMigrations) {
            return state(invalid.errorDetails.errorCode)
                    .map(state -> error(
                            "the migration " + describe(invalid) + " " + state.sentence(), state.advice(), failure))
                    .orElseGet(() -> error(
                            "the migration " + describe(invalid) + " cannot be applied: "
                                    + firstLine(invalid.errorDetails.errorMessage),
                            "mend the file",
                            failure));
        }
        return new RetortException("the migrations cannot be run: " + firstLine(failure.getMessage()), failure);
    }

    private static RetortException error(String message, String advice, FlywayException failure) {
        return new RetortException(message, failure).withHint(advice);
    }

    private static Optional<State> state(ErrorCode code) {
        return switch (code) {
            case CoreErrorCode.FAILED_VERSIONED_MIGRATION, CoreErrorCode.FAILED_REPEATABLE_MIGRATION ->
                Optional.of(State.FAILED);
            case CoreErrorCode.CHECKSUM_MISMATCH -> Optional.of(State.CHANGED);
            case CoreErrorCode.DESCRIPTION_MISMATCH, CoreErrorCode.TYPE_MISMATCH -> Optional.of(State.RENAMED);
            case CoreErrorCode.APPLIED_VERSIONED_MIGRATION_NOT_RESOLVED,
                    CoreErrorCode.APPLIED_REPEATABLE_MIGRATION_NOT_RESOLVED -> Optional.of(State.MISSING);
            case CoreErrorCode.RESOLVED_VERSIONED_MIGRATION_NOT_APPLIED -> Optional.of(State.LATE);
            default -> Optional.empty();
        };
    }

    private static String describe(ValidateOutput invalid) {
        String version = invalid.version == null || invalid.version.isEmpty() ? "" : "V" + invalid.version + " ";
        return version + "\"" + invalid.description + "\"";
    }

    private Path relative(Path path) {
        return path.startsWith(config.project()) ? config.project().relativize(path) : path;
    }

    private static String firstLine(@Nullable String message) {
        return Optional.ofNullable(message)
                .flatMap(text -> text.lines().findFirst())
                .orElse("no reason was given");
    }
}
