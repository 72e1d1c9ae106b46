package dev.retort.eval.run;

import dev.retort.RetortException;
import dev.retort.database.SqlFailure;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.NoDataFoundException;
import org.jooq.exception.TooManyRowsException;
import org.jspecify.annotations.Nullable;

/** The exception that the user's code threw, told to the user. */
public final class Thrown {

    /** Deeper chains of causes than this are circles. */
    private static final int DEEPEST_CAUSE = 20;

    private Thrown() {}

    public static RetortException describe(Throwable thrown) {
        return switch (thrown) {
            case RetortException already -> already;
            case StopChecks.ExitRefused _ ->
                new RetortException("this would end Retort itself", thrown).withHint("to leave, type exit");
            case StackOverflowError _ ->
                new RetortException("StackOverflowError: the calls went too deep", thrown)
                        .withHint("does the recursion come to an end?");
            case OutOfMemoryError _ ->
                new RetortException("OutOfMemoryError: what was asked for does not fit into memory", thrown)
                        .withHint("a query that is not fetched streams its rows; name = null lets go of what a variable"
                                + " holds; RETORT_JAVA_OPTIONS=-Xmx4g gives more room");
            case NoDataFoundException _ ->
                new RetortException("the query returned no row", thrown)
                        .withHint("fetchOne() gives null then, fetchOptional() an Optional");
            case TooManyRowsException _ ->
                new RetortException("the query returned more than one row", thrown)
                        .withHint("fetch() gives all rows, fetchAny() the first");
            default -> refusedOrThrown(thrown);
        };
    }

    private static RetortException refusedOrThrown(Throwable thrown) {
        int depth = 0;
        for (Throwable cause = thrown; cause != null && depth < DEEPEST_CAUSE; cause = orNull(cause::getCause)) {
            switch (cause) {
                case DataAccessException refused -> {
                    return SqlFailure.of(refused);
                }
                case SQLException refused -> {
                    return SqlFailure.of(refused);
                }
                default -> depth++;
            }
        }
        String message = orNull(thrown::getMessage);
        String name = thrown.getClass().getSimpleName();
        return new RetortException(message == null ? name : name + ": " + message, thrown);
    }

    /** A class of the user's own may make up what it says of itself, and fail at that. */
    private static <T> @Nullable T orNull(Supplier<@Nullable T> says) {
        try {
            return says.get();
        } catch (StopChecks.Stopped stopped) {
            throw stopped;
        } catch (RuntimeException | Error worse) {
            return null;
        }
    }
}
