package dev.retort.render;

import dev.retort.render.cell.CellText;
import dev.retort.render.cell.Columns;
import dev.retort.text.VisibleText;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * RFC 4180 with line feeds. NULL is an empty field and an empty text is {@code ""}; where a NULL would leave the line
 * empty it is {@code ""} too, or readers would skip the row.
 */
final class CsvRows implements RowWriter {
    /** How many characters are written at a time. */
    private static final int CHUNK = 1 << 15;

    /** The longest array that every virtual machine has. */
    private static final int MOST = Integer.MAX_VALUE - 8;

    private final Columns columns;
    private final boolean terminal;
    private final Writer out;
    private char[] pending = new char[CHUNK + CHUNK / 2];
    private int length;

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
        put('\n');
        if (terminal || length > CHUNK) {
            write();
        }
    }

    private void write() throws IOException {
        out.write(pending, 0, length);
        length = 0;
    }

    private void field(int index, @Nullable Object value) {
        if (index > 0) {
            put(',');
        }
        if (value == null) {
            if (columns.size() == 1) {
                put('"');
                put('"');
            }
            return;
        }
        String text = value instanceof String string ? string : CellText.of(value);
        text = terminal ? VisibleText.line(text) : text;
        int start = length;
        put(text, 0, text.length());
        if (needsQuotes(start)) {
            length = start;
            putQuoted(text);
        }
    }

    private void putQuoted(String text) {
        put('"');
        int done = 0;
        for (int quote = text.indexOf('"'); quote >= 0; quote = text.indexOf('"', done)) {
            put(text, done, quote + 1);
            put('"');
            done = quote + 1;
        }
        put(text, done, text.length());
        put('"');
    }

    /** Whether what was put last, from there on, would be read as something else. */
    private boolean needsQuotes(int start) {
        char[] text = pending;
        for (int i = start; i < length; i++) {
            char c = text[i];
            if (c <= ',' && (c == ',' || c == '"' || c == '\n' || c == '\r')) {
                return true;
            }
        }
        return start == length;
    }

    private void put(String text, int from, int to) {
        makeRoom(to - from);
        text.getChars(from, to, pending, length);
        length += to - from;
    }

    private void put(char c) {
        makeRoom(1);
        pending[length++] = c;
    }

    private void makeRoom(int count) {
        int needed = Math.addExact(length, count);
        if (needed > pending.length) {
            pending = Arrays.copyOf(pending, (int) Math.min(needed * 3L / 2, MOST));
        }
    }
}
