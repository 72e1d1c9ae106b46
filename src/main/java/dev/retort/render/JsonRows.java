package dev.retort.render;

import java.io.IOException;
import java.io.Writer;
import org.jooq.Record;

/** One array, with an object a line. */
final class JsonRows implements RowWriter {
    private final Columns columns;
    private final Writer out;
    private String separator = "[\n";

    JsonRows(Columns columns, Writer out) {
        this.columns = columns;
        this.out = out;
    }

    @Override
    public void begin() {}

    @Override
    public void row(Record row) throws IOException {
        out.write(separator);
        JsonText.appendObject(columns, row, out);
        separator = ",\n";
    }

    @Override
    public void end() throws IOException {
        out.write(separator.startsWith("[") ? "[]\n" : "\n]\n");
    }
}
