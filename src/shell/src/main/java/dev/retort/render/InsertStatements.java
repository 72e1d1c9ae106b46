package dev.retort.render;

import dev.retort.RetortException;
import dev.retort.UnreadableValue;
import dev.retort.internal.row.Product;
import dev.retort.render.cell.CellText;
import java.io.IOException;
import java.io.Writer;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Rows as {@code INSERT} statements in a dialect, many rows to a statement, written as they arrive. */
public final class InsertStatements {
    private static final int ROWS_A_STATEMENT = 100;

    /** Servers limit the length of a statement: MariaDB to 16 MB unless it is told otherwise. */
    private static final int CHARACTERS_A_STATEMENT = 1_000_000;

    private final DSLContext dialect;
    private final Product product;
    private final String beginning;
    private final List<Field<?>> columns;
    private final String identity;

    /**
     * @param dialect renders names and values
     * @param table the table, or its name
     * @param columns the columns of the rows that are inserted
     */
    public InsertStatements(DSLContext dialect, QueryPart table, List<? extends Field<?>> columns) {
        this.dialect = dialect;
        this.product = Product.of(dialect.dialect());
        this.columns = List.copyOf(columns);
        boolean numbered = table instanceof Table<?> known && known.getIdentity() != null;
        this.beginning = "insert into " + dialect.render(table) + " ("
                + columns.stream()
                        .map(column -> dialect.render(DSL.quotedName(column.getName())))
                        .collect(Collectors.joining(", "))
                + ") " + (numbered ? product.beforeNumbered() : "") + "values\n";
        this.identity = numbered
                ? Objects.requireNonNull(((Table<?>) table).getIdentity())
                        .getField()
                        .getName()
                : "";
    }

    /**
     * Writes the rows, and flushes.
     *
     * @return how many they were
     * @throws RetortException of the kind INTERRUPTED when the thread is interrupted
     */
    public long write(Iterator<? extends Record> rows, Writer out) throws IOException {
        long count = 0;
        int inStatement = 0;
        int length = 0;
        Optional<String> permission = product.permission();
        while (rows.hasNext()) {
            Record next = rows.next();
            String row = row(next);
            boolean permit = permission.isPresent() && needsPermission(next);
            boolean full = permit || inStatement == ROWS_A_STATEMENT || length + row.length() > CHARACTERS_A_STATEMENT;
            if (inStatement > 0 && full) {
                out.write(";\n");
                inStatement = 0;
                length = 0;
            }
            if (permit) {
                out.write(permission.get() + ";\n");
                permission = Optional.empty();
            }
            out.write(inStatement == 0 ? beginning : ",\n");
            out.write(row);
            inStatement++;
            length += row.length();
            count++;
            if (Thread.interrupted()) {
                throw RetortException.interrupted();
            }
        }
        if (inStatement > 0) {
            out.write(";\n");
        }
        out.flush();
        return count;
    }

    /** Whether a row has a date that is none, or the number 0 where the server would give one. */
    private boolean needsPermission(Record row) {
        return columns.stream()
                .anyMatch(column -> row.get(row.indexOf(column)) instanceof UnreadableValue
                        || (column.getName().equals(identity)
                                && row.get(row.indexOf(column)) instanceof Number number
                                && number.longValue() == 0));
    }

    private String row(Record row) {
        List<Field<?>> values = new ArrayList<>(columns.size());
        for (Field<?> column : columns) {
            values.add(value(row, column));
        }
        return "(" + dialect.renderInlined(DSL.list(values)) + ")";
    }

    /** A value as its column writes it; as what it is, where the column says nothing or does not have it. */
    private <T> Field<?> value(Record row, Field<T> column) {
        Object cell = row.get(row.indexOf(column));
        Object value = cell instanceof UnreadableValue unreadable ? unreadable.stored() : cell;
        Optional<String> literal = value == null ? Optional.empty() : product.literal(value);
        if (literal.isPresent()) {
            return DSL.field(literal.get());
        }
        return switch (value) {
            // As a literal with a type, jOOQ would write another day in October 1582, and JSON with other spaces.
            case Temporal moment -> DSL.val(CellText.of(moment));
            case JSON json -> DSL.val(json.data());
            case JSONB json -> DSL.val(json.data());
            case null -> DSL.val(null, column);
            case Object stored when cell instanceof UnreadableValue -> DSL.val(stored);
            default -> column.getType() == Object.class ? DSL.val(value) : DSL.val(value, column);
        };
    }
}
