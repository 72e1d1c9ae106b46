package dev.retort.diff.model;

import java.util.List;
import java.util.Locale;

/**
 * One statement that brings a schema nearer to another.
 *
 * @param object what it changes; of a statement that changes several parts of a table, the table
 * @param sql without what ends it; lines of more than one column are broken as a person would
 * @param isOutsideTransaction whether it must be in a file of its own that runs in no transaction
 * @param losses values that it destroys, or that may not come back as they were
 */
public record Change(Action action, ObjectName object, String sql, boolean isOutsideTransaction, List<Loss> losses) {

    /** What a change does to its object. */
    public enum Action {
        CREATE,
        ALTER,
        RENAME,
        DROP;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Change {
        losses = List.copyOf(losses);
    }

    public static Change of(Action action, ObjectName object, String sql) {
        return new Change(action, object, sql, false, List.of());
    }

    public Change losing(List<Loss> values) {
        return new Change(action, object, sql, isOutsideTransaction, values);
    }

    public Change outsideTransaction() {
        return new Change(action, object, sql, true, losses);
    }
}
