package dev.retort.render;

import dev.retort.render.cell.Columns;
import dev.retort.render.cell.JsonText;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One array, with an object a line. */
final class JsonRows implements RowWriter {
    /** The names as JSON; none for bare values. */
    private final List<String> keys;

    private final Writer out;
    private final JsonText json;
    private String separator = "[\n";

    JsonRows(Columns columns, Writer out) {
        this.keys = columns.bare() ? List.of() : columns.jsonKeys();
        this.out = out;
        this.json = new JsonText(out);
    }

    @Override
    public void begin() {}

    @Override
    public void row(@Nullable Object[] row) throws IOException {
        out.write(separator);
        json.appendRow(keys, row);
        separator = ",\n";
    }

    @Override
    public void end() throws IOException {
        out.write(separator.startsWith("[") ? "[]\n" : "\n]\n");
    }
}
