package dev.retort;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.ForeignKey;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The records that are related to one record, to many: a query for them, to which records can be appended and from which they
 * can be removed. What is appended or removed is written by the session's next flush, and is seen here before. As long as the
 * record is in no session, these are the records that were appended.
 *
 * <p>What {@code with(…)} loaded costs no further statement until rows of that table come, go, or refer elsewhere in this session;
 * {@code where(…)} and the like ask the database. Unlike the queries that are made of it, it is not immutable.
 *
 * @param <R> the related records
 */
@SuppressWarnings("ReferenceEquality") // Records are equal by their values: here each is itself.
public final class Related<R extends Record> extends Query<R> {
    private final GeneratedRecord<?> owner;
    private final ForeignKey<?, ?> here;
    private final @Nullable ForeignKey<?, ?> there;

    /** The records whose foreign key refers to the owner. */
    Related(GeneratedRecord<?> owner, ForeignKey<R, ?> key) {
        super(owner.session(), QueryParts.of(key.getTable()).and(new Restriction.RefersTo(key, owner)));
        this.owner = owner;
        this.here = key;
        this.there = null;
    }

    /** The records that rows of a junction table join to the owner. */
    Related(GeneratedRecord<?> owner, ForeignKey<?, ?> here, ForeignKey<?, R> there) {
        super(
                owner.session(),
                QueryParts.of(there.getKey().getTable()).and(new Restriction.JoinedTo(here, there, owner)));
        this.owner = owner;
        this.here = here;
        this.there = there;
    }

    /** All of them; an empty list if there is none. To change the list changes no relation. */
    @Override
    public List<R> all() {
        return known().orElseGet(() -> {
            session().repeatedLoads().note(here, there);
            return load(parts());
        });
    }

    @Override
    public Optional<List<R>> known() {
        Session session = owner.session();
        if (session == null) {
            if (UnitOfWork.isLoaded(owner, TableShape.of(owner.getTable()))) {
                throw new RetortException(owner + " is in no session, and so what it is related to cannot be loaded")
                        .withHint("session.add(…) takes it in");
            }
            return Optional.of(attached());
        }
        // Writes what is pending: from then on only what is in no session is not in the database.
        session.reading();
        List<R> unsaved = attached().stream()
                .filter(row -> row instanceof GeneratedRecord<?> generated && generated.session() == null)
                .toList();
        Optional<List<R>> loaded = loaded(session);
        if (loaded.isEmpty() && unsaved.isEmpty()) {
            return Optional.empty();
        }
        List<R> all = new ArrayList<>(loaded.orElseGet(() -> load(parts())));
        all.addAll(unsaved);
        return Optional.of(all);
    }

    @SuppressWarnings("unchecked")
    private Optional<List<R>> loaded(Session session) {
        long membership = session.unitOfWork().membership(here.getTable());
        return owner.knownLinks()
                .flatMap(links -> links.loaded(here, membership))
                .flatMap(rows -> there == null ? Optional.of((List<R>) rows) : others((List<Record>) rows));
    }

    /** The other ends of junction rows, if all of them are in memory. */
    @SuppressWarnings("unchecked")
    private Optional<List<R>> others(List<Record> junctions) {
        List<R> others = new ArrayList<>();
        for (Record junction : junctions) {
            Optional<Record> other = junction instanceof GeneratedRecord<?> generated
                    ? generated.knownLinks().flatMap(links -> links.knownParent(Objects.requireNonNull(there)))
                    : Optional.empty();
            if (other.isEmpty()) {
                return Optional.empty();
            }
            others.add((R) other.get());
        }
        return Optional.of(others);
    }

    @SuppressWarnings("unchecked")
    private List<R> attached() {
        List<R> attached = new ArrayList<>();
        owner.knownLinks()
                .ifPresent(links -> List.copyOf(links.attached(here)).forEach(child -> {
                    if (there == null) {
                        attached.add((R) child);
                    } else {
                        child.links().knownParent(there).ifPresent(other -> attached.add((R) other));
                    }
                }));
        return attached;
    }

    /**
     * Appends records; those that are in no session go into the owner's, if that is in one. A record that referred to another
     * owner refers to this one then. Through a junction table, a row of it is added; one that the database has already is
     * refused by it.
     *
     * @throws RetortException when a record is in another session, or its table has no primary key
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Related<R> append(R... appended) {
        return append(Arrays.asList(appended));
    }

    /** Appends records, as {@link #append(Record[])}. */
    public Related<R> append(Collection<? extends R> appended) {
        appended.forEach(row -> {
            if (there == null) {
                appendChild(generated(row));
            } else {
                join(row, there);
            }
        });
        return this;
    }

    private void appendChild(GeneratedRecord<?> child) {
        child.links().setParent(here, owner);
        addToSession(child);
    }

    private void join(R row, ForeignKey<?, ?> there) {
        if (joining(row, there).isPresent()) {
            return;
        }
        Record made = DSL.using(new org.jooq.impl.DefaultConfiguration()).newRecord((Table<?>) here.getTable());
        GeneratedRecord<?> junction = generated(made);
        junction.links().setParent(here, owner);
        junction.links().setParent(there, row);
        Session session = owner.session();
        GeneratedRecord<?> known = session == null ? null : session.unitOfWork().known(junction);
        if (session != null && known != null) {
            junction.links().setParent(here, null);
            junction.links().setParent(there, null);
            // The row is there, or was to be deleted, which is over.
            session.add(known);
            session.unitOfWork().membershipChanged(here.getTable());
            return;
        }
        addToSession(junction);
    }

    private void addToSession(GeneratedRecord<?> added) {
        Session session = owner.session();
        if (session != null) {
            session.add(added);
            session.unitOfWork().membershipChanged(here.getTable());
        }
    }

    /** The new row of the junction table that joins another record to the owner, if there is one in memory. */
    private Optional<GeneratedRecord<?>> joining(R row, ForeignKey<?, ?> there) {
        return owner.knownLinks()
                .flatMap(links -> links.attached(here).stream()
                        .filter(junction -> junction.links()
                                .knownParent(there)
                                .filter(other -> other == row)
                                .isPresent())
                        .<GeneratedRecord<?>>map(junction -> junction)
                        .findFirst());
    }

    private static GeneratedRecord<?> generated(Record row) {
        if (row instanceof GeneratedRecord<?> generated) {
            return generated;
        }
        throw new RetortException("a record of "
                        + ((org.jooq.TableRecord<?>) row).getTable().getName()
                        + " cannot be written by a session: the table has no primary key")
                .withHint("session.dsl() writes rows of such tables");
    }

    /**
     * Removes records: their foreign key becomes null, or, where it may not be null, they are deleted; through a junction table,
     * its rows are.
     *
     * @throws RetortException when one of them is not related to the owner
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Related<R> remove(R... removed) {
        return remove(Arrays.asList(removed));
    }

    /** Removes records, as {@link #remove(Record[])}. */
    public Related<R> remove(Collection<? extends R> removed) {
        List.copyOf(removed).forEach(row -> {
            if (there == null) {
                removeChild(generated(row));
            } else {
                part(row, there);
            }
        });
        return this;
    }

    private void removeChild(GeneratedRecord<?> child) {
        if (!refersToOwner(child)) {
            throw notRelated(child);
        }
        boolean canBeNull = here.getFields().stream()
                .anyMatch(column -> column.getDataType().nullable());
        Session session = child.session();
        if (canBeNull || session == null) {
            child.links().setParent(here, null);
        } else {
            session.delete(child);
            child.links().forgetParent(here);
            session.unitOfWork().membershipChanged(here.getTable());
        }
    }

    private boolean refersToOwner(GeneratedRecord<?> child) {
        Optional<Record> parent = child.links().knownParent(here);
        if (parent.isPresent()) {
            return parent.get() == owner;
        }
        return child.session() != null
                && child.links().refersToAny(here)
                && child.links().parent(here) == owner;
    }

    private RetortException notRelated(Record row) {
        return new RetortException(row + " is not related to " + owner + ", and so cannot be removed");
    }

    private void part(R row, ForeignKey<?, ?> there) {
        Optional<GeneratedRecord<?>> pending = joining(row, there);
        if (pending.isPresent()) {
            GeneratedRecord<?> junction = pending.get();
            junction.links().setParent(here, null);
            junction.links().setParent(there, null);
            if (junction.session() != null) {
                junction.session().delete(junction);
            }
            return;
        }
        Session session = owner.session();
        if (session == null) {
            throw notRelated(row);
        }
        List<? extends Record> junctions = session.query(here.getTable())
                .where(new Restriction.RefersTo(here, owner).condition(here.getTable()))
                .where(new Restriction.RefersTo(there, row).condition(here.getTable()))
                .all();
        if (junctions.isEmpty()) {
            throw notRelated(row);
        }
        junctions.forEach(junction -> session.delete(generated(junction)));
        session.unitOfWork().membershipChanged(here.getTable());
    }

    /**
     * Makes these the related records, and no others: removes and appends what differs. Those that are related now are loaded.
     */
    public Related<R> set(Collection<? extends R> rows) {
        List<R> before = all();
        remove(before.stream().filter(row -> isNone(row, rows)).toList());
        append(rows.stream().filter(row -> isNone(row, before)).toList());
        return this;
    }

    /** Makes these the related records, and no others, as {@link #set(Collection)}. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Related<R> set(R... rows) {
        return set(Arrays.asList(rows));
    }

    /** Whether a record is one of them, as that object; all are loaded for that. */
    public boolean contains(R row) {
        return !isNone(row, all());
    }

    private static boolean isNone(Record row, Collection<? extends Record> rows) {
        return rows.stream().noneMatch(other -> other == row);
    }
}
