package dev.retort;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An error for the person who typed: what happened, where, and what to do next. The message never holds a password.
 *
 * <p>Immutable; the {@code with…} methods return a new exception with the same cause and stack trace.
 */
public class RetortException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final transient @Nullable Location location;
    private final @Nullable String hint;

    /** An error of the kind {@link Kind#FAILURE}. */
    public RetortException(String message) {
        this(Kind.FAILURE, message, null, null, null);
    }

    /** An error of the kind {@link Kind#FAILURE} that something else caused. */
    public RetortException(String message, @Nullable Throwable cause) {
        this(Kind.FAILURE, message, null, null, cause);
    }

    /** An error with all its parts. */
    public RetortException(
            Kind kind, String message, @Nullable Location location, @Nullable String hint, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.location = location;
        this.hint = hint;
    }

    /** An error in how Retort was called or configured. */
    public static RetortException usage(String message) {
        return new RetortException(Kind.USAGE, message, null, null, null);
    }

    /** An error of reaching or keeping a connection to the database. */
    public static RetortException connection(String message, @Nullable Throwable cause) {
        return new RetortException(Kind.CONNECTION, message, null, null, cause);
    }

    /** The person interrupted what was done. */
    public static RetortException interrupted() {
        return new RetortException(Kind.INTERRUPTED, "interrupted", null, null, null);
    }

    /** What went wrong, in one sentence without a full stop at its end. */
    public String message() {
        return String.valueOf(getMessage());
    }

    /** What sort of failure this is. */
    public Kind kind() {
        return kind;
    }

    /** Where it went wrong, if a place can be named. */
    public Optional<Location> location() {
        return Optional.ofNullable(location);
    }

    /** What to do next, in one sentence, if there is advice. */
    public Optional<String> hint() {
        return Optional.ofNullable(hint);
    }

    /** The same error at a place. */
    public RetortException withLocation(Location where) {
        return copy(where, hint);
    }

    /** The same error with advice. */
    public RetortException withHint(String advice) {
        return copy(location, advice);
    }

    private RetortException copy(@Nullable Location where, @Nullable String advice) {
        RetortException copy = new RetortException(kind, message(), where, advice, getCause());
        copy.setStackTrace(getStackTrace());
        return copy;
    }

    /** The sorts of failure that a caller tells apart. */
    public enum Kind {
        /** The code, the query or a check failed. */
        FAILURE,
        /** Wrong usage or configuration. */
        USAGE,
        /** No connection to the database. */
        CONNECTION,
        /** Interrupted by the person, or by another thread. */
        INTERRUPTED
    }
}
