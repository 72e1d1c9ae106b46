package dev.retort.migrate;

import dev.retort.RetortException;
import dev.retort.SqlFailure;
import dev.retort.config.Config;
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
import org.flywaydb.core.internal.exception.FlywaySqlException;
import org.flywaydb.core.internal.sqlscript.FlywaySqlScriptException;
import org.jspecify.annotations.Nullable;

/**
 * What Flyway's complaints mean to the person whose migrations these are.
 *
 * @param config whose migrations they are
 * @param standstill what is in the database of the migration that failed
 */
record MigrationFailure(Config config, Standstill standstill) {
    /** A file of whose name Flyway makes nothing, in its list of them. */
    private static final Pattern MISNAMED = Pattern.compile("(?m)^.* name format: (.*?\\.sql)\\b");

    private static final Pattern OFFENDER = Pattern.compile("(?m)^-> (.*) \\(\\w+\\)");

    RetortException explain(FlywayException failure, Flyway flyway) {
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
                        .withHint("give one of the files another version or description");
            case CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE ->
                new RetortException("the database holds tables, but no migration was ever applied to it", failure)
                        .withHint("is it another database that was meant?");
            default -> other(failure, text);
        };
    }

    private static RetortException other(FlywayException failure, String text) {
        String misnamed = names(MISNAMED, text);
        if (!misnamed.isEmpty()) {
            return new RetortException("not the name of a migration: " + misnamed, failure)
                    .withHint("V2__what_it_does.sql is one, R__what_it_makes.sql is applied again when it changes");
        }
        String reason = failure instanceof FlywaySqlException sql && sql.getCause() instanceof SQLException cause
                ? SqlFailure.of(cause).message()
                : firstLine(text);
        return new RetortException("the migrations cannot be run: " + reason, failure);
    }

    private static String names(Pattern pattern, String text) {
        List<String> files = pattern.matcher(text)
                .results()
                .map((MatchResult found) ->
                        String.valueOf(Path.of(found.group(1)).getFileName()))
                .toList();
        return String.join(", ", files);
    }

    private RetortException inScript(FlywaySqlScriptException failure) {
        String reason = failure.getCause() instanceof SQLException cause
                ? SqlFailure.of(cause).message()
                : firstLine(failure.getMessage());
        String path = failure.getResource() == null ? "" : failure.getResource().getAbsolutePathOnDisk();
        return new FailedStatement(relative(Path.of(path)), failure.getLineNumber(), standstill, "upgrade")
                .explain(reason, failure);
    }

    private RetortException invalid(FlywayException failure, Flyway flyway) {
        for (ValidateOutput invalid : flyway.validateWithResult().invalidMigrations) {
            Complaint complaint = complaint(invalid.errorDetails.errorCode, invalid);
            return new RetortException("the migration " + describe(invalid) + " " + complaint.what(), failure)
                    .withHint(complaint.advice());
        }
        return new RetortException("the migrations cannot be run: " + firstLine(failure.getMessage()), failure);
    }

    private static Complaint complaint(ErrorCode code, ValidateOutput invalid) {
        return switch (code) {
            case CoreErrorCode.FAILED_VERSIONED_MIGRATION, CoreErrorCode.FAILED_REPEATABLE_MIGRATION ->
                new Complaint(
                        "failed, and how far it had come was not written down",
                        "undo what it did and run retort repair: it is applied anew; or do the rest by hand, run retort"
                                + " repair and retort stamp");
            case CoreErrorCode.CHECKSUM_MISMATCH ->
                new Complaint("was changed after it was applied", "undo the change to the file");
            case CoreErrorCode.DESCRIPTION_MISMATCH, CoreErrorCode.TYPE_MISMATCH ->
                new Complaint("was renamed after it was applied", "give the file its old name");
            case CoreErrorCode.APPLIED_VERSIONED_MIGRATION_NOT_RESOLVED,
                    CoreErrorCode.APPLIED_REPEATABLE_MIGRATION_NOT_RESOLVED ->
                new Complaint("is applied, but its file is gone", "bring the file back");
            case CoreErrorCode.RESOLVED_VERSIONED_MIGRATION_NOT_APPLIED ->
                new Complaint("comes too late: a later version is applied already", "give the file a higher version");
            default ->
                new Complaint("cannot be applied: " + firstLine(invalid.errorDetails.errorMessage), "mend the file");
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

    /**
     * What is wrong with one migration.
     *
     * @param what the sentence that its name begins
     * @param advice what to do about it
     */
    private record Complaint(String what, String advice) {}
}
