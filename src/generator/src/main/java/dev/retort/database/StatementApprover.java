package dev.retort.database;

import dev.retort.RetortException;
import dev.retort.sql.DestructiveStatement;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** The one who approves of what is sent on a connection, and hears what happens to it. Called by the thread that sends. */
public interface StatementApprover {

    /** The user who has agreed to everything, and wants to hear nothing. */
    StatementApprover AGREEING = (harm, rows) -> {};

    /** No one who could be asked. */
    StatementApprover ABSENT = (harm, rows) -> {
        throw new RetortException("not run: it would " + harm.deed()).withHint("--yes lets it run");
    };

    /**
     * Lets a statement be sent.
     *
     * @param harm what it would do
     * @param rows counts the rows that it would do it to; empty where that is not known, or where there are very many
     * @throws RetortException when it is not to be sent
     */
    void approve(DestructiveStatement harm, Supplier<OptionalLong> rows);

    /** Hears what the server remarked about a statement: a warning, a notice. */
    default void notice(String notice) {}

    /** Hears a remark about the connection. */
    default void hear(String remark) {}
}
