package dev.retort.render;

import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/**
 * RFC 4180 with line feeds. NULL is an empty field and an empty text is {@code ""}; where a NULL would leave the line
 * empty it is {@code ""} too, or readers would skip the row.
 */
final class CsvRows implements RowWriter {
    private final Columns columns;
    private final boolean terminal;
    private final Writer out;

    CsvRows(Columns columns, boolean terminal, Writer out) {
        this.columns = columns;
        this.terminal = terminal;
        this.out = out;
    }

    @Override
    public void begin() throws IOException {
        for (int i = 0; i < columns.size(); i++) {
            field(i, columns.names().get(i));
        }
        out.write('\n');
    }

    @Override
    public void row(@Nullable Object[] row) throws IOException {
        for (int i = 0; i < columns.size(); i++) {
            field(i, row[i]);
        }
        out.write('\n');
    }

    @Override
    public void end() {}

    private void field(int index, @Nullable Object value) throws IOException {
        if (index > 0) {
            out.write(',');
        }
        if (value == null) {
            out.write(columns.size() == 1 ? "\"\"" : "");
            return;
        }
        String text = terminal ? VisibleText.line(CellText.of(value)) : CellText.of(value);
        if (needsQuotes(text)) {
            out.write('"');
            out.write(text.replace("\"", "\"\""));
            out.write('"');
        } else {
            out.write(text);
        }
    }

    private static boolean needsQuotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return text.isEmpty();
    }
}
