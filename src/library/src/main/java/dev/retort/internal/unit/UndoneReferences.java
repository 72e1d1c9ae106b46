package dev.retort.internal.unit;

import dev.retort.RecordChange.Kind;
import dev.retort.internal.unit.TransactionLog.ChangeSet;
import dev.retort.internal.unit.TransactionLog.Entry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jooq.ForeignKey;

/**
 * The references of new records, kept while their insertion is undone: they are in no session then, and those that they
 * refer to may have lost the keys by which they did.
 *
 * @param references of records that are about to be in no session
 */
record UndoneReferences(List<Reference> references) {

    /**
     * The references of records that were added, of those that were inserted, and of those that were let go with a record that will
     * be back.
     *
     * @param undone what will be undone
     */
    static UndoneReferences of(Collection<Tracked> added, ChangeSet undone) {
        UndoneReferences all = new UndoneReferences(new ArrayList<>());
        added.forEach(all::note);
        for (Entry entry : undone.entries()) {
            if (entry.kind() == Kind.INSERTED) {
                all.note(entry.subject());
            } else if (entry.kind() == Kind.DELETED) {
                entry.subject()
                        .knownLinks()
                        .ifPresent(links -> links.attached().stream()
                                .filter(Tracked::isLetGo)
                                .forEach(all::note));
            }
        }
        return all;
    }

    private void note(Tracked fresh) {
        fresh.knownLinks().ifPresent(links -> {
            for (ForeignKey<?, ?> key : links.keysOfParents()) {
                links.knownTracked(key).ifPresent(parent -> references.add(new Reference(fresh, key, parent)));
            }
        });
    }

    /**
     * New records keep referring to each other; those that stay in the session forget the others. One that was deleted before it
     * was added again is a row of the database as before, and refers to what that says.
     */
    void restore() {
        for (Reference reference : references) {
            Links links = reference.from().links();
            if (reference.from().state() != RecordState.TRANSIENT) {
                links.forgetParent(reference.key());
            } else if (reference.to().state() == RecordState.PERSISTENT) {
                links.detach(reference.key(), reference.to());
            } else {
                links.setParent(reference.key(), reference.to().record());
            }
        }
    }
}
