package dev.retort.internal.query;

import dev.retort.RetortException;
import dev.retort.internal.key.KeyValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.exception.IntegrityConstraintViolationException;

/**
 * The finding of records by the values of a unique column, and the insertion of those that are missing.
 *
 * @param column the column
 * @param stored gives values as the database has them, by which rows are found
 * @param find asks for the record of one value
 * @param findAll asks for the records of values, by one statement
 * @param insert inserts records of values, within a savepoint, in their order
 */
public record GetOrCreate<R extends Record, T>(
        Field<T> column,
        UnaryOperator<List<T>> stored,
        Function<T, Optional<R>> find,
        Function<Collection<T>, List<R>> findAll,
        Function<List<T>, List<R>> insert) {
    private static final int VALUES_A_STATEMENT = 1000;

    /** The record of a value. If another session inserts it at the same moment, it is theirs. */
    public R one(T value) {
        requireValues(Collections.singletonList(value));
        return ofStored(stored.apply(List.of(value)).getFirst());
    }

    private R ofStored(T value) {
        return find.apply(value).orElseGet(() -> {
            try {
                return insert.apply(List.of(value)).getFirst();
            } catch (IntegrityConstraintViolationException e) {
                return find.apply(value).orElseThrow(() -> e);
            }
        });
    }

    /** The records of values, in their order. */
    public Map<T, R> all(Collection<? extends T> values) {
        requireValues(values);
        List<T> distinct = List.copyOf(new LinkedHashSet<>(values));
        Map<T, R> records = new HashMap<>();
        for (int from = 0; from < distinct.size(); from += VALUES_A_STATEMENT) {
            some(distinct.subList(from, Math.min(distinct.size(), from + VALUES_A_STATEMENT)), records);
        }
        Map<T, R> result = new LinkedHashMap<>();
        distinct.forEach(value -> result.put(value, Objects.requireNonNull(records.get(value))));
        return result;
    }

    /** Many rows may have null in a unique column. */
    private void requireValues(Collection<? extends T> values) {
        if (values.stream().anyMatch(Objects::isNull)) {
            throw new RetortException("null in " + column.getName() + " does not say which row to get")
                    .withHint("where(column, null) finds the rows that have none; add(…) inserts one more");
        }
    }

    private void some(List<T> given, Map<T, R> records) {
        List<T> values = stored.apply(given);
        Map<T, R> byStored = new HashMap<>();
        ofStored(List.copyOf(new LinkedHashSet<>(values)), byStored);
        for (int i = 0; i < given.size(); i++) {
            records.put(given.get(i), Objects.requireNonNull(byStored.get(values.get(i))));
        }
    }

    private void ofStored(List<T> values, Map<T, R> records) {
        Map<Object, R> found = new HashMap<>();
        findAll.apply(values).forEach(row -> found.put(comparable(Objects.requireNonNull(row.get(column))), row));
        List<T> missing = new ArrayList<>();
        for (T value : values) {
            R row = found.remove(comparable(value));
            if (row == null) {
                missing.add(value);
            } else {
                records.put(value, row);
            }
        }
        // What the database found by a value that is written otherwise, it has to find again.
        if (!found.isEmpty() || !inserted(missing, records)) {
            missing.forEach(value -> records.put(value, ofStored(value)));
        }
    }

    /** Whether records of values could be inserted: another session may have some of them, or two be one to the database. */
    private boolean inserted(List<T> values, Map<T, R> records) {
        if (values.isEmpty()) {
            return true;
        }
        try {
            List<R> created = insert.apply(values);
            for (int i = 0; i < values.size(); i++) {
                records.put(values.get(i), created.get(i));
            }
            return true;
        } catch (IntegrityConstraintViolationException e) {
            return false;
        }
    }

    private static Object comparable(Object value) {
        return Objects.requireNonNull(KeyValue.comparable(value));
    }
}
