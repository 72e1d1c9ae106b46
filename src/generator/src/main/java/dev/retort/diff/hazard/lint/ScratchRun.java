package dev.retort.diff.hazard.lint;

import dev.retort.diff.hazard.HazardFinder;
import dev.retort.diff.hazard.TableWork;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The running of files on a scratch database, to see what the server does for each statement. It ends with the first that fails. */
public final class ScratchRun {
    private final Connection scratch;
    private boolean isOver;

    /** @param scratch a connection to an empty database, in auto-commit mode */
    public ScratchRun(Connection scratch) {
        this.scratch = scratch;
    }

    /** Whether a statement failed, so that nothing more is known. */
    boolean isOver() {
        return isOver;
    }

    /** Runs statements; gives what was seen of each. */
    List<Optional<TableWork>> observed(HazardFinder.Sequence sequence) {
        List<Optional<TableWork>> observed = new ArrayList<>();
        for (int i = 0; i < sequence.size() && !isOver; i++) {
            try {
                observed.add(sequence.tried(i, scratch));
            } catch (SQLException e) {
                isOver = true;
            }
        }
        return observed;
    }
}
