package dev.retort.render;

import dev.retort.render.cell.Columns;
import dev.retort.render.cell.JsonText;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An object a line: in one array, or by themselves. */
final class JsonRows implements RowWriter {
    /** The names as JSON; none for bare values. */
    private final List<String> keys;

    private final boolean inArray;
    private final Writer out;
    private final JsonText json;
    private boolean any;

    /** @param inArray whether the rows are the elements of one array */
    JsonRows(Columns columns, boolean inArray, Writer out) {
        this.keys = columns.bare() ? List.of() : columns.jsonKeys();
        this.inArray = inArray;
        this.out = out;
        this.json = new JsonText(out);
    }

    @Override
    public void begin() {}

    @Override
    public void row(@Nullable Object[] row) throws IOException {
        if (inArray) {
            out.write(any ? ",\n" : "[\n");
        }
        any = true;
        json.appendRow(keys, row);
        out.write(inArray ? "" : "\n");
    }

    @Override
    public void end() throws IOException {
        if (inArray) {
            out.write(any ? "\n]\n" : "[]\n");
        }
    }
}
