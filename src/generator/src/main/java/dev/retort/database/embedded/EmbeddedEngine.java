package dev.retort.database.embedded;

import dev.retort.database.Dialect;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A kind of server that Retort runs by itself: how it is reached, and how it is ended. */
public interface EmbeddedEngine {

    Dialect dialect();

    /** What is where of a server, in Retort's folder of a project. */
    EmbeddedFiles files(Path state);

    /** Which schema is worked in, in a database; on MariaDB it is the database itself. */
    String schema(String database);

    /**
     * The schemas of a database that there are to be classes of.
     *
     * @param wanted those that were configured
     */
    List<String> schemas(String database, List<String> wanted);

    /** How migrations say what their database is called. */
    EmbeddedName.Mentions mentions();

    /** What its socket is called, in the folder that it lies in. */
    String socketName();

    /** The signal that ends it at once, and in order. */
    String stopSignal();

    /** Its programs, unpacked where need be, or fetched. */
    Installed install(Consumer<String> progress);

    /** Whether it answers statements already, and not only connections. */
    boolean isReady(Path socket);

    /** A new connection to one of its databases. */
    Connection connect(Path socket, String database) throws SQLException;

    /** Whether there was no connection because there is no such database. */
    boolean isMissingDatabase(SQLException failure);

    /** Makes a database, if it is not there. */
    void createDatabase(Path socket, String database) throws SQLException;

    /** Drops a database that has no connections, where that is quicker than dropping all that is in it; says whether it did. */
    default boolean dropDatabase(Path socket, String database) throws SQLException {
        return false;
    }

    /** Whether another server of this kind takes little memory. */
    default boolean isLight() {
        return false;
    }

    /** Ends a server that nothing watches over. */
    void shutDown(Path socket);

    /** Waits until what a killed server left lets another one start. */
    void awaitLeftovers(EmbeddedFiles files) throws IOException, InterruptedException;

    /** Where its log tells the reason of a failure. */
    ServerLog log(Path file);

    /** The programs of a server, on this machine. */
    interface Installed {
        /**
         * Makes the data where there is none yet. The caller holds the lock.
         *
         * @throws dev.retort.RetortException when the data that is there is not for this server
         */
        void initialise(EmbeddedFiles files) throws IOException, InterruptedException;

        /**
         * The command line that starts a server, in which SQL reaches nothing but databases.
         *
         * @param database the project's own database
         */
        List<String> startCommand(EmbeddedFiles files, RunFolder folder, String database) throws IOException;
    }

    /** What to do about a failure of which the reason is something that such a server lacks. */
    default Optional<String> advice(SQLException failure) {
        return Optional.empty();
    }
}
