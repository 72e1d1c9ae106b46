package dev.retort.internal.transaction;

import dev.retort.RetortException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The sessions of a database that are not closed, with the places where they were opened, until the database is. Thread-safe. */
public final class OpenSessions {
    private final AutoCloseable keeper;
    private final Map<DataSourceConnection, String> open = new ConcurrentHashMap<>();
    private volatile boolean isClosed;

    /** None yet, of a database that is closed by this. */
    public OpenSessions(AutoCloseable keeper) {
        this.keeper = keeper;
    }

    /** Refuses to go on where the database is closed. */
    public void check() {
        if (isClosed) {
            throw new RetortException("the database is closed").withHint("Retort.open(…) opens it");
        }
    }

    public void add(DataSourceConnection session, String place) {
        open.put(session, place);
    }

    public void remove(DataSourceConnection session) {
        open.remove(session);
    }

    /** Closes the sessions that are left, and the database. */
    public void close() {
        isClosed = true;
        Set<String> places = Set.copyOf(open.values());
        int leaked = open.size();
        Set.copyOf(open.keySet()).forEach(DataSourceConnection::close);
        try {
            keeper.close();
        } catch (Exception e) {
            throw new RetortException("the database cannot be closed: " + e.getMessage(), e);
        }
        if (leaked > 0) {
            throw new RetortException(
                            (leaked == 1 ? "a session was" : leaked + " sessions were") + " never closed: opened at "
                                    + places.stream().sorted().collect(Collectors.joining(", ")))
                    .withHint("open sessions in try (…), or use transaction(…)");
        }
    }
}
