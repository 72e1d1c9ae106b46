package dev.retort.shell;

import dev.retort.connect.Database;
import dev.retort.connect.Precautions;

/** A database that a shell can go to, open, with its schema compiled. The one who leaves it closes it. */
public interface Destination extends AutoCloseable {

    /** The database. */
    Database database();

    /** With how much care it is to be connected to. */
    Precautions precautions();

    /** Its schema. */
    LiveSchema schema();

    @Override
    void close();
}
