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

    /**
     * An error of the kind {@link Kind#FAILURE}.
     *
     * @param message what happened, in one sentence without a full stop
     */
    public RetortException(String message) {
        this(Kind.FAILURE, message, null, null, null);
    }

    /**
     * An error of the kind {@link Kind#FAILURE} that something else caused.
     *
     * @param message what happened, in one sentence without a full stop
     * @param cause what caused it, if it is known
     */
    public RetortException(String message, @Nullable Throwable cause) {
        this(Kind.FAILURE, message, null, null, cause);
    }

    /**
     * An error with all its parts.
     *
     * @param kind what sort of failure it is
     * @param message what happened, in one sentence without a full stop
     * @param location where it went wrong, if a place can be named
     * @param hint what to do next, in one sentence, if there is advice
     * @param cause what caused it, if it is known
     */
    public RetortException(
            Kind kind, String message, @Nullable Location location, @Nullable String hint, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.location = location;
        this.hint = hint;
    }

    /**
     * An error in how Retort was called or configured.
     *
     * @param message what happened, in one sentence without a full stop
     * @return the error, to be thrown
     */
    public static RetortException usage(String message) {
        return new RetortException(Kind.USAGE, message, null, null, null);
    }

    /**
     * An error of reaching or keeping a connection to the database.
     *
     * @param message what happened, in one sentence without a full stop
     * @param cause what the driver said, if it did
     * @return the error, to be thrown
     */
    public static RetortException connection(String message, @Nullable Throwable cause) {
        return new RetortException(Kind.CONNECTION, message, null, null, cause);
    }

    /**
     * A refusal: something in a schema is not understood, or a difference could not be proven.
     *
     * @param message what is refused and why, in one sentence without a full stop
     * @return the error, to be thrown
     */
    public static RetortException refused(String message) {
        return new RetortException(Kind.REFUSED, message, null, null, null);
    }

    /**
     * An error because what was done was interrupted.
     *
     * @return the error, to be thrown
     */
    public static RetortException interrupted() {
        return new RetortException(Kind.INTERRUPTED, "interrupted", null, null, null);
    }

    /** {@return what went wrong, in one sentence without a full stop at its end} */
    public String message() {
        return String.valueOf(getMessage());
    }

    /** {@return what sort of failure this is} */
    public Kind kind() {
        return kind;
    }

    /** {@return where it went wrong, if a place can be named} */
    public Optional<Location> location() {
        return Optional.ofNullable(location);
    }

    /** {@return what to do next, in one sentence, if there is advice} */
    public Optional<String> hint() {
        return Optional.ofNullable(hint);
    }

    /**
     * The same error at a place.
     *
     * @param where the place
     * @return another exception, with the same cause and stack trace; of this class, whatever class this is of
     */
    public RetortException withLocation(Location where) {
        return copy(where, hint);
    }

    /**
     * The same error with advice.
     *
     * @param advice what to do next, in one sentence
     * @return another exception, with the same cause and stack trace; of this class, whatever class this is of
     */
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
        /** Something in a schema is not understood, or a difference between two could not be proven. */
        REFUSED,
        /** Interrupted by the person, or by another thread. */
        INTERRUPTED
    }
}
