package dev.retort.render;

import dev.retort.RetortException;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Rows as {@code INSERT} statements in a dialect, many rows to a statement, written as they arrive. */
public final class InsertStatements {
    private static final int ROWS_A_STATEMENT = 100;

    /** Servers limit the length of a statement: MariaDB to 16 MB unless it is told otherwise. */
    private static final int CHARACTERS_A_STATEMENT = 1_000_000;

    private final DSLContext dialect;
    private final String beginning;
    private final List<Field<?>> columns;

    /**
     * @param dialect renders names and values
     * @param table the table, or its name
     * @param columns the columns of the rows that are inserted
     */
    public InsertStatements(DSLContext dialect, QueryPart table, List<? extends Field<?>> columns) {
        this.dialect = dialect;
        this.columns = List.copyOf(columns);
        this.beginning = "insert into " + dialect.render(table) + " ("
                + columns.stream()
                        .map(column -> dialect.render(DSL.quotedName(column.getName())))
                        .collect(Collectors.joining(", "))
                + ") values\n";
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
        while (rows.hasNext()) {
            String row = row(rows.next());
            boolean full = inStatement == ROWS_A_STATEMENT || length + row.length() > CHARACTERS_A_STATEMENT;
            if (inStatement > 0 && full) {
                out.write(";\n");
                inStatement = 0;
                length = 0;
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

    private String row(Record row) {
        List<Param<?>> values = new ArrayList<>(columns.size());
        for (Field<?> column : columns) {
            values.add(value(row, column));
        }
        return "(" + dialect.renderInlined(DSL.list(values)) + ")";
    }

    private static <T> Param<T> value(Record row, Field<T> column) {
        @Nullable T value = row.get(column);
        return DSL.val(value, column);
    }
}
