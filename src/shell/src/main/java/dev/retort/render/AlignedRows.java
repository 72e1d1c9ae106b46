package dev.retort.render;

import dev.retort.render.cell.CellText;
import dev.retort.render.cell.Columns;
import dev.retort.render.cell.DisplayWidth;
import dev.retort.text.VisibleText;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Columns in line: a frame of {@code +-|}, or a Markdown table. The first 1,000 rows decide how wide the columns are; a
 * longer value after them widens its own line only.
 */
final class AlignedRows implements RowWriter {
    private static final int SAMPLE = 1_000;

    private final Columns columns;
    private final boolean markdown;
    private final int @Nullable [] shown;
    private final Sheet sheet;
    private final Writer out;
    private final String nullText;
    private final int[] widths;
    private final boolean[] numbers;
    private final boolean[] others;
    private final List<List<@Nullable String>> sample = new ArrayList<>();
    private boolean streaming;
    private boolean cut;

    /** @param shown how many columns of each value are shown at most; null for all of them */
    AlignedRows(Columns columns, boolean markdown, int @Nullable [] shown, Sheet sheet, Writer out) {
        this.columns = columns;
        this.markdown = markdown;
        this.shown = shown;
        this.nullText = markdown ? "*null*" : "<null>";
        this.sheet = sheet;
        this.out = out;
        this.widths = new int[columns.size()];
        this.numbers = new boolean[columns.size()];
        this.others = new boolean[columns.size()];
    }

    /** How wide a table is whose columns are so wide. */
    static int width(int[] columns) {
        return Arrays.stream(columns).sum() + columns.length * "|  ".length() + "|".length();
    }

    @Override
    public void begin() {
        measure(header());
    }

    @Override
    public void row(@Nullable Object[] row) throws IOException {
        List<@Nullable String> cells = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            cells.add(cell(row[i], shown == null ? Integer.MAX_VALUE : shown[i]));
        }
        if (streaming) {
            line(cells);
            return;
        }
        measure(cells);
        for (int i = 0; i < widths.length; i++) {
            numbers[i] |= row[i] instanceof Number;
            others[i] |= row[i] != null && !(row[i] instanceof Number);
        }
        sample.add(cells);
        if (sample.size() == SAMPLE) {
            writeSample();
        }
    }

    @Override
    public void end() throws IOException {
        if (!streaming) {
            writeSample();
        }
        if (!markdown) {
            rule();
        }
    }

    @Override
    public boolean hasCutValues() {
        return cut;
    }

    private void writeSample() throws IOException {
        if (!markdown) {
            rule();
        }
        line(header());
        rule();
        for (List<@Nullable String> cells : sample) {
            line(cells);
        }
        sample.clear();
        streaming = true;
    }

    private List<@Nullable String> header() {
        return new ArrayList<>(columns.names().stream().map(this::visible).toList());
    }

    private @Nullable String cell(@Nullable Object value, int most) {
        if (value == null) {
            return null;
        }
        String text = visible(shown == null ? CellText.marked(value) : CellText.table(value));
        if (text.length() > most / 2 && DisplayWidth.of(text) > most) {
            cut = true;
            return DisplayWidth.cut(text, most);
        }
        return text;
    }

    private String visible(String text) {
        return markdown
                ? text.lines().map(AlignedRows::markdown).collect(Collectors.joining("<br>"))
                : VisibleText.line(text);
    }

    private static String markdown(String line) {
        return VisibleText.line(line).replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;");
    }

    /** Whether a column is one of numbers, by its type or, where that says nothing, by what it holds. */
    private boolean isRight(int column) {
        return columns.numeric().get(column) || (numbers[column] && !others[column]);
    }

    private int width(@Nullable String cell) {
        return DisplayWidth.of(cell == null ? nullText : cell);
    }

    private void measure(List<@Nullable String> cells) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], Math.max(markdown ? 3 : 1, width(cells.get(i))));
        }
    }

    private void line(List<@Nullable String> cells) throws IOException {
        int column = 1;
        for (int i = 0; i < widths.length; i++) {
            String cell = cells.get(i);
            int taken = width(cell);
            int width = Math.max(widths[i], taken);
            int padding = width - taken;
            boolean right = isRight(i);
            out.write("| ");
            pad(right ? padding : 0);
            out.write(cell == null ? sheet.dim(nullText) : cell);
            column += "| ".length() + width + " ".length();
            if (sheet.addressed() && cell != null && DisplayWidth.isDisputed(cell)) {
                out.write("\u001b[" + column + "G");
            } else {
                pad(right ? 1 : padding + 1);
            }
        }
        out.write("|\n");
    }

    private void rule() throws IOException {
        for (int i = 0; i < widths.length; i++) {
            boolean right = markdown && isRight(i);
            out.write(markdown ? "| " : "+-");
            out.write("-".repeat(right ? widths[i] - 1 : widths[i]));
            out.write(right ? ":" : "");
            out.write(markdown ? " " : "-");
        }
        out.write(markdown ? "|\n" : "+\n");
    }

    private void pad(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            out.write(' ');
        }
    }
}
