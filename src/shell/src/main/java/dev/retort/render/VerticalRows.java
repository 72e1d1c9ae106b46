package dev.retort.render;

import dev.retort.render.cell.CellText;
import dev.retort.render.cell.Columns;
import dev.retort.render.cell.DisplayWidth;
import dev.retort.render.cell.JsonLayout;
import dev.retort.text.VisibleText;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A block a row and a line a column; a text of several lines keeps them, indented to where it began. */
final class VerticalRows implements RowWriter {
    /** How many bytes of binary data a terminal shows. */
    private static final int SHOWN_BYTES = 1_024;

    private static final int STARS = 24;

    private final Columns columns;
    private final Sheet sheet;
    private final Writer out;
    private final List<String> labels;
    private final String indent;
    private long rows;

    /** @param before how many rows come before the first */
    VerticalRows(Columns columns, Sheet sheet, long before, Writer out) {
        this.columns = columns;
        this.sheet = sheet;
        this.rows = before;
        this.out = out;
        List<String> names = columns.names().stream().map(VisibleText::line).toList();
        int width = names.stream().mapToInt(DisplayWidth::of).max().orElse(0);
        this.labels = names.stream()
                .map(name -> " ".repeat(width - DisplayWidth.of(name)) + name + ": ")
                .toList();
        this.indent = "\n" + " ".repeat(width + 2);
    }

    @Override
    public void begin() {}

    @Override
    public void row(@Nullable Object[] row) throws IOException {
        rows++;
        String title = " " + rows + ". row ";
        String stars = "*".repeat(Math.clamp((sheet.columns() - title.length()) / 2, 1, STARS));
        out.write(stars + title + stars + "\n");
        for (int i = 0; i < columns.size(); i++) {
            out.write(labels.get(i));
            out.write(cell(row[i]));
            out.write('\n');
        }
    }

    @Override
    public void end() {}

    private String cell(@Nullable Object value) {
        if (value == null) {
            return sheet.dim("<null>");
        }
        String text = JsonLayout.isJson(value, sheet.terminal())
                ? JsonLayout.pretty(CellText.of(value))
                : sheet.terminal() ? CellText.brief(value, SHOWN_BYTES) : CellText.marked(value);
        return VisibleText.block(text).replace("\n", indent);
    }
}
