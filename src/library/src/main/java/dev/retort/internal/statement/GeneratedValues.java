package dev.retort.internal.statement;

import dev.retort.RetortException;
import dev.retort.internal.key.TableShape;
import dev.retort.internal.unit.Tracked;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Identity;
import org.jooq.Record;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/**
 * The values that a server without RETURNING (MySQL, MariaDB before 10.5) gives to the rows of one table that are
 * inserted: their keys, and, found by these, the rest. One statement's rows are numbered one after the other, in steps
 * of {@code auto_increment_increment} (InnoDB promises it where the number of rows is known, in each of its lock
 * modes). That they are there under these numbers is looked at all the same: a trigger may have set others.
 */
final class GeneratedValues {
    private final DSLContext dsl;
    private final TableShape shape;
    /** The place of the column in the key that the server numbers, or -1. */
    private final int numbered;

    GeneratedValues(DSLContext dsl, TableShape shape) {
        this.dsl = dsl;
        this.shape = shape;
        Identity<?, ?> identity = shape.table().getIdentity();
        int place = identity == null ? -1 : shape.table().indexOf(identity.getField());
        this.numbered = Arrays.stream(shape.primaryKey()).anyMatch(key -> key == place) ? place : -1;
    }

    /** Whether the server will number a record; in one statement it numbers all or none. */
    boolean isNumbered(Tracked row) {
        return numbered >= 0 && row.record().get(numbered) == null;
    }

    /** Sets the parts of keys for which the database has a default, such as {@code uuid()}, as the server would. */
    void setDefaultKeys(List<Tracked> rows) {
        for (int place : shape.primaryKey()) {
            Field<Object> field = field(place);
            Field<?> standard = field.getDataType().defaultValue();
            List<Tracked> without =
                    rows.stream().filter(row -> row.record().get(place) == null).toList();
            if (place != numbered && standard != null && !without.isEmpty()) {
                Record keys = ask(field, standard, without.size());
                for (int i = 0; i < without.size(); i++) {
                    without.get(i).record().set(field, keys.get(i, field.getConverter()));
                }
            }
        }
    }

    private Record ask(Field<Object> field, Field<?> standard, int times) {
        try {
            return Objects.requireNonNull(dsl.select(Collections.nCopies(times, standard.coerce(field.getDataType())))
                    .fetchOne());
        } catch (DataAccessException e) {
            throw untold("the default of " + field.getName() + " cannot be asked for alone", e)
                    .withHint(toBeSet(field));
        }
    }

    /** Has the server forget the last number that it gave, where a trigger may have it give none to the rows that come next. */
    void expect(Tracked first) {
        if (isNumbered(first) && !shape.computed().onInsert().isEmpty()) {
            dsl.execute("select last_insert_id(0)");
        }
    }

    /**
     * Reads back what the database gave to rows that the last statement inserted.
     *
     * @return the values of some columns, for each record in order
     */
    List<Record> read(List<Tracked> rows, List<Field<?>> given) {
        boolean isNumbered = isNumbered(rows.getFirst());
        if (isNumbered) {
            number(rows);
        }
        for (int place : shape.primaryKey()) {
            if (rows.stream().anyMatch(row -> row.record().get(place) == null)) {
                throw untold("the database made the key " + field(place).getName(), null)
                        .withHint(toBeSet(field(place)));
            }
        }
        return new StoredRows(dsl, shape)
                .read(rows, given).stream()
                        .map(found ->
                                found.orElseThrow(() -> rewritten(isNumbered)).into(given.toArray(Field[]::new)))
                        .toList();
    }

    private RetortException rewritten(boolean isNumbered) {
        String key = field(isNumbered ? numbered : shape.primaryKey()[0]).getName();
        return untold("the database inserted rows under other keys", null)
                .withHint("a trigger may give " + key + " another value than "
                        + (isNumbered ? "the server's next number" : "the one that was set")
                        + ": insert such rows by session.dsl(), and query them");
    }

    private void number(List<Tracked> rows) {
        Record first = dsl.fetchSingle("select last_insert_id(), @@auto_increment_increment");
        BigInteger number = first.get(0, BigInteger.class);
        BigInteger step = first.get(1, BigInteger.class);
        Field<Object> field = field(numbered);
        for (Tracked row : rows) {
            row.record().set(field, TableShape.converted(field, number));
            number = number.add(step);
        }
    }

    private RetortException untold(String why, @Nullable Exception cause) {
        return new RetortException(
                "the new rows of " + shape.table().getName() + " cannot be told apart: " + why
                        + ", and this server has no RETURNING to tell it",
                cause);
    }

    private static String toBeSet(Field<?> field) {
        return "set " + field.getName() + " before the record is added";
    }

    @SuppressWarnings("unchecked")
    private Field<Object> field(int place) {
        return (Field<Object>) Objects.requireNonNull(shape.table().field(place));
    }
}
