package dev.retort.render;

import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/**
 * RFC 4180 with line feeds. NULL is an empty field and an empty text is {@code ""}; where a NULL would leave the line
 * empty it is {@code ""} too, or readers would skip the row.
 */
final class CsvRows implements RowWriter {
    /** How many characters are written at a time. */
    private static final int CHUNK = 1 << 15;

    private final Columns columns;
    private final boolean terminal;
    private final Writer out;
    private final StringBuilder pending = new StringBuilder();
    private char[] chunk = new char[CHUNK + CHUNK / 2];

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
        endLine();
    }

    @Override
    public void row(@Nullable Object[] row) throws IOException {
        for (int i = 0; i < row.length; i++) {
            field(i, row[i]);
        }
        endLine();
    }

    @Override
    public void end() throws IOException {
        write();
    }

    private void endLine() throws IOException {
        pending.append('\n');
        if (terminal || pending.length() > CHUNK) {
            write();
        }
    }

    private void write() throws IOException {
        int length = pending.length();
        if (length > chunk.length) {
            chunk = new char[length + length / 2];
        }
        pending.getChars(0, length, chunk, 0);
        out.write(chunk, 0, length);
        pending.setLength(0);
    }

    private void field(int index, @Nullable Object value) {
        if (index > 0) {
            pending.append(',');
        }
        if (value == null) {
            pending.append(columns.size() == 1 ? "\"\"" : "");
            return;
        }
        String text = value instanceof String string ? string : CellText.of(value);
        text = terminal ? VisibleText.line(text) : text;
        if (needsQuotes(text)) {
            appendQuoted(text);
        } else {
            pending.append(text);
        }
    }

    private void appendQuoted(String text) {
        pending.append('"');
        int done = 0;
        for (int quote = text.indexOf('"'); quote >= 0; quote = text.indexOf('"', done)) {
            pending.append(text, done, quote + 1).append('"');
            done = quote + 1;
        }
        pending.append(text, done, text.length()).append('"');
    }

    private static boolean needsQuotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ',' && (c == ',' || c == '"' || c == '\n' || c == '\r')) {
                return true;
            }
        }
        return text.isEmpty();
    }
}
