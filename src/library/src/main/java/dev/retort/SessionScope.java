package dev.retort;

import dev.retort.internal.relation.RepeatedLoads;
import dev.retort.internal.session.SessionCore;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The parts of a {@link Session}'s work that count for themselves, and the listeners that are told of it. */
public abstract sealed class SessionScope permits Session {

    SessionScope() {}

    /** This session. */
    abstract Session self();

    abstract SessionCore core();

    /**
     * Tells before each flush that writes something what it will write. What the listener changes, adds and deletes is written with it,
     * and is not told again before; its queries do not write what is pending. If it throws, nothing is written, and the flush throws it.
     *
     * @param listener is told for as long as the session is used
     * @return this session
     */
    public Session beforeFlush(Consumer<Changes> listener) {
        core().transaction().listeners().addBeforeFlush(listener);
        return self();
    }

    /**
     * Tells before each commit of changes what is to be committed, when it is written already. What the listener changes is
     * written and committed, too, after the listeners were told again. If it throws, all is rolled back.
     *
     * @param listener is told for as long as the session is used
     * @return this session
     */
    public Session beforeCommit(Consumer<Changes> listener) {
        core().transaction().listeners().addBefore(listener);
        return self();
    }

    /**
     * Tells after each commit of changes what was committed. What the listener throws, {@link Session#commit()} throws; it is
     * committed then.
     *
     * @param listener is told for as long as the session is used
     * @return this session
     */
    public Session onCommit(Consumer<Changes> listener) {
        core().transaction().listeners().addAfter(listener);
        return self();
    }

    /**
     * Whether to warn, in the {@link System.Logger} of the name {@code dev.retort}, when a relation is loaded row by row in a
     * loop: at the tenth statement that one line of code causes. At first it is off. While it is on, each such statement costs a
     * look at the stack.
     *
     * @param warn whether to
     * @return this session
     */
    public Session warnOnRepeatedLoads(boolean warn) {
        core().repeatedLoads().warn(warn ? RepeatedLoads.LOG : null);
        return self();
    }

    /**
     * Tells when a relation is loaded row by row in a loop, once for each line of code: where, and how one statement does it.
     *
     * @param listener is told in the place of the log
     * @return this session
     */
    public Session warnOnRepeatedLoads(Consumer<RepeatedLoad> listener) {
        core().repeatedLoads().warn(listener);
        return self();
    }

    /**
     * Whether a relation that was not loaded beforehand is an error, as SQLAlchemy's {@code raiseload}: {@code user.role()} and
     * {@code role.users().all()} answer from memory, or throw a {@link RetortException} that names the relation and the {@code with(…)}
     * that loads it. So do {@code first()}, {@code one()}, {@code count()}, {@code exists()}, {@code contains(…)} and {@code set(…)} of a
     * relation. What is a query by its own words, such as {@code role.users().where(…)}, asks the database as ever. At first it is off.
     *
     * @param refuse whether it is
     * @return this session
     */
    public Session refuseLazyLoads(boolean refuse) {
        core().repeatedLoads().refuse(refuse);
        return self();
    }

    /**
     * Does something that is undone by itself if it throws, while what was done before stays: a transaction within the
     * transaction. What it throws is thrown on. What is pending is written before and after it; records that it changed are
     * what they were. Two statements beside its own: one begins it, and one ends it. Savepoints may lie within each other;
     * {@link Session#commit()} and {@link Session#rollback()} are not for within.
     *
     * @param <T> the result, which may be null
     * @param action what is done
     * @return what it returns
     * @throws org.jooq.exception.DataAccessException when the database refuses something
     */
    public <T extends @Nullable Object> T savepoint(Supplier<T> action) {
        core().check();
        return core().transaction().savepoint(action);
    }

    /**
     * Does something that is undone by itself if it throws, as {@link #savepoint(Supplier)} without a result.
     *
     * @param action what is done
     * @throws org.jooq.exception.DataAccessException when the database refuses something
     */
    public void savepoint(Runnable action) {
        this.<@Nullable Object>savepoint(() -> {
            action.run();
            return null;
        });
    }

    /**
     * Does something whose queries, and statements of {@link Session#dsl()}, do not write first what is pending, and so do not see it;
     * {@link Session#flush()} and what commits write as ever. For many records that are added between queries.
     *
     * @param <T> the result, which may be null
     * @param action what is done
     * @return what it returns
     */
    public <T extends @Nullable Object> T withoutFlush(Supplier<T> action) {
        core().check();
        return core().transaction().withoutFlush(action);
    }

    /**
     * Does something without flushes before queries, as {@link #withoutFlush(Supplier)} without a result.
     *
     * @param action what is done
     */
    public void withoutFlush(Runnable action) {
        this.<@Nullable Object>withoutFlush(() -> {
            action.run();
            return null;
        });
    }
}
