package dev.retort.render;

import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import org.jooq.Fields;
import org.jooq.Record;

/**
 * Writes rows in a format, one by one as they arrive.
 *
 * <p>CSV holds the data exactly as it is stored, unless it goes to a terminal; JSON escapes what a terminal would act on,
 * which leaves the values the same; the formats for people always show it as {@link VisibleText} does. NULL is
 * {@code <null>} to people, {@code null} in JSON, and an empty field in CSV, where an empty text is {@code ""}.
 *
 * @param format the format
 * @param terminal whether a terminal shows what is written: long values of a table are cut then
 * @param limit how many rows to write at most; 0 for all
 */
public record ResultPrinter(Format format, boolean terminal, long limit) {

    /**
     * Writes the rows, up to the limit, and flushes. One row more than the limit is taken from the iterator, to know
     * whether there are more.
     *
     * @throws IOException when the writer fails; what the iterator throws passes through
     */
    public Written print(Fields fields, Iterator<? extends Record> rows, Writer out) throws IOException {
        RowWriter writer = writer(Columns.of(fields), out);
        writer.begin();
        long count = 0;
        while (rows.hasNext() && (limit == 0 || count < limit)) {
            writer.row(rows.next());
            count++;
        }
        boolean more = rows.hasNext();
        writer.end();
        out.flush();
        return new Written(count, more, writer.hasCutValues());
    }

    private RowWriter writer(Columns columns, Writer out) {
        return switch (format) {
            case TABLE -> new AlignedRows(columns, false, terminal, out);
            case MARKDOWN -> new AlignedRows(columns, true, terminal, out);
            case VERTICAL -> new VerticalRows(columns, terminal, out);
            case CSV -> new CsvRows(columns, terminal, out);
            case JSON -> new JsonRows(columns, out);
            case JSONL -> new JsonLines(columns, out);
        };
    }
}
