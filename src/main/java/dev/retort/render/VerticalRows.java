package dev.retort.render;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A block a row and a line a column; a text of several lines keeps them, indented to where it began. */
final class VerticalRows implements RowWriter {
    private static final String STARS = "*".repeat(24);

    private final Columns columns;
    private final boolean terminal;
    private final Writer out;
    private final List<String> labels;
    private final String indent;
    private long rows;

    VerticalRows(Columns columns, boolean terminal, Writer out) {
        this.columns = columns;
        this.terminal = terminal;
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
        out.write(STARS + " " + rows + ". row " + STARS + "\n");
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
            return "<null>";
        }
        return VisibleText.block(terminal ? CellText.brief(value) : CellText.of(value))
                .replace("\n", indent);
    }
}
