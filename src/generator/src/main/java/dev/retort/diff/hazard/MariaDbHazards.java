package dev.retort.diff.hazard;

import dev.retort.database.Dialect;
import dev.retort.database.mariadb.MariaDbDialect;
import dev.retort.diff.hazard.change.SchemaChange.CheckAdded;
import dev.retort.internal.connection.ServerVersion;
import java.util.Optional;

/** What MariaDB does for a change. */
public final class MariaDbHazards extends InnoDbHazards {

    /** For the service loader. */
    public MariaDbHazards() {}

    @Override
    public Class<? extends Dialect> dialect() {
        return MariaDbDialect.class;
    }

    @Override
    public ServerVersion usual() {
        return new ServerVersion(11, 4, 5);
    }

    @Override
    TableWork copy(ServerVersion version) {
        return version.isAtLeast(11, 2, 0) ? TableWork.REBUILD : TableWork.COPY;
    }

    @Override
    boolean addsAtOnce(boolean isPlaced, ServerVersion version) {
        return isPlaced ? version.isAtLeast(10, 4, 0) : version.isAtLeast(10, 3, 2);
    }

    @Override
    boolean dropsAtOnce(ServerVersion version) {
        return version.isAtLeast(10, 4, 0);
    }

    @Override
    public boolean heedsInlineReferences(ServerVersion version) {
        return version.isAtLeast(10, 5, 0);
    }

    @Override
    public boolean overlooksRows(CheckAdded check) {
        return check.isInline();
    }

    @Override
    public Optional<String> keepingGrants() {
        return Optional.of("write create or replace, which keeps them");
    }
}
