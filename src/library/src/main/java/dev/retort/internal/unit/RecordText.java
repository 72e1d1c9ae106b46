package dev.retort.internal.unit;

import dev.retort.internal.key.TableShape;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;

/** A record in one line. */
public final class RecordText {
    private static final int LONGEST = 40;

    private RecordText() {}

    /** The table, the key and the first text: {@code <users 1 john>}. */
    public static String of(TableRecord<?> something) {
        StringBuilder text = new StringBuilder("<").append(something.getTable().getName());
        TableShape shape = TableShape.of(something.getTable());
        int[] key = shape.primaryKey();
        text.append(Arrays.stream(key)
                .mapToObj(index -> " " + shown(something.get(index)))
                .collect(Collectors.joining()));
        Field<?>[] fields = something.fields();
        for (int i = 0; i < fields.length; i++) {
            int index = i;
            if (fields[i].getType() == String.class && Arrays.stream(key).noneMatch(part -> part == index)) {
                text.append(' ').append(shown(something.get(i)));
                break;
            }
        }
        return text.append('>').toString();
    }

    private static String shown(@Nullable Object value) {
        String text = String.valueOf(value).replaceAll("\\p{Cntrl}+", " ");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
