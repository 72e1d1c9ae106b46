package dev.retort.render.cell;

import dev.retort.UnreadableValue;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A record of Java's, such as a projection, by its components: they are its columns in a table, and its members in JSON.
 *
 * @param names their names
 * @param values their values
 */
public record JavaRecord(List<String> names, List<@Nullable Object> values) {

    /** Whether a record has components that say what it is: a value that cannot be read is its text. */
    public static boolean is(Record row) {
        return !(row instanceof UnreadableValue) && row.getClass().getRecordComponents().length > 0;
    }

    /** A record; what an accessor throws is its value. */
    public static JavaRecord of(Record row) {
        List<String> names = new ArrayList<>();
        List<@Nullable Object> values = new ArrayList<>();
        for (RecordComponent component : row.getClass().getRecordComponents()) {
            names.add(component.getName());
            values.add(value(component, row));
        }
        return new JavaRecord(names, Collections.unmodifiableList(values));
    }

    private static @Nullable Object value(RecordComponent component, Record row) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            return Objects.toString(e.getCause());
        }
    }
}
