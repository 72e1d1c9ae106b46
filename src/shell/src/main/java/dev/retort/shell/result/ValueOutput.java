package dev.retort.shell.result;

import dev.retort.RetortException;
import dev.retort.RetortException.Kind;
import dev.retort.render.Format;
import dev.retort.render.ResultPrinter;
import dev.retort.render.Window;
import dev.retort.render.Written;
import dev.retort.render.cell.JsonLayout;
import dev.retort.render.cell.JsonText;
import dev.retort.shell.io.LongOutput;
import dev.retort.shell.io.Output;
import dev.retort.shell.settings.Settings.Timing;
import dev.retort.text.VisibleText;
import java.io.BufferedWriter;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The output of values in their formats: tables and texts, one after the other, with a remark where there is one to
 * make.
 */
public final class ValueOutput {
    /** How much of a text a terminal gets to see. */
    private static final int SHOWN_TEXT = 20_000;

    private final Output output;
    private final boolean remarks;
    private final Charts charts;
    private Shown last = Shown.NOTHING;
    private long timesSaid;

    /** @param remarks whether every table is followed by a remark, and not only one that was cut */
    public ValueOutput(Output output, boolean remarks) {
        this.output = output;
        this.remarks = remarks;
        this.charts = new Charts(output);
    }

    Output output() {
        return output;
    }

    public Charts charts() {
        return charts;
    }

    void note(String text) {
        output.note(text);
    }

    ResultPrinter printer(ShowRequest request) {
        return output.printer(request.format(), request.window());
    }

    /** Writes rows; {@code started} is the nano time from which the remark counts. */
    Written table(ShowRequest request, Printing printing, long started) throws IOException {
        begin(Shown.TABLE, request.format());
        long read = output.paging().readingNanos();
        Written written;
        String remark;
        try (LongOutput.Page page = output.page();
                Writer data = buffered(page)) {
            try {
                written = printing.to(data);
                remark = remark(request, written, started + output.paging().readingNanos() - read);
                page.end(remark);
            } catch (IOException | RuntimeException e) {
                if (!page.isLeft() || (e instanceof RetortException said && said.kind() != Kind.INTERRUPTED)) {
                    throw e;
                }
                output.note("the rest was not read");
                Window window = request.window();
                return new Written(window.skipped(), window.limit(), true, false, List.of());
            }
        }
        if (!remark.isEmpty()) {
            output.note(remark);
        }
        if (!written.unreadable().isEmpty()) {
            String mark = request.format().isForPeople() ? "(!) " : "note: ";
            output.note(mark + "shown as text: " + String.join(", ", written.unreadable()));
        }
        return written;
    }

    /** Writes that there are no rows of which the columns would be known. */
    void empty(ShowRequest request) throws IOException {
        switch (request.format()) {
            case TABLE, VERTICAL, MARKDOWN, JSON -> showRaw("[]", request.format());
            case CSV, JSONL -> {}
        }
    }

    /** Writes a value as its text, or as JSON where that is the format. */
    void text(ShowRequest request, @Nullable Object value) throws IOException {
        Format format = request.format();
        if (format == Format.JSON || format == Format.JSONL) {
            showRaw(JsonText.of(value == null || ValueText.isKnown(value) ? value : ValueText.of(value)), format);
            return;
        }
        String text = value == null ? "null" : ValueText.of(value);
        if (value != null && output.terminal() && JsonLayout.isJson(value, false)) {
            text = JsonLayout.pretty(text);
        }
        if (!output.terminal()) {
            showRaw(text, format);
        } else if (text.length() <= SHOWN_TEXT) {
            showRaw(VisibleText.block(text), format);
        } else {
            showRaw(VisibleText.block(text.substring(0, SHOWN_TEXT)) + "…", format);
            output.note(String.format(Locale.ROOT, "(the first %,d of %,d characters)", SHOWN_TEXT, text.length()));
        }
        if (value instanceof byte[] bytes && output.terminal()) {
            output.note(String.format(Locale.ROOT, "(%,d %s)", bytes.length, bytes.length == 1 ? "byte" : "bytes"));
        }
    }

    private void showRaw(String text, Format format) throws IOException {
        begin(Shown.TEXT, format);
        try (LongOutput.Page page = output.page();
                Writer data = buffered(page)) {
            data.write(text);
            data.write('\n');
            data.flush();
            page.end("");
        }
    }

    /** Writes the empty line that parts a table from what was shown before it, where the format needs one. */
    private void begin(Shown next, Format format) {
        boolean apart = (last == Shown.TABLE || next == Shown.TABLE) && last != Shown.NOTHING && !output.terminal();
        if (apart && format != Format.JSON && format != Format.JSONL) {
            output.data().print('\n');
        }
        last = next;
    }

    private boolean showsTimes(Timing timing) {
        return timing == Timing.ALWAYS || (timing == Timing.WITH_REMARKS && remarks);
    }

    /** Writes a remark that says a time, where times are shown. */
    void time(String remark, Timing timing) {
        if (showsTimes(timing)) {
            timesSaid++;
            output.note(remark);
        }
    }

    /** How many remarks said a time so far. */
    long timesSaid() {
        return timesSaid;
    }

    /** What is said below a table; nothing where no remark is wanted. */
    private String remark(ShowRequest request, Written shown, long started) {
        String name = request.name().isEmpty() ? "" : "  " + request.name();
        if (showsTimes(request.timing())) {
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

    interface Printing {
        Written to(Writer out) throws IOException;
    }

    private enum Shown {
        NOTHING,
        TEXT,
        TABLE
    }
}
