package dev.retort.database.live;

import java.util.Locale;
import java.util.Optional;

/** The writes on a connection whose transaction is rolled back at the end. Safe for use by several threads. */
public final class Sandbox {
    private long rows;
    private boolean changed;
    private boolean dirty;
    private String lost = "";

    Sandbox() {}

    /** Whether it holds anything that a rollback would undo. */
    public synchronized boolean isDirty() {
        return dirty;
    }

    /** What was written since this was asked last, in a sentence; empty where nothing was. */
    public synchronized Optional<String> news() {
        if (!lost.isEmpty()) {
            String said = "sandbox: " + lost;
            lost = "";
            rows = 0;
            changed = false;
            return Optional.of(said);
        }
        if (rows == 0 && !changed) {
            return Optional.empty();
        }
        String what = rows == 0
                ? "what was changed"
                : rows == 1 ? "1 row written, which" : String.format(Locale.ROOT, "%,d rows written, which", rows);
        rows = 0;
        changed = false;
        return Optional.of("sandbox: " + what + " will not last");
    }

    synchronized void wrote(long more) {
        rows += more;
        dirty |= more > 0;
    }

    /** Something else than rows was changed, or an unknown number of them. */
    synchronized void changed() {
        changed = true;
        dirty = true;
    }

    /** Something else ended the transaction; the sandbox begins anew. */
    synchronized void lost(String how) {
        lost = how;
        dirty = false;
    }

    synchronized void renewed() {
        rows = 0;
        changed = false;
        dirty = false;
    }
}
