package dev.retort.migrate;

import dev.retort.Location;
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
 * @param embedded whether the database is Retort's own, which may be thrown away
 */
record MigrationFailure(Config config, boolean embedded) {
    /** A file of whose name Flyway makes nothing, in its list of them. */
    private static final Pattern MISNAMED = Pattern.compile("(?m)^.* name format: (.*?\\.sql)\\b");

    private static final Pattern OFFENDER = Pattern.compile("(?m)^-> (.*) \\(\\w+\\)");

    RetortException explain(FlywayException failure, Flyway flyway) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FlywaySqlScriptException script) {
                return inScript(script);
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
        Path file = Path.of(path);
        Location place = new Location.InFile(relative(file), failure.getLineNumber(), 0);
        RetortException error =
                new RetortException("the migration " + file.getFileName() + " failed: " + reason, failure);
        return error.withLocation(place).withHint(adviceAfterFailure(file));
    }

    private String adviceAfterFailure(Path file) {
        if (!embedded) {
            return "mend " + file.getFileName() + "; what the statements before this one did is still in the database";
        }
        return "mend " + file.getFileName() + ", remove " + relative(config.state())
                + " (the embedded database) and start again: what the statements before this one did is still in it";
    }

    private RetortException invalid(FlywayException failure, Flyway flyway) {
        for (ValidateOutput invalid : flyway.validateWithResult().invalidMigrations) {
            Complaint complaint = complaint(invalid.errorDetails.errorCode, invalid);
            return new RetortException("the migration " + describe(invalid) + " " + complaint.what(), failure)
                    .withHint(embedded ? complaint.advice() + startingOver(complaint) : complaint.advice());
        }
        return new RetortException("the migrations cannot be run: " + firstLine(failure.getMessage()), failure);
    }

    private static Complaint complaint(ErrorCode code, ValidateOutput invalid) {
        return switch (code) {
            case CoreErrorCode.FAILED_VERSIONED_MIGRATION, CoreErrorCode.FAILED_REPEATABLE_MIGRATION ->
                new Complaint(
                        "failed at an earlier start, and is applied in part",
                        "mend the file, and what its statements left in the database",
                        true);
            case CoreErrorCode.CHECKSUM_MISMATCH ->
                new Complaint("was changed after it was applied", "undo the change to the file", false);
            case CoreErrorCode.DESCRIPTION_MISMATCH, CoreErrorCode.TYPE_MISMATCH ->
                new Complaint("was renamed after it was applied", "give the file its old name", false);
            case CoreErrorCode.APPLIED_VERSIONED_MIGRATION_NOT_RESOLVED,
                    CoreErrorCode.APPLIED_REPEATABLE_MIGRATION_NOT_RESOLVED ->
                new Complaint("is applied, but its file is gone", "bring the file back", false);
            case CoreErrorCode.RESOLVED_VERSIONED_MIGRATION_NOT_APPLIED ->
                new Complaint(
                        "comes too late: a later version is applied already", "give the file a higher version", false);
            default ->
                new Complaint(
                        "cannot be applied: " + firstLine(invalid.errorDetails.errorMessage), "mend the file", false);
        };
    }

    /** How a database that holds nothing of its own is brought out of any of these states. */
    private String startingOver(Complaint complaint) {
        return (complaint.leftInPart() ? "; or mend the file and remove " : ", or remove ") + relative(config.state())
                + " (the embedded database) to begin with an empty one";
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
     * @param leftInPart whether statements of it are in the database
     */
    private record Complaint(String what, String advice, boolean leftInPart) {}
}
