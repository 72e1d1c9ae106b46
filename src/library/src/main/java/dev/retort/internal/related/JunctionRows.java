package dev.retort.internal.related;

import dev.retort.RetortException;
import dev.retort.internal.loading.QueryLoading;
import dev.retort.internal.query.QueryParts;
import dev.retort.internal.query.Restriction;
import dev.retort.internal.unit.Links;
import dev.retort.internal.unit.RecordSession;
import dev.retort.internal.unit.Tracked;
import java.util.List;
import java.util.Optional;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;

/**
 * The rows of a junction table that join records to one.
 *
 * @param here the junction table's key to the owner
 * @param there its key to the other records
 */
@SuppressWarnings("ReferenceEquality") // Records are equal by their values: here each is itself.
record JunctionRows(Tracked owner, ForeignKey<?, ?> here, ForeignKey<?, ?> there) {

    /**
     * Lets a row join a record to the owner, unless one does by what is in memory.
     *
     * @throws RetortException when such a row needs more than its two keys, or has no primary key
     */
    void join(Record row) {
        if (joining(row).isPresent()) {
            return;
        }
        requireNothingMore();
        Record made = DSL.using(new DefaultConfiguration()).newRecord((Table<?>) here.getTable());
        Tracked junction = RelatedRecords.tracked(made);
        junction.links().setParent(here, owner.record());
        junction.links().setParent(there, row);
        RecordSession session = owner.session();
        Tracked known = session == null ? null : session.work().known(junction);
        if (session != null && known != null) {
            junction.links().setParent(here, null);
            junction.links().setParent(there, null);
            // The row is there, or was to be deleted, which is over.
            session.check();
            session.work().add(known);
            session.work().membershipChanged(here.getTable());
            return;
        }
        RelatedRecords.addToSession(junction, owner, here);
    }

    /** A row of a junction table that needs more than its two keys says what the joining is like, which only its maker knows. */
    private void requireNothingMore() {
        Table<?> table = here.getTable();
        for (Field<?> field : table.fields()) {
            DataType<?> type = field.getDataType();
            boolean isGiven = type.nullable() || type.defaulted() || type.identity() || type.readonly();
            if (!isGiven
                    && !here.getFields().contains(field)
                    && !there.getFields().contains(field)) {
                throw new RetortException("a row of " + table.getName() + " needs a value for " + field.getName()
                                + ", and so nothing can be appended through it")
                        .withHint("make a record of " + table.getName()
                                + " with that value and both relations, and add it to the session");
            }
        }
    }

    /** The new row of the junction table that joins another record to the owner, if there is one in memory. */
    private Optional<Tracked> joining(Record row) {
        Tracked other = Tracked.of(row);
        Links mine = owner.links();
        return other != null && other.links().mostAttached(there) < mine.mostAttached(here)
                ? joining(other.links(), there, here, owner.record())
                : joining(mine, here, there, row);
    }

    private static Optional<Tracked> joining(
            Links links, ForeignKey<?, ?> key, ForeignKey<?, ?> onwards, Record target) {
        return links.attached(key).stream()
                .filter(junction -> junction.links()
                        .knownParent(onwards)
                        .filter(other -> other == target)
                        .isPresent())
                .findFirst();
    }

    /**
     * Deletes the rows that join a record to the owner.
     *
     * @throws RetortException when there is none
     */
    void part(Record row) {
        Optional<Tracked> pending = joining(row);
        if (pending.isPresent()) {
            Tracked junction = pending.get();
            junction.links().setParent(here, null);
            junction.links().setParent(there, null);
            RecordSession session = junction.session();
            if (session != null) {
                session.check();
                session.work().delete(junction);
            }
            return;
        }
        RecordSession session = owner.session();
        if (session == null) {
            throw RelatedRecords.notRelated(row, owner);
        }
        session.check();
        Table<?> table = here.getTable();
        List<? extends Record> junctions = QueryLoading.load(
                session,
                QueryParts.of(table)
                        .and(new Restriction.RefersTo(here, owner.record()))
                        .and(new Restriction.RefersTo(there, row)));
        if (junctions.isEmpty()) {
            throw RelatedRecords.notRelated(row, owner);
        }
        junctions.forEach(junction -> session.work().delete(RelatedRecords.tracked(junction)));
        session.work().membershipChanged(table);
    }
}
