package dev.retort.migrate.javacode;

import dev.retort.RetortException;
import dev.retort.database.Database;
import dev.retort.database.TransactionMark;
import dev.retort.migrate.jdbc.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A transaction that code of an application was given to work in, and may have committed although it was not to. */
public final class HandedTransaction implements AutoCloseable {
    private final Database database;
    private final @Nullable Connection witness;
    private final long before;

    private HandedTransaction(Database database, @Nullable Connection witness, long before) {
        this.database = database;
        this.witness = witness;
        this.before = before;
    }

    /**
     * The transaction that a connection is in.
     *
     * @param isAsked whether it will be asked for; where a journal is kept, that knows
     */
    public static HandedTransaction of(Connection connection, Database database, boolean isAsked) throws SQLException {
        TransactionMark mark = database.dialect().transactionMark().orElse(null);
        if (!isAsked || mark == null) {
            return new HandedTransaction(database, null, 0);
        }
        if (mark.isCommitted().isPresent()) {
            return new HandedTransaction(database, null, number(connection, mark.query()));
        }
        Connection witness = database.connect();
        try {
            return new HandedTransaction(database, witness, number(witness, mark.query()));
        } catch (SQLException e) {
            witness.close();
            throw e;
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        return Rows.first(connection, query, row -> row.getLong(1)).orElseThrow();
    }

    /** Whether it was committed, as far as the database tells. */
    public boolean isCommitted() {
        try {
            Optional<TransactionMark> mark = database.dialect().transactionMark();
            if (mark.isEmpty() || before == 0) {
                return false;
            }
            return witness == null
                    ? hasCommittedOnServer(mark.get().isCommitted().orElseThrow())
                    : number(witness, mark.get().query()) != before;
        } catch (SQLException | RetortException _) {
            // The connection is lost, which is reported instead.
            return false;
        }
    }

    private boolean hasCommittedOnServer(String question) throws SQLException {
        try (Connection other = database.connect()) {
            return Rows.first(other, question, row -> row.getBoolean(1), before).orElse(false);
        }
    }

    @Override
    public void close() throws SQLException {
        if (witness != null) {
            witness.close();
        }
    }
}
