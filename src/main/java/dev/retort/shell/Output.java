package dev.retort.shell;

import dev.retort.render.Columns;
import dev.retort.render.Format;
import dev.retort.render.ResultPrinter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Where the shell and its commands write.
 *
 * @param data takes what was asked for
 * @param notes takes what is said about it; may be the same writer
 * @param terminal whether a terminal shows the data
 */
public record Output(PrintWriter data, PrintWriter notes, boolean terminal) {

    /** Writes a remark. */
    void note(String text) {
        notes.println(text);
        notes.flush();
    }

    /** Writes lines of text that were asked for. */
    void text(String text) {
        data.println(text);
        data.flush();
    }

    /** Writes a list with named columns. */
    void list(Format format, List<String> columns, List<? extends List<String>> rows) {
        try {
            new ResultPrinter(format, terminal, 0)
                    .print(
                            Columns.of(columns, columns.toArray()),
                            rows.stream().map(List::toArray).iterator(),
                            data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
