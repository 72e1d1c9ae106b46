package dev.retort.render;

import dev.retort.UnreadableValue;
import dev.retort.internal.row.ExactRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Cursor;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jspecify.annotations.Nullable;

/** The cells of a row that jOOQ could not read as a whole, each read by itself. */
final class SingleCells {
    private SingleCells() {}

    /**
     * The current row, with an {@link UnreadableValue} for each value that its type in Java does not have.
     *
     * @param failure why the row could not be read; it is thrown again where that was not because of such a value
     */
    static Record record(Cursor<?> cursor, DataAccessException failure) {
        return record(cursor.fields(), cells(cursor, failure));
    }

    private static @Nullable Object[] cells(Cursor<?> cursor, DataAccessException failure) {
        try {
            ResultSet rows = Objects.requireNonNull(cursor.resultSet());
            Field<?>[] fields = cursor.fields();
            ExactRows exact = rows.unwrap(ExactRows.class);
            // A nested row has several columns and one field.
            @Nullable Object[] cells = new Object[exact.columns() == fields.length ? fields.length : 0];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = exact.cell(i + 1, fields[i]);
            }
            if (Arrays.stream(cells).anyMatch(UnreadableValue.class::isInstance)) {
                return cells;
            }
        } catch (SQLException | RuntimeException e) {
            failure.addSuppressed(e);
        }
        throw failure;
    }

    /** A record of the cells, of the type that the cursor's have. */
    @SuppressWarnings("unchecked")
    private static Record record(Field<?>[] fields, @Nullable Object[] cells) {
        Record row = table(fields)
                .<Record>map(Table::newRecord)
                .orElseGet(() -> DSL.using(SQLDialect.DEFAULT).newRecord(fields));
        // It converts no value to another then.
        row.attach(ExactRows.in(new DefaultConfiguration()));
        for (int i = 0; i < fields.length; i++) {
            row.set((Field<Object>) fields[i], cells[i]);
        }
        row.touched(false);
        return row;
    }

    /** The table whose columns these are, all of them. */
    private static Optional<Table<?>> table(Field<?>[] fields) {
        return fields.length > 0 && fields[0] instanceof TableField<?, ?> first
                ? Optional.<Table<?>>ofNullable(first.getTable())
                        .filter(table -> List.of(table.fields()).equals(List.of(fields)))
                : Optional.empty();
    }
}
