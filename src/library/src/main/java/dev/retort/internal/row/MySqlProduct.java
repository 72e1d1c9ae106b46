package dev.retort.internal.row;

import dev.retort.internal.connection.ServerVersion;
import java.util.function.Supplier;

/** MySQL: as MariaDB, but for what an INSERT gives back. */
final class MySqlProduct extends MariaDbProduct {

    @Override
    public boolean waitsForLocksAtMost() {
        return false;
    }

    @Override
    public boolean returnsRows(Supplier<ServerVersion> version) {
        return false;
    }
}
