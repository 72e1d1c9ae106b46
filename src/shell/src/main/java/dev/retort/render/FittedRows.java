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
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Rows for a screen: a table where one fits, its long texts cut if need be, and else a block a row. The first 1,000 rows
 * decide, or fewer when they are large. A later row with a value for which its column is too narrow begins another table, laid
 * out by as many rows, unless that would have no more room for it. On a sheet that can be scrolled it is a table always.
 */
final class FittedRows implements RowWriter {
    private static final int SAMPLE = 1_000;
    private static final int SAMPLE_TEXT = 1 << 20;

    /** How many columns of a value are shown at most. */
    private static final int WIDEST = 100;

    /** How many are shown of one that can be scrolled through. */
    private static final int WIDEST_SCROLLED = 1_000;

    /** How many columns of a text are shown at least: all of a date and its time. */
    private static final int NARROWEST = 20;

    private final Columns columns;
    private final Sheet sheet;
    private final long before;
    private final Writer out;
    private final int[] names;
    private final int[] widths;
    private final List<@Nullable Object[]> sample = new ArrayList<>();
    private long sampleText;
    private @Nullable RowWriter chosen;
    private int @Nullable [] laid;
    private boolean cut;
    private long written;

    FittedRows(Columns columns, Sheet sheet, long before, Writer out) {
        this.columns = columns;
        this.sheet = sheet;
        this.before = before;
        this.out = out;
        this.names = columns.names().stream()
                .mapToInt(name -> DisplayWidth.of(VisibleText.line(name)))
                .toArray();
        this.widths = names.clone();
    }

    @Override
    public void begin() {}

    @Override
    public void row(@Nullable Object[] row) throws IOException {
        boolean wider = measure(row);
        if (chosen != null && wider && outgrown()) {
            chosen.end();
            cut |= chosen.hasCutValues();
            chosen = null;
        }
        if (chosen != null) {
            chosen.row(row);
            written++;
            return;
        }
        sample.add(row);
        if (sample.size() == SAMPLE || sampleText > SAMPLE_TEXT) {
            choose();
        }
    }

    /** Takes the widths of a row's values into account; says whether one of them is the widest yet. */
    private boolean measure(@Nullable Object[] row) {
        boolean wider = false;
        for (int i = 0; i < widths.length; i++) {
            String text = VisibleText.line(row[i] == null ? "<null>" : CellText.table(row[i]));
            sampleText += text.length();
            int width = DisplayWidth.of(text);
            wider |= width > widths[i];
            widths[i] = Math.max(widths[i], width);
        }
        return wider;
    }

    /** Whether a table that is laid out now has more room for a column than the one that is written, or is none. */
    private boolean outgrown() {
        int[] before = laid;
        return before != null
                && fitting()
                        .map(now -> IntStream.range(0, now.length).anyMatch(i -> now[i] > before[i]))
                        .orElse(true);
    }

    @Override
    public void end() throws IOException {
        RowWriter writer = chosen == null ? choose() : chosen;
        writer.end();
    }

    @Override
    public boolean hasCutValues() {
        return cut || (chosen != null && chosen.hasCutValues());
    }

    private RowWriter choose() throws IOException {
        laid = fitting().orElse(null);
        RowWriter writer = laid == null
                ? new VerticalRows(columns, sheet, before + written, out)
                : new AlignedRows(columns, false, laid, sheet, out);
        chosen = writer;
        writer.begin();
        for (@Nullable Object[] row : sample) {
            writer.row(row);
        }
        written += sample.size();
        sample.clear();
        sampleText = 0;
        return writer;
    }

    /** How many columns of each value a table can show; empty when no table fits. */
    private Optional<int[]> fitting() {
        if (sheet.scrolled()) {
            return Optional.of(Arrays.stream(widths)
                    .map(width -> Math.min(width, WIDEST_SCROLLED))
                    .toArray());
        }
        for (int widest = WIDEST; widest >= NARROWEST; widest--) {
            int[] shown = new int[widths.length];
            for (int i = 0; i < shown.length; i++) {
                boolean whole = columns.numeric().get(i) && widths[i] <= WIDEST;
                shown[i] = whole ? widths[i] : Math.min(widths[i], Math.max(widest, names[i]));
            }
            if (AlignedRows.width(shown) <= sheet.columns()) {
                return Optional.of(shown);
            }
        }
        return Optional.empty();
    }
}
