package dev.retort.database.live;

import dev.retort.RetortException;
import dev.retort.Session;
import dev.retort.database.Database;
import dev.retort.database.StatementApprover;
import dev.retort.database.catalog.Catalog;
import dev.retort.sql.Syntax;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.ExecuteListener;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;

/**
 * The one connection that everything typed in a shell shares, and jOOQ's context on it. Queries are executed by one
 * thread at a time; {@link #cancel} may be called by any other.
 */
public interface LiveConnection extends AutoCloseable {

    /**
     * Opens one.
     *
     * @param listeners hear of every statement that jOOQ's context executes
     * @throws RetortException of the kind CONNECTION when there is none
     */
    static LiveConnection open(Database database, ExecuteListener... listeners) {
        return open(database, AccessMode.NONE, listeners);
    }

    /** As {@link #open(Database, ExecuteListener...)}, with care. */
    static LiveConnection open(Database database, AccessMode accessMode, ExecuteListener... listeners) {
        return new SharedConnection(database, accessMode, IdleCheck.TRUSTED, List.of(listeners));
    }

    AccessMode accessMode();

    /** Has an attendant answer for what is sent from now on: none, at first, unless all was agreed to beforehand. */
    void attend(StatementApprover approver);

    /** What was written, where it is to be rolled back at the end. */
    Optional<Sandbox> sandbox();

    /** Rolls back all that the sandbox holds, and begins it anew. */
    void renewSandbox();

    /** jOOQ's context on this connection. */
    DSLContext db();

    /** How its session reads SQL; settings may have made it another than its database's. */
    Syntax syntax();

    Database database();

    /** What the database says of itself on this connection. */
    default Catalog catalog() {
        return database()
                .dialect()
                .catalog(this::ask, database().schema(), database().schemas());
    }

    /** Asks past the listeners of the connection: it is not the user's question. */
    private Result<Record> ask(String sql, Object... values) {
        return Objects.requireNonNull(db().connectionResult(
                        jdbc -> DSL.using(jdbc, database().dialect().jooq()).fetch(sql, values)));
    }

    /**
     * Goes to another database, with a session of its own. No transaction may be open, and nothing pending.
     *
     * @throws RetortException of the kind CONNECTION when there is no connection; all is as before then
     */
    void moveTo(Database other, AccessMode care);

    /** Stops the statement that runs on this connection, on the server too; says whether there was one. */
    boolean cancel();

    /**
     * Leaves the connection to the statement that runs on it and did not stop when it was cancelled, if there is one; the
     * next statement takes a new connection. An open transaction is undone.
     */
    void abandon();

    /** The session on this connection, whose first flush begins a transaction. */
    Session session();

    /** Begins a transaction; statements commit by themselves until then. */
    void begin();

    /** Commits the open transaction and returns to automatic commits. */
    void commit();

    /** Rolls the open transaction back and returns to automatic commits. */
    void rollback();

    /**
     * Does something while the database refuses to be written to on this connection, a new one in its place included. No
     * transaction may be open.
     *
     * @throws RetortException also when the connection was lost; what was refused is said by whatever tried to write
     */
    <T> T withoutWriting(Supplier<T> action);

    /** How many statements were sent so far, beginnings and ends of transactions included. */
    long statementsSent();

    boolean inTransaction();

    @Override
    void close();
}
