package dev.retort.render;

import java.io.IOException;
import java.io.Writer;
import org.jooq.Record;

/** One object a line, and nothing else. */
final class JsonLines implements RowWriter {
    private final Columns columns;
    private final Writer out;

    JsonLines(Columns columns, Writer out) {
        this.columns = columns;
        this.out = out;
    }

    @Override
    public void begin() {}

    @Override
    public void row(Record row) throws IOException {
        JsonText.appendObject(columns, row, out);
        out.write('\n');
    }

    @Override
    public void end() {}
}
