package dev.retort.internal.flush;

import dev.retort.RecordChange.Kind;
import dev.retort.internal.key.KeyValue;
import dev.retort.internal.key.TableShape;
import dev.retort.internal.statement.FollowedRows;
import dev.retort.internal.unit.DeleteRules;
import dev.retort.internal.unit.IdentityMap;
import dev.retort.internal.unit.Reference;
import dev.retort.internal.unit.Tracked;
import dev.retort.internal.unit.TransactionLog.ChangeSet;
import dev.retort.internal.unit.TransactionLog.Entry;
import dev.retort.internal.unit.UpdateRules;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.jooq.ForeignKey;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.QOM.ForeignKeyRule;

/**
 * The known records that the database will delete or change by itself where memory does not say which: it alone knows which keys are
 * equal, they are below rows that are not known, or it alone knows what they become. The database is asked before it does, with one
 * statement for a foreign key, and for what they have become once all is written.
 */
final class Followers {
    private final FollowedRows rows;
    private final IdentityMap identities;
    private final ChangeSet changes;
    private final Set<Tracked> toRead = new LinkedHashSet<>();

    Followers(DSLContext dsl, IdentityMap identities, ChangeSet changes) {
        this.rows = new FollowedRows(dsl);
        this.identities = identities;
        this.changes = changes;
    }

    /** What foreign keys say of rows that refer to others. */
    private enum Rule {
        OF_DELETES(Kind.DELETED) {
            @Override
            List<? extends ForeignKey<?, ?>> referring(Table<?> table) {
                return DeleteRules.referring(table);
            }

            @Override
            boolean isRead(ForeignKey<?, ?> key) {
                return DeleteRules.isRead(key);
            }

            @Override
            boolean carriesOn(ForeignKey<?, ?> key) {
                return key.getDeleteRule() == ForeignKeyRule.CASCADE;
            }

            @Override
            boolean carriesOn(ForeignKey<?, ?> key, ForeignKey<?, ?> next) {
                return carriesOn(key);
            }
        },
        OF_UPDATES(Kind.UPDATED) {
            @Override
            List<? extends ForeignKey<?, ?>> referring(Table<?> table) {
                return UpdateRules.referring(table);
            }

            @Override
            boolean isRead(ForeignKey<?, ?> key) {
                return UpdateRules.isRead(key);
            }

            @Override
            boolean carriesOn(ForeignKey<?, ?> key) {
                return true;
            }

            @Override
            boolean carriesOn(ForeignKey<?, ?> key, ForeignKey<?, ?> next) {
                return next.getKeyFields().stream().anyMatch(key.getFields()::contains);
            }
        };

        private final Kind kind;

        Rule(Kind kind) {
            this.kind = kind;
        }

        /** The foreign keys by which rows follow those of a table. */
        abstract List<? extends ForeignKey<?, ?>> referring(Table<?> table);

        /** Whether what rows become that follow by a foreign key has to be read. */
        abstract boolean isRead(ForeignKey<?, ?> key);

        /** Whether others may follow those that follow by a foreign key. */
        abstract boolean carriesOn(ForeignKey<?, ?> key);

        /** Whether those that refer by another foreign key follow those that follow by one. */
        abstract boolean carriesOn(ForeignKey<?, ?> key, ForeignKey<?, ?> next);
    }

    /**
     * Rows that are deleted or changed.
     *
     * @param carriesOn by which foreign keys others may follow them
     */
    private record Wave(List<Tracked> rows, Predicate<ForeignKey<?, ?>> carriesOn) {}

    /** Notes what follows records of one table that are about to be deleted. */
    void ofDeleted(List<Tracked> deleted) {
        follow(Rule.OF_DELETES, new Wave(deleted, any -> true));
    }

    /**
     * Notes what follows records of one table that are about to be updated, if their keys are.
     *
     * @return whether rows may follow
     */
    boolean ofUpdated(List<Tracked> changed) {
        boolean mayFollow = false;
        for (ForeignKey<?, ?> key : UpdateRules.referring(changed.getFirst().table())) {
            List<Tracked> rekeyed = changed.stream()
                    .filter(row -> key.getKeyFields().stream().anyMatch(row.record()::touched))
                    .toList();
            if (!rekeyed.isEmpty()) {
                follow(Rule.OF_UPDATES, new Wave(rekeyed, key::equals));
                mayFollow = true;
            }
        }
        return mayFollow;
    }

    private void follow(Rule rule, Wave first) {
        Set<Tracked> written = Collections.newSetFromMap(new IdentityHashMap<>());
        written.addAll(first.rows);
        KnownRows known = new KnownRows(identities, changes, rule == Rule.OF_UPDATES ? written : Set.of());
        Set<Object> seen = new HashSet<>();
        IdentityHashMap<Tracked, Tracked> causes = new IdentityHashMap<>();
        IdentityHashMap<Tracked, Tracked> records = new IdentityHashMap<>();
        Deque<Wave> waves = new ArrayDeque<>(List.of(first));
        while (!waves.isEmpty()) {
            Wave wave = waves.remove();
            for (ForeignKey<?, ?> key : rule.referring(wave.rows.getFirst().table())) {
                if (!wave.carriesOn.test(key)) {
                    continue;
                }
                if (TableShape.of(key.getTable()).primaryKey().length == 0) {
                    noteBeyond(rule, key, new HashSet<>());
                    continue;
                }
                if (!isAsked(rule, key, known)) {
                    continue;
                }
                List<Tracked> next = new ArrayList<>();
                TableShape shape = TableShape.of(key.getTable());
                rows.find(key, wave.rows, (parent, row) -> {
                    Object identity = Objects.requireNonNull(shape.identity(row.record()));
                    Tracked cause = causes.getOrDefault(parent, parent);
                    Tracked record = known.find(shape, identity);
                    note(
                            rule,
                            key,
                            record == null ? row : record,
                            rule == Rule.OF_DELETES ? cause : records.getOrDefault(parent, parent));
                    if (record != null && rule.isRead(key)) {
                        toRead.add(record);
                    }
                    if (rule.carriesOn(key)
                            && (record == null || !written.contains(record))
                            && seen.add(List.of(shape, identity))) {
                        causes.put(row, cause);
                        next.add(row);
                        if (record == null) {
                            changes.unknown(rule.kind, key, row, cause);
                        } else {
                            records.put(row, record);
                        }
                    }
                });
                if (!next.isEmpty()) {
                    waves.add(new Wave(next, other -> rule.carriesOn(key, other)));
                }
            }
        }
    }

    /** Notes what may follow rows of a table without a primary key: which of these go or change cannot be said by any key. */
    private void noteBeyond(Rule rule, ForeignKey<?, ?> key, Set<ForeignKey<?, ?>> seen) {
        if (!rule.carriesOn(key) || !seen.add(key)) {
            return;
        }
        for (ForeignKey<?, ?> next : rule.referring(key.getTable())) {
            if (rule.carriesOn(key, next)) {
                identities.forEach(TableShape.of(next.getTable()), row -> {
                    if (next.getFields().stream()
                            .allMatch(column -> row.record().original(column) != null)) {
                        changes.uncertain(row);
                        toRead.add(row);
                    }
                });
                noteBeyond(rule, next, seen);
            }
        }
    }

    private void note(Rule rule, ForeignKey<?, ?> key, Tracked child, Tracked parent) {
        if (rule.isRead(key) || !KeyValue.isComparedInJava(key)) {
            changes.joined(rule.kind, key, child, parent);
        }
    }

    /** Whether memory does not say all that follows by a foreign key, or by others after it. */
    private static boolean isAsked(Rule rule, ForeignKey<?, ?> key, KnownRows known) {
        TableShape shape = TableShape.of(key.getTable());
        boolean isUntold = rule.isRead(key) || !KeyValue.isComparedInJava(key);
        return (isUntold && known.isAny(shape)) || leadsToStrangers(rule, key, known, new HashSet<>());
    }

    /** Whether records are known of which one may follow a row that follows by a foreign key, and that is not known. */
    private static boolean leadsToStrangers(
            Rule rule, ForeignKey<?, ?> key, KnownRows known, Set<ForeignKey<?, ?>> seen) {
        return rule.carriesOn(key)
                && seen.add(key)
                && rule.referring(key.getTable()).stream()
                        .filter(next -> rule.carriesOn(key, next))
                        .anyMatch(
                                next -> knowsStranger(rule, next, known) || leadsToStrangers(rule, next, known, seen));
    }

    private static boolean knowsStranger(Rule rule, ForeignKey<?, ?> key, KnownRows known) {
        TableShape shape = TableShape.of(key.getTable());
        int[] columns = TableShape.places(key.getTable(), key.getFields());
        boolean isUntold = rule.isRead(key)
                || !KeyValue.isComparedInJava(key)
                || !key.getKey().isPrimary();
        TableShape target = TableShape.of(key.getKey().getTable());
        return known.isAny(shape, row -> {
            Object refersTo = TableShape.identity(row.record(), columns);
            boolean isToBeWritten =
                    !known.isWritten(row) && key.getFields().stream().anyMatch(row.record()::touched);
            return isToBeWritten || (refersTo != null && (isUntold || known.find(target, refersTo) == null));
        });
    }

    /** Reads what the database made of records that follow, when nothing more is written. */
    void read() {
        if (!toRead.isEmpty()) {
            Map<Tracked, Record> fresh = rows.read(List.copyOf(toRead));
            fresh.forEach(changes::became);
        }
    }

    /** Whether the database may have deleted a row with another one that is deleted, since it refers to that. */
    boolean isDeletedWithAnother(Tracked row) {
        List<Tracked> deleted = new ArrayList<>();
        changes.unknown(Kind.DELETED).forEach(some -> deleted.add(some.row()));
        changes.entries().stream()
                .filter(entry -> entry.kind() == Kind.DELETED && entry.subject() != row)
                .map(Entry::subject)
                .forEach(deleted::add);
        return row.table().getReferences().stream()
                .filter(key -> key.getDeleteRule() == ForeignKeyRule.CASCADE)
                .anyMatch(key -> {
                    Object refersTo = TableShape.identity(
                            row.record().original(), TableShape.places(row.table(), key.getFields()));
                    return changes.joined(Kind.DELETED, key, row) != null
                            || (refersTo != null
                                    && Reference.targets(key, deleted, Record::original)
                                            .containsKey(refersTo));
                });
    }
}
