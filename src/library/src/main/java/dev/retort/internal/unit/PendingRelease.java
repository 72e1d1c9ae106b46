package dev.retort.internal.unit;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jooq.ForeignKey;
import org.jooq.impl.QOM.ForeignKeyRule;

/**
 * The letting go of a record that was only added, and of those new ones that would go with it, had it been written: by the rule
 * of their foreign key, or, where that has none, since it is for its sake that they came into the session. What refers to it
 * otherwise stays, and cannot be written as long as it does.
 */
final class PendingRelease {
    private final UnitOfWork work;
    private final Set<Tracked> released = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Tracked> open = new ArrayDeque<>();

    PendingRelease(UnitOfWork work) {
        this.work = work;
    }

    void release(Tracked first) {
        open.add(first);
        while (!open.isEmpty()) {
            Tracked next = open.remove();
            if (released.add(next)) {
                work.expunge(next);
                next.letGo();
                next.knownLinks()
                        .ifPresent(links -> links.keysOfAttached()
                                .forEach(key -> links.attached(key).forEach(child -> follow(key, child))));
            }
        }
        released.forEach(gone -> gone.knownLinks().ifPresent(links -> links.leaveParents(released)));
    }

    private void follow(ForeignKey<?, ?> key, Tracked child) {
        ForeignKeyRule rule = key.getDeleteRule();
        if (rule == ForeignKeyRule.SET_NULL) {
            child.links().setParent(key, null);
        } else if (child.state() == RecordState.PENDING && (rule == ForeignKeyRule.CASCADE || child.cameAlong())) {
            open.add(child);
        }
    }
}
