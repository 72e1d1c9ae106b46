package dev.retort.internal.transaction;

import dev.retort.RetortException;
import dev.retort.TransactionSettings;
import dev.retort.internal.row.Product;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A transaction that is the session's alone. The connection is given back as it was. */
final class OwnTransaction implements TransactionScope {
    private final TransactionSettings settings;
    private final Product product;
    private @Nullable Integer isolationBefore;

    OwnTransaction(TransactionSettings settings, Product product) {
        this.settings = settings;
        this.product = product;
    }

    @Override
    public void begin(Connection connection) throws SQLException {
        if (settings.isolation().isPresent()) {
            int wanted = settings.isolation().get().level();
            if (!connection.getMetaData().supportsTransactionIsolationLevel(wanted)) {
                throw new RetortException("this database has no transactions that are "
                        + settings.isolation().get());
            }
            int before = connection.getTransactionIsolation();
            if (before != wanted) {
                connection.setTransactionIsolation(wanted);
                isolationBefore = before;
            }
        }
        if (settings.isReadOnly()) {
            product.setReadOnly(connection, true);
        }
        connection.setAutoCommit(false);
    }

    @Override
    public void commit(Connection connection) throws SQLException {
        connection.commit();
    }

    @Override
    public void rollback(Connection connection) throws SQLException {
        connection.rollback();
    }

    @Override
    public void leave(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        if (settings.isReadOnly()) {
            product.setReadOnly(connection, false);
        }
        if (isolationBefore != null) {
            connection.setTransactionIsolation(isolationBefore);
        }
    }
}
