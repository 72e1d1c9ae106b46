package dev.retort;

import org.jspecify.annotations.Nullable;

/**
 * Work to be done in a transaction, which gives a result.
 *
 * @param <T> the result
 * @param <X> what it may throw besides unchecked exceptions
 */
@FunctionalInterface
public interface SessionWork<T extends @Nullable Object, X extends Exception> {

    /**
     * Does it. It may be called again, with another session, where the transaction is tried again.
     *
     * @param session open, and closed by the caller
     * @return the result, which may be null if {@code T} says so
     * @throws X what it throws beside unchecked exceptions: the transaction is undone then
     */
    T run(Session session) throws X;

    /**
     * What is to be done in a transaction, and gives no result.
     *
     * @param <X> what it may throw besides unchecked exceptions
     */
    @FunctionalInterface
    interface WithoutResult<X extends Exception> extends SessionWork<@Nullable Void, X> {

        /**
         * Does it.
         *
         * @param session open, and closed by the caller
         * @throws X what it throws beside unchecked exceptions: the transaction is undone then
         */
        void execute(Session session) throws X;

        @Override
        default @Nullable Void run(Session session) throws X {
            execute(session);
            return null;
        }
    }
}
