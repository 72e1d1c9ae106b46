package dev.retort.shell.session;

import dev.retort.database.Database;
import dev.retort.database.live.AccessMode;

/** A database that a shell can go to, open, with its schema compiled. The one who leaves it closes it. */
public interface Destination extends AutoCloseable {

    Database database();

    /** With how much care it is to be connected to. */
    AccessMode accessMode();

    LiveSchema schema();

    @Override
    void close();
}
