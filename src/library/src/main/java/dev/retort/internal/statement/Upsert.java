package dev.retort.internal.statement;

import dev.retort.RetortException;
import dev.retort.internal.key.TableShape;
import dev.retort.internal.unit.Tracked;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.Named;
import org.jooq.Table;
import org.jooq.UniqueKey;

/**
 * The insertion of records whose rows may be there already, and are changed then.
 *
 * @param records the records, of one table; compared by identity
 * @param key what tells whether a row is there
 * @param oneByOne whether each takes a statement of its own: the database may refuse two in one that it takes for one row
 */
public record Upsert(Set<Tracked> records, UniqueKey<?> key, boolean oneByOne) {

    /**
     * The insertion of some records, each of which has a key of its own. Those that were read elsewhere have all of their columns set from
     * now on.
     *
     * @param rows one record, or more of one table
     * @param columns those of a unique key, in any order; none for the primary key
     * @throws RetortException when there is no such key, a record is in a session, or lacks a key of its own
     */
    public static Upsert of(List<Tracked> rows, List<? extends Field<?>> columns) {
        Table<?> table = rows.getFirst().table();
        UniqueKey<?> key = key(table, columns);
        int[] places = TableShape.places(table, key.getFields());
        Map<Object, Tracked> identities = new HashMap<>();
        for (Tracked row : rows) {
            if (row.session() != null) {
                throw new RetortException(row + " is in a session already, and so is written by its next flush")
                        .withHint("upsert new records; merge(…) takes over what a record of another session holds");
            }
            Object identity = TableShape.identity(row.record(), places);
            if (identity == null) {
                throw new RetortException(row + " has no value of " + names(key.getFields())
                                + ", by which its row would be found")
                        .withHint("set it, add(…) the record, or name another unique key");
            }
            Tracked other = identities.putIfAbsent(identity, row);
            if (other != null) {
                throw same(key, other, row);
            }
        }
        rows.stream().filter(Tracked::wasRead).forEach(Tracked::becomeNew);
        Set<Tracked> records = Collections.newSetFromMap(new IdentityHashMap<>());
        records.addAll(rows);
        return new Upsert(records, key, false);
    }

    /** The same, with a statement for each record. */
    public Upsert separately() {
        return new Upsert(records, key, true);
    }

    /** The error that two of the records are one row. */
    RetortException same(Tracked one, Tracked other) {
        return same(key, one, other);
    }

    private static RetortException same(UniqueKey<?> key, Tracked one, Tracked other) {
        return new RetortException(
                        "two of the records have the same " + names(key.getFields()) + ": " + one + " and " + other)
                .withHint("leave one of them out");
    }

    private static UniqueKey<?> key(Table<?> table, List<? extends Field<?>> columns) {
        if (columns.isEmpty()) {
            return Objects.requireNonNull(table.getPrimaryKey());
        }
        Set<String> wanted = columns.stream().map(Named::getName).collect(Collectors.toSet());
        Optional<? extends UniqueKey<?>> found = table.getKeys().stream()
                .filter(key -> key.getFields().stream()
                        .map(Named::getName)
                        .collect(Collectors.toSet())
                        .equals(wanted))
                .findFirst();
        if (found.isPresent()) {
            return found.get();
        }
        String known =
                table.getKeys().stream().map(key -> names(key.getFields())).collect(Collectors.joining("; "));
        throw new RetortException(table.getName() + " has no unique key of the columns " + names(columns))
                .withHint("its keys are: " + known);
    }

    private static String names(List<? extends Field<?>> columns) {
        return columns.stream().map(Named::getName).collect(Collectors.joining(", "));
    }

    /** The places of the key's columns in the records of a table. */
    int[] places(TableShape shape) {
        return TableShape.places(shape.table(), key.getFields());
    }

    /** Those of some records that are written so. */
    public List<Tracked> of(List<Tracked> some) {
        return some.stream().filter(records::contains).toList();
    }
}
