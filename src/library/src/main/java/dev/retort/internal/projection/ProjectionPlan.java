package dev.retort.internal.projection;

import dev.retort.RetortException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a projection: which columns and relations its components stand for.
 *
 * @param table the table of the rows, as the query has it
 * @param type the projection's class
 * @param constructor takes a value for each component
 * @param parts what each component stands for, a {@link ColumnValue} or {@link RelatedProjections}, in their order
 */
public record ProjectionPlan<V>(Table<?> table, Class<V> type, Constructor<V> constructor, List<Object> parts) {

    /** Whether it has no rows of other tables within it. */
    public boolean isFlat() {
        return parts.stream().allMatch(ColumnValue.class::isInstance);
    }

    /** The columns that its components stand for. */
    Set<Field<?>> columns() {
        Set<Field<?>> columns = new LinkedHashSet<>();
        for (Object part : parts) {
            if (part instanceof ColumnValue value) {
                columns.add(value.column());
            }
        }
        return columns;
    }

    List<RelatedProjections> relations() {
        List<RelatedProjections> relations = new ArrayList<>();
        for (Object part : parts) {
            if (part instanceof RelatedProjections related) {
                relations.add(related);
            }
        }
        return relations;
    }

    /**
     * A projection.
     *
     * @throws RetortException when it cannot be made; what its own constructor throws is thrown on
     */
    V make(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            switch (e.getCause()) {
                case RuntimeException own -> throw own;
                case Error own -> throw own;
                case null, default -> throw new RetortException(type.getName() + " could not be made", e);
            }
        } catch (ReflectiveOperationException e) {
            throw new RetortException(type.getName() + " could not be made", e);
        }
    }
}
