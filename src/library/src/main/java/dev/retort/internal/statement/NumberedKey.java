package dev.retort.internal.statement;

import dev.retort.internal.unit.Tracked;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.impl.IdentityConverter;

/**
 * A column of whole numbers that is all that the database gives to new rows. It is read from the result itself: a record of jOOQ's for each
 * row takes as long as all else that is done with it.
 */
record NumberedKey(Field<Object> column) {

    @SuppressWarnings("unchecked")
    static Optional<NumberedKey> of(List<Field<?>> given) {
        Field<?> first = given.getFirst();
        boolean isPlain = (first.getType() == Integer.class || first.getType() == Long.class)
                && first.getConverter() instanceof IdentityConverter;
        return given.size() == 1 && isPlain ? Optional.of(new NumberedKey((Field<Object>) first)) : Optional.empty();
    }

    /**
     * Gives each record its number.
     *
     * @return how many rows the result has
     */
    int take(List<Tracked> rows, ResultSet result) throws SQLException {
        Class<?> type = column.getType();
        int count = 0;
        while (result.next()) {
            if (count < rows.size()) {
                Object number = type == Long.class ? (Object) result.getLong(1) : (Object) result.getInt(1);
                ReadBack.take(rows.get(count), column, number);
            }
            count++;
        }
        return count;
    }
}
