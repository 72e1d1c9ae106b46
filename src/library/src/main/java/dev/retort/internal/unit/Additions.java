package dev.retort.internal.unit;

import dev.retort.RetortException;
import dev.retort.internal.key.TableShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Records that come into a session together, new ones and such as were read elsewhere. */
final class Additions {
    private final UnitOfWork work;
    private final RecordSession session;
    private final List<Tracked> partly = new ArrayList<>();

    Additions(UnitOfWork work, RecordSession session) {
        this.work = work;
        this.session = session;
    }

    /** Reads what those lack that were read in part. */
    void complete() {
        if (!partly.isEmpty()) {
            session.complete(partly);
        }
    }

    /** Whether a record was not in the session, and is now. */
    boolean enter(Tracked something) {
        if (something.isIn(session)) {
            if (something.state() == RecordState.DELETED) {
                work.takeBackDeletion(something);
                something.enter(session, RecordState.PERSISTENT);
                // What was set meanwhile was told to no one.
                something.noteChange();
            }
            return false;
        }
        if (something.session() != null) {
            throw new RetortException(something + " is in another session")
                    .withHint("that session's expunge(…) lets go of it, as its close() does");
        }
        TableShape shape = TableShape.of(something.table());
        if (something.wasRead()) {
            attach(something, shape);
        } else {
            requireKey(something, shape);
            something.enter(session, RecordState.PENDING);
            something.cameAlong(true);
            work.addPending(something);
        }
        return true;
    }

    /** A record that was read without its key would be inserted as another row. */
    private static void requireKey(Tracked something, TableShape shape) {
        boolean isRead = false;
        boolean lacksKey = false;
        for (int i = 0; i < something.record().size(); i++) {
            isRead |= something.record().original(i) != null
                    && !something.record().touched(i);
        }
        for (int place : shape.primaryKey()) {
            lacksKey |= something.record().original(place) == null
                    && !something.record().touched(place);
        }
        if (isRead && lacksKey) {
            throw new RetortException(something + " was read without its primary key, and so stands for no row")
                    .withHint("select all columns of " + shape.table().getName() + ", or use session.query(…)");
        }
    }

    /** Takes in a record that was read from the database. */
    void attach(Tracked something, TableShape shape) {
        Object key = Objects.requireNonNull(shape.identity(something.record()));
        Tracked known = work.identities().find(shape, key);
        if (known != null) {
            throw new RetortException(something + " is in this session already, as another object")
                    .withHint("use the one that query(…).get(…) gives");
        }
        if (!something.isWhole()) {
            partly.add(something);
        }
        something.enter(session, RecordState.PERSISTENT);
        work.identities().put(shape, key, something);
        if (something.record().touched() || something.knownLinks().isPresent()) {
            something.noteChange();
        }
    }
}
