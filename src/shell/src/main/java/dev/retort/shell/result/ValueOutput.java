package dev.retort.shell.result;

import dev.retort.RetortException;
import dev.retort.RetortException.Kind;
import dev.retort.render.Format;
import dev.retort.render.ResultPrinter;
import dev.retort.render.Window;
import dev.retort.render.Written;
import dev.retort.render.cell.Columns;
import dev.retort.render.cell.JsonLayout;
import dev.retort.render.cell.JsonText;
import dev.retort.shell.io.LongOutput;
import dev.retort.shell.io.Output;
import dev.retort.shell.settings.Settings;
import dev.retort.text.VisibleText;
import java.io.BufferedWriter;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jooq.Cursor;
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
    private String name = "";
    private long timesSaid;
    private Window window = new Window(0, 0);
    private Written written = new Written(0, false, false);

    /** @param remarks whether every table is followed by a remark, and not only one that was cut */
    ValueOutput(Settings settings, Output output, boolean remarks) {
        this.settings = settings;
        this.output = output;
        this.remarks = remarks;
    }

    /** The name to tell in remarks about rows from now on; empty for none. */
    void name(String told) {
        name = told.isEmpty() ? "" : "  " + told;
    }

    /** Which rows of the tables that come are written. */
    void window(Window wanted) {
        window = wanted;
        written = new Written(0, false, false);
    }

    Window window() {
        return window;
    }

    /** What was written of the last table. */
    Written written() {
        return written;
    }

    /** Takes what was written of an earlier table for that of the last one, of which nothing came. */
    void written(Written earlier) {
        written = earlier;
    }

    /** Writes the rows of a database; {@code started} is the nano time from which the remark counts. */
    void table(Fields fields, Iterable<? extends Record> rows, long started) throws IOException {
        table(out -> printer().print(fields, rows, out), started);
    }

    /**
     * Writes the rows of a cursor, nothing of which was read; {@code started} is the nano time from which the remark counts.
     *
     * @param watcher is shown each record until it says that it wants no more
     */
    void table(Cursor<?> rows, Predicate<? super Record> watcher, long started) throws IOException {
        table(out -> printer().print(rows, watcher, out), started);
    }

    /** Writes rows; {@code started} is the nano time from which the remark counts. */
    Written table(Columns columns, Iterator<? extends @Nullable Object[]> rows, long started) throws IOException {
        return table(out -> printer().print(columns, rows, out), started);
    }

    private Written table(Printing printing, long started) throws IOException {
        begin(Shown.TABLE);
        long read = output.paging().readingNanos();
        String remark;
        try (LongOutput.Page page = output.page();
                Writer data = buffered(page)) {
            try {
                written = printing.to(data);
                remark = remark(written, started + output.paging().readingNanos() - read);
                page.end(remark);
            } catch (IOException | RuntimeException e) {
                if (!page.isLeft() || (e instanceof RetortException said && said.kind() != Kind.INTERRUPTED)) {
                    throw e;
                }
                output.note("the rest was not read");
                written = new Written(window.skipped(), window.limit(), true, false, List.of());
                return written;
            }
        }
        if (!remark.isEmpty()) {
            output.note(remark);
        }
        if (!written.unreadable().isEmpty()) {
            String mark = settings.format().isForPeople() ? "(!) " : "note: ";
            output.note(mark + "shown as text: " + String.join(", ", written.unreadable()));
        }
        return written;
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
        if (value != null && output.terminal() && JsonLayout.isJson(value, false)) {
            text = JsonLayout.pretty(text);
        }
        if (!output.terminal()) {
            showRaw(text);
        } else if (text.length() <= SHOWN_TEXT) {
            showRaw(VisibleText.block(text));
        } else {
            showRaw(VisibleText.block(text.substring(0, SHOWN_TEXT)) + "…");
            output.note(String.format(Locale.ROOT, "(the first %,d of %,d characters)", SHOWN_TEXT, text.length()));
        }
        if (value instanceof byte[] bytes && output.terminal()) {
            output.note(String.format(Locale.ROOT, "(%,d %s)", bytes.length, bytes.length == 1 ? "byte" : "bytes"));
        }
    }

    private void showRaw(String text) throws IOException {
        begin(Shown.TEXT);
        try (LongOutput.Page page = output.page();
                Writer data = buffered(page)) {
            data.write(text);
            data.write('\n');
            data.flush();
            page.end("");
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
        return output.printer(settings.format(), window);
    }

    private boolean showsTimes() {
        return settings.timing() && (remarks || settings.timingChosen());
    }

    /** Writes a remark that says a time, where times are shown. */
    void time(String remark) {
        if (showsTimes()) {
            timesSaid++;
            output.note(remark);
        }
    }

    /** How many remarks said a time so far. */
    long timesSaid() {
        return timesSaid;
    }

    /** What is said below a table; nothing where no remark is wanted. */
    private String remark(Written shown, long started) {
        if (showsTimes()) {
            timesSaid++;
            return shown.summary(Duration.ofNanos(System.nanoTime() - started)) + name;
        }
        return remarks || shown.more() ? shown.summary() + name : "";
    }

    /** The page, through a buffer that its closing empties; the page itself stays open. */
    private static Writer buffered(Writer page) {
        return new BufferedWriter(
                new FilterWriter(page) {
                    @Override
                    public void close() throws IOException {
                        flush();
                    }
                },
                1 << 15);
    }

    private interface Printing {
        Written to(Writer out) throws IOException;
    }

    private enum Shown {
        NOTHING,
        TEXT,
        TABLE
    }
}
