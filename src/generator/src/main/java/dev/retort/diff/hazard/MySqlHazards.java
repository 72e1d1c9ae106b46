package dev.retort.diff.hazard;

import dev.retort.database.Dialect;
import dev.retort.database.mysql.MySqlDialect;
import dev.retort.internal.connection.ServerVersion;
import java.util.Optional;

/** What MySQL does for a change. */
public final class MySqlHazards extends InnoDbHazards {

    /** For the service loader. */
    public MySqlHazards() {}

    @Override
    public Class<? extends Dialect> dialect() {
        return MySqlDialect.class;
    }

    @Override
    public ServerVersion usual() {
        return new ServerVersion(8, 0, 40);
    }

    @Override
    TableWork copy(ServerVersion version) {
        return TableWork.COPY;
    }

    @Override
    boolean addsAtOnce(boolean isPlaced, ServerVersion version) {
        return isPlaced ? version.isAtLeast(8, 0, 29) : version.isAtLeast(8, 0, 12);
    }

    @Override
    boolean dropsAtOnce(ServerVersion version) {
        return version.isAtLeast(8, 0, 29);
    }

    @Override
    public boolean heedsChecks(ServerVersion version) {
        return version.isAtLeast(8, 0, 16);
    }

    /** They are heeded from 9.0 on. */
    @Override
    public boolean heedsInlineReferences(ServerVersion version) {
        return version.isAtLeast(9, 0, 0);
    }

    @Override
    public Optional<String> keepingGrants() {
        return Optional.of(
                "grant anew what is in mysql.procs_priv before; what is granted on the whole database stays");
    }
}
