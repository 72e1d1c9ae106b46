package dev.retort.render.cell;

import java.time.Year;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Fields;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a result.
 *
 * @param names their names; several columns may have the same
 * @param numeric for each, whether it holds numbers
 * @param bare whether the rows are single values rather than rows: in JSON they need no object around them
 */
public record Columns(List<String> names, List<Boolean> numeric, boolean bare) {

    public Columns {
        names = List.copyOf(names);
        numeric = List.copyOf(numeric);
    }

    /** The columns of rows from a database, with their names in SQL. */
    public static Columns of(Fields fields) {
        List<Field<?>> all = List.of(fields.fields());
        return new Columns(
                all.stream().map(Field::getName).toList(),
                all.stream().map(field -> isNumeric(field.getType())).toList(),
                false);
    }

    private static boolean isNumeric(Class<?> type) {
        return Number.class.isAssignableFrom(type) || type == Year.class;
    }

    /** The columns of rows of which the first is known. */
    public static Columns of(List<String> names, @Nullable Object[] first) {
        return new Columns(
                names, Stream.of(first).map(value -> value instanceof Number).toList(), false);
    }

    /** The one column of values of which the first is known. */
    public static Columns bare(@Nullable Object first) {
        return new Columns(List.of("value"), List.of(first instanceof Number), true);
    }

    /** The values of a row, which is never null, whatever the annotations of the library seem to say. */
    public static @Nullable Object[] values(Record row) {
        return Objects.requireNonNull(row.intoArray());
    }

    public int size() {
        return names.size();
    }

    /** The names as JSON strings, made unique by a number at the end. */
    public List<String> jsonKeys() {
        Set<String> all = new HashSet<>(names);
        Set<String> used = new HashSet<>();
        List<String> keys = new ArrayList<>(names.size());
        for (String name : names) {
            String key = name;
            for (int n = 2; !used.add(key); n++) {
                key = name + "_" + n;
                while (all.contains(key)) {
                    key = name + "_" + ++n;
                }
            }
            keys.add(JsonText.of(key));
        }
        return keys;
    }
}
