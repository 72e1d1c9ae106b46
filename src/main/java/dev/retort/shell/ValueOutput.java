package dev.retort.shell;

import dev.retort.render.Columns;
import dev.retort.render.Format;
import dev.retort.render.JsonText;
import dev.retort.render.ResultPrinter;
import dev.retort.render.VisibleText;
import dev.retort.render.Written;
import java.io.BufferedWriter;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.Iterator;
import java.util.Locale;
import org.jooq.Fields;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Writes tables and texts in the chosen format, one after the other, with a remark where there is one to make. */
final class ValueOutput {
    /** How much of a text a terminal gets to see. */
    private static final int SHOWN_TEXT = 20_000;

    private final Settings settings;
    private final Output output;
    private final boolean remarks;
    private Shown last = Shown.NOTHING;

    /** @param remarks whether every table is followed by a remark, and not only one that was cut */
    ValueOutput(Settings settings, Output output, boolean remarks) {
        this.settings = settings;
        this.output = output;
        this.remarks = remarks;
    }

    /** Writes the rows of a database; {@code started} is the nano time from which the remark counts. */
    void table(Fields fields, Iterable<? extends Record> rows, long started) throws IOException {
        begin(Shown.TABLE);
        try (Writer data = buffered()) {
            remark(printer().print(fields, rows, data), started);
        }
    }

    /** Writes rows; {@code started} is the nano time from which the remark counts. */
    Written table(Columns columns, Iterator<? extends @Nullable Object[]> rows, long started) throws IOException {
        begin(Shown.TABLE);
        try (Writer data = buffered()) {
            Written written = printer().print(columns, rows, data);
            remark(written, started);
            return written;
        }
    }

    /** Writes that there are no rows of which the columns would be known. */
    void empty() throws IOException {
        switch (settings.format()) {
            case TABLE, VERTICAL, MARKDOWN, JSON -> showRaw("[]");
            case CSV, JSONL -> {}
        }
    }

    /** Writes a value as its text, or as JSON where that is the format. */
    void text(@Nullable Object value) throws IOException {
        if (settings.format() == Format.JSON || settings.format() == Format.JSONL) {
            showRaw(JsonText.of(value == null || ValueText.isKnown(value) ? value : ValueText.of(value)));
            return;
        }
        String text = value == null ? "null" : ValueText.of(value);
        if (!output.terminal()) {
            showRaw(text);
        } else if (text.length() <= SHOWN_TEXT) {
            showRaw(VisibleText.block(text));
        } else {
            showRaw(VisibleText.block(text.substring(0, SHOWN_TEXT)) + "…");
            output.note(String.format(Locale.ROOT, "(the first %,d of %,d characters)", SHOWN_TEXT, text.length()));
        }
    }

    private void showRaw(String text) throws IOException {
        begin(Shown.TEXT);
        try (Writer data = buffered()) {
            data.write(text);
            data.write('\n');
        }
    }

    /** Writes the empty line that parts a table from what was shown before it, where the format needs one. */
    private void begin(Shown next) {
        boolean apart = (last == Shown.TABLE || next == Shown.TABLE) && last != Shown.NOTHING && !output.terminal();
        if (apart && settings.format() != Format.JSON && settings.format() != Format.JSONL) {
            output.data().print('\n');
        }
        last = next;
    }

    private ResultPrinter printer() {
        return output.printer(settings.format(), settings.limit());
    }

    /** At a terminal every table is followed by a remark, in a script only one that was cut. */
    private void remark(Written written, long started) {
        if (remarks && settings.timing()) {
            output.note(written.summary(Duration.ofNanos(System.nanoTime() - started)));
        } else if (remarks || written.more()) {
            output.note(written.summary());
        }
    }

    /** The output, behind a buffer that its closing empties; the output itself stays open. */
    private Writer buffered() {
        return new BufferedWriter(
                new FilterWriter(output.data()) {
                    @Override
                    public void close() throws IOException {
                        flush();
                    }
                },
                1 << 15);
    }

    private enum Shown {
        NOTHING,
        TEXT,
        TABLE
    }
}
