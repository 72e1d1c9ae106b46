package dev.retort.render;

import dev.retort.RetortException;
import dev.retort.UnreadableValue;
import dev.retort.render.cell.Columns;
import dev.retort.text.VisibleText;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jooq.Cursor;
import org.jooq.Fields;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * The printer of rows in a format, one by one as they arrive.
 *
 * <p>CSV holds the data exactly as it is stored, unless it goes to a terminal; JSON escapes what a terminal would act on,
 * which leaves the values the same; the formats for people always show it as {@link VisibleText} does. NULL is
 * {@code <null>} to people, {@code null} in JSON, and an empty field in CSV, where an empty text is {@code ""}.
 *
 * @param format the format
 * @param sheet what shows what is written
 * @param window which rows to write
 */
public record ResultPrinter(Format format, Sheet sheet, Window window) {

    /** A printer for a terminal of any width, or for none. */
    public ResultPrinter(Format format, boolean terminal, long limit) {
        this(format, terminal, Integer.MAX_VALUE, limit);
    }

    /** A printer for a screen of so many columns, without colours. */
    public ResultPrinter(Format format, boolean terminal, int screen, long limit) {
        this(format, new Sheet(terminal, screen), new Window(0, limit));
    }

    /**
     * Writes the rows, up to the limit, and flushes. One row more than the limit is taken from the iterator, to know
     * whether there are more.
     *
     * @throws IOException when the writer fails; what the iterator throws passes through
     * @throws RetortException of the kind INTERRUPTED when the thread is interrupted
     */
    public Written print(Columns columns, Iterator<? extends @Nullable Object[]> rows, Writer out) throws IOException {
        RowWriter writer = writer(columns, out);
        boolean any = rows.hasNext();
        for (long skipped = 0; any && skipped < window.skipped(); any = rows.hasNext()) {
            rows.next();
            skipped++;
            stopIfInterrupted();
        }
        writer.begin();
        long count = 0;
        Map<Integer, String> unreadable = new TreeMap<>();
        for (; any && (window.limit() == 0 || count < window.limit()); any = rows.hasNext()) {
            @Nullable Object[] row = rows.next();
            note(columns, row, unreadable);
            writer.row(row);
            count++;
            stopIfInterrupted();
        }
        writer.end();
        out.flush();
        return new Written(window.skipped(), count, any, writer.hasCutValues(), List.copyOf(unreadable.values()));
    }

    private static void note(Columns columns, @Nullable Object[] row, Map<Integer, String> unreadable) {
        for (int i = 0; i < row.length; i++) {
            if (row[i] instanceof UnreadableValue value) {
                unreadable.putIfAbsent(i, VisibleText.line(columns.names().get(i) + " is " + value.reason()));
            }
        }
    }

    private static void stopIfInterrupted() {
        if (Thread.interrupted()) {
            throw RetortException.interrupted();
        }
    }

    /** Writes rows from a database as {@link #print(Columns, Iterator, Writer)} does. */
    public Written print(Fields fields, Iterable<? extends Record> rows, Writer out) throws IOException {
        Stream<@Nullable Object[]> values =
                StreamSupport.stream(rows.spliterator(), false).map(Columns::values);
        return print(Columns.of(fields), values.iterator(), out);
    }

    /**
     * Writes the rows of a cursor, nothing of which was read, as {@link #print(Columns, Iterator, Writer)} does.
     *
     * @param watcher is shown each record until it says that it wants no more
     */
    public Written print(Cursor<?> rows, Predicate<? super Record> watcher, Writer out) throws IOException {
        return print(Columns.of(rows), new CursorRows(rows, watcher, format == Format.CSV && !sheet.terminal()), out);
    }

    private RowWriter writer(Columns columns, Writer out) {
        return switch (format) {
            case TABLE ->
                sheet.terminal()
                        ? new FittedRows(columns, sheet, window.skipped(), out)
                        : new AlignedRows(columns, false, null, sheet, out);
            case MARKDOWN -> new AlignedRows(columns, true, null, sheet, out);
            case VERTICAL -> new VerticalRows(columns, sheet, window.skipped(), out);
            case CSV -> new CsvRows(columns, sheet.terminal(), out);
            case JSON -> new JsonRows(columns, true, out);
            case JSONL -> new JsonRows(columns, false, out);
        };
    }
}
