package dev.retort.shell.io;

import dev.retort.render.Format;
import dev.retort.render.ResultPrinter;
import dev.retort.render.Sheet;
import dev.retort.render.Window;
import dev.retort.render.cell.Columns;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.IntSupplier;

/**
 * The output that the shell and its commands write to.
 *
 * @param data takes what lines come to
 * @param notes takes what is said about it; may be the same writer
 * @param terminal whether a terminal shows the data
 * @param columns how many columns the screen has, which may change
 * @param paging how what is larger than the screen is shown
 */
public record Output(PrintWriter data, PrintWriter notes, boolean terminal, IntSupplier columns, LongOutput paging) {

    /** An output without a screen, or with one whose width is not known. */
    public Output(PrintWriter data, PrintWriter notes, boolean terminal) {
        this(data, notes, terminal, () -> Integer.MAX_VALUE);
    }

    public Output(PrintWriter data, PrintWriter notes, boolean terminal, IntSupplier columns) {
        this(data, notes, terminal, columns, LongOutput.NONE);
    }

    public ResultPrinter printer(Format format, Window window) {
        Sheet sheet = new Sheet(terminal, columns.getAsInt(), paging.scrolls(), paging.colour(), paging.addresses());
        return new ResultPrinter(format, sheet, window);
    }

    public LongOutput.Page page() {
        return paging.begin(data);
    }

    public void note(String text) {
        notes.println(text);
        notes.flush();
    }

    public void text(String text) {
        data.println(text);
        data.flush();
    }

    public void list(Format format, List<String> names, List<? extends List<String>> rows) {
        try {
            printer(format, new Window(0, 0))
                    .print(
                            Columns.of(names, names.toArray()),
                            rows.stream().map(List::toArray).iterator(),
                            data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
