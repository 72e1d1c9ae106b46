package dev.retort.internal.related;

import dev.retort.RetortException;
import dev.retort.internal.choice.RelationChoice;
import dev.retort.internal.choice.RelationOrder;
import dev.retort.internal.choice.ToMany;
import dev.retort.internal.key.PathStep;
import dev.retort.internal.key.ReferenceColumns;
import dev.retort.internal.loading.Loading;
import dev.retort.internal.query.JunctionOrder;
import dev.retort.internal.query.QueryParts;
import dev.retort.internal.query.Restriction;
import dev.retort.internal.unit.Links;
import dev.retort.internal.unit.LoadStamp;
import dev.retort.internal.unit.LoadedRelations;
import dev.retort.internal.unit.LoadedRelations.Choice;
import dev.retort.internal.unit.RecordSession;
import dev.retort.internal.unit.Tracked;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.ForeignKey;
import org.jooq.Record;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;

/**
 * The records that are related to one record over a foreign key of theirs, or through a junction table.
 *
 * @param <R> the related records
 */
@SuppressWarnings("ReferenceEquality") // Records are equal by their values: here each is itself.
public final class RelatedRecords<R extends Record> {
    private final Tracked owner;
    private final ForeignKey<?, ?> here;
    private final @Nullable ForeignKey<?, R> there;
    private final ToMany relation;
    private final Optional<Choice> choice;
    private final QueryParts<R> parts;

    private RelatedRecords(
            Tracked owner,
            ForeignKey<?, ?> here,
            @Nullable ForeignKey<?, R> there,
            @Nullable RelationChoice some,
            QueryParts<R> all) {
        this.owner = owner;
        this.here = here;
        this.there = there;
        this.relation = new ToMany(here, there, some);
        this.choice = choice();
        this.parts = choice.<QueryParts<?>>map(Choice::query)
                .or(() -> Optional.ofNullable(some).map(rows -> QueryParts.of(all.table(), rows)))
                .map(all::chosenBy)
                .orElse(all);
    }

    private Optional<Choice> choice() {
        RecordSession session = owner.lastSession();
        return session == null
                ? Optional.empty()
                : owner.knownLinks().flatMap(links -> links.loaded().choice(relation, session.work()));
    }

    /** The records whose foreign key refers to the owner. */
    public static <R extends Record> RelatedRecords<R> referring(Tracked owner, ForeignKey<R, ?> key) {
        return referring(owner, key, null);
    }

    private static <R extends Record> RelatedRecords<R> referring(
            Tracked owner, ForeignKey<R, ?> key, @Nullable RelationChoice some) {
        return new RelatedRecords<>(
                owner,
                key,
                null,
                some,
                QueryParts.of(key.getTable())
                        .usuallyOrderedBy(RelationOrder.of(key))
                        .and(new Restriction.RefersTo(key, owner.record())));
    }

    /** The records that rows of a junction table join to the owner. */
    public static <R extends Record> RelatedRecords<R> joined(
            Tracked owner, ForeignKey<?, ?> here, ForeignKey<?, R> there) {
        return joined(owner, here, there, null);
    }

    private static <R extends Record> RelatedRecords<R> joined(
            Tracked owner, ForeignKey<?, ?> here, ForeignKey<?, R> there, @Nullable RelationChoice some) {
        return new RelatedRecords<>(
                owner,
                here,
                there,
                some,
                QueryParts.of(there.getKey().getTable())
                        .orderedByJunction(JunctionOrder.asked(here, there, owner.record()))
                        .and(new Restriction.JoinedTo(here, there, owner.record())));
    }

    /** The records of a relation to some of the rows of another one, to which these steps lead. */
    @SuppressWarnings("unchecked") // The generated method has the class of the records from the path.
    public static <R extends Record> RelatedRecords<R> chosen(Tracked owner, List<PathStep> steps) {
        PathStep last = steps.getLast();
        return last.toOne()
                ? joined(owner, steps.getFirst().key(), (ForeignKey<?, R>) last.key(), last.choice())
                : referring(owner, (ForeignKey<R, ?>) last.key(), last.choice());
    }

    /** The session that the owner is in. */
    public @Nullable RecordSession session() {
        return owner.session();
    }

    /** The query for them. */
    public QueryParts<R> parts() {
        return parts;
    }

    /**
     * Looks that they are all of the related records, as far as the database has them.
     *
     * @throws RetortException when a condition has chosen some of them
     */
    public void requireAll() {
        RelationChoice some = relation.some();
        if (some != null && some.isPart()) {
            throw new RetortException(some.name() + "() of " + owner + " is a part of what is related to it, and set(…)"
                            + " would have to say what becomes of the rest")
                    .withHint("append(…) and remove(…) say it of single records");
        }
        if (choice.isPresent() && choice.get().isPart()) {
            throw new RetortException("with(…) has loaded a part of what is related to " + owner
                            + ", and set(…) would have to say what becomes of the rest")
                    .withHint(
                            "append(…) and remove(…) say it of single records; session.refresh(…) of the owner ends the choice");
        }
    }

    /**
     * Counts a statement that asks for them.
     *
     * @param loads whether it reads rows
     * @throws RetortException when the session refuses it
     */
    public void noteAsked(RecordSession session, boolean loads) {
        if (loads) {
            session.repeatedLoads().note(relation);
        } else {
            session.repeatedLoads().requireAllowed(relation);
        }
    }

    /**
     * Those that memory has, if they are all.
     *
     * @param load asks the database
     */
    public Optional<List<R>> known(Supplier<List<R>> load) {
        RecordSession session = owner.session();
        if (session == null) {
            Optional<List<R>> left = leftByClosedSession();
            if (left.isPresent()) {
                return left;
            }
            if (owner.wasRead()) {
                throw new RetortException(owner + " is in no session, and so what it is related to cannot be loaded")
                        .withHint("session.add(…) takes it in");
            }
            return Optional.of(inMemory());
        }
        // Writes what is pending: from then on only what is in no session is not in the database.
        session.reading();
        List<R> unsaved = isPart()
                ? List.of()
                : attached().stream().filter(RelatedRecords::isUnsaved).toList();
        Optional<List<R>> loaded = loaded(session);
        if (loaded.isEmpty() && unsaved.isEmpty()) {
            return Optional.empty();
        }
        List<R> all = new ArrayList<>(loaded.orElseGet(load));
        all.addAll(unsaved);
        return Optional.of(all);
    }

    /** What a session that is closed by now had loaded, as long as none of it was made to refer elsewhere, and what was appended since. */
    private Optional<List<R>> leftByClosedSession() {
        RecordSession closed = owner.lastSession();
        Optional<List<R>> loaded = closed == null ? Optional.empty() : loaded(closed);
        if (loaded.isEmpty()
                || referring(Objects.requireNonNull(closed), loaded.get()).anyMatch(this::wasMoved)) {
            return Optional.empty();
        }
        Set<R> all = Collections.newSetFromMap(new IdentityHashMap<>());
        all.addAll(loaded.get());
        return Optional.of(
                Stream.concat(loaded.get().stream(), attached().stream().filter(all::add))
                        .toList());
    }

    private Stream<? extends Record> referring(RecordSession session, List<R> related) {
        return there == null
                ? related.stream()
                : owner.links().loaded().children(here, session.work().rows(here)).stream()
                        .flatMap(List::stream);
    }

    private boolean wasMoved(Record referring) {
        return here.getFields().stream().anyMatch(referring::touched);
    }

    /** Whether the relation is one to those of the rows that meet a condition, which the database alone can say. */
    private boolean isPart() {
        return relation.some() != null && relation.some().isPart();
    }

    private List<R> inMemory() {
        List<R> attached = attached();
        if (isPart() && !attached.isEmpty()) {
            throw new RetortException("which records are among "
                            + Objects.requireNonNull(relation.some()).name() + "() of " + owner
                            + " the database says, and the record is in no session")
                    .withHint("session.add(…) takes it in");
        }
        return attached;
    }

    private static boolean isUnsaved(Record row) {
        Tracked tracked = Tracked.of(row);
        return tracked != null && tracked.session() == null;
    }

    @SuppressWarnings("unchecked")
    private Optional<List<R>> loaded(RecordSession session) {
        Optional<LoadedRelations> loaded = owner.knownLinks().map(Links::loaded);
        if (loaded.isEmpty() || choice.orElse(null) != choice().orElse(null)) {
            return Optional.empty();
        }
        if (choice.isPresent()) {
            LoadStamp now = session.work().values(here.getTable());
            return loaded.get().chosen(choice.get(), here, now).map(rows -> (List<R>) rows);
        }
        if (relation.some() != null) {
            return Optional.empty();
        }
        LoadStamp now = session.work().rows(here);
        return loaded.get()
                .children(here, now)
                .flatMap(rows -> there == null ? Optional.of((List<R>) rows) : others((List<Record>) rows));
    }

    /** The other ends of junction rows, if all of them are in memory. */
    @SuppressWarnings("unchecked")
    private Optional<List<R>> others(List<Record> junctions) {
        List<R> others = new ArrayList<>();
        for (Record junction : junctions) {
            Optional<Record> other = Optional.ofNullable(Tracked.of(junction))
                    .flatMap(Tracked::knownLinks)
                    .flatMap(links -> links.knownParent(Objects.requireNonNull(there)));
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
                .ifPresent(links -> links.attached(here).forEach(child -> {
                    if (there == null) {
                        attached.add((R) child.record());
                    } else {
                        child.links().knownParent(there).ifPresent(other -> attached.add((R) other));
                    }
                }));
        return attached;
    }

    /**
     * Appends a record.
     *
     * @throws RetortException when it is in another session, or its table has no primary key
     */
    public void append(R row) {
        if (there != null) {
            new JunctionRows(owner, here, there).join(row);
        } else {
            Tracked child = tracked(row);
            child.links().setParent(here, owner.record());
            addToSession(child, owner, here);
        }
    }

    /** Takes a record into the owner's session, if that is in one, since it refers to the owner from now on. */
    static void addToSession(Tracked added, Tracked owner, ForeignKey<?, ?> key) {
        RecordSession session = owner.session();
        if (session != null) {
            session.check();
            session.work().addAlong(added);
            session.work().membershipChanged(key.getTable());
        }
    }

    static Tracked tracked(Record row) {
        Tracked tracked = Tracked.of(row);
        if (tracked == null) {
            throw new RetortException("a record of "
                            + ((TableRecord<?>) row).getTable().getName()
                            + " cannot be written by a session: the table has no primary key")
                    .withHint("session.dsl() writes rows of such tables");
        }
        return tracked;
    }

    /**
     * Removes a record.
     *
     * @throws RetortException when it is not related to the owner
     */
    public void remove(R row) {
        if (there != null) {
            new JunctionRows(owner, here, there).part(row);
        } else {
            removeChild(tracked(row));
        }
    }

    private void removeChild(Tracked child) {
        if (!refersToOwner(child)) {
            throw notRelated(child.record(), owner);
        }
        RecordSession session = child.session();
        if (session == null || ReferenceColumns.areOptional(here)) {
            child.links().setParent(here, null);
        } else {
            session.check();
            session.work().delete(child);
            child.links().forgetParent(here);
            session.work().membershipChanged(here.getTable());
        }
    }

    private boolean refersToOwner(Tracked child) {
        Optional<Record> parent = child.links().knownParent(here);
        if (parent.isPresent()) {
            return parent.get() == owner.record();
        }
        return child.session() != null
                && child.links().refersToAny(here)
                && Loading.parent(child, here) == owner.record();
    }

    static RetortException notRelated(Record row, Tracked owner) {
        return new RetortException(row + " is not related to " + owner + ", and so cannot be removed");
    }
}
