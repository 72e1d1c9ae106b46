package dev.retort.shell.result;

import dev.retort.render.chart.Chart;
import dev.retort.shell.io.Output;
import dev.retort.shell.terminal.TerminalImages;
import java.util.Optional;

/** The showing of charts: as an image where the terminal shows those, unless text is wanted; else as text. */
public final class Charts {
    private static final int USUAL_WIDTH = 80;

    private final Output output;
    private Optional<TerminalImages> images = Optional.empty();
    private Mode mode = Mode.AUTO;

    Charts(Output output) {
        this.output = output;
    }

    public enum Mode {
        AUTO,
        IMAGE,
        TEXT
    }

    /** Shows charts as images from now on, where the terminal does. */
    public void showOn(TerminalImages terminal) {
        images = Optional.of(terminal);
    }

    Mode mode() {
        return mode;
    }

    public void mode(Mode chosen) {
        mode = chosen;
    }

    /** Whether a chart that is shown now is an image. */
    public boolean drawsImages() {
        return switch (mode) {
            case TEXT -> false;
            case IMAGE -> images.isPresent();
            case AUTO -> images.filter(TerminalImages::isSupported).isPresent();
        };
    }

    /** The text of a chart that is to be shown so; empty when it was shown as an image. */
    Optional<String> textUnlessShown(Chart chart) {
        boolean shown =
                drawsImages() && !chart.isEmpty() && images.orElseThrow().show(chart, width());
        return shown ? Optional.empty() : Optional.of(chart.text(width()));
    }

    private int width() {
        int columns = output.columns().getAsInt();
        return columns == Integer.MAX_VALUE ? USUAL_WIDTH : Math.max(20, columns);
    }
}
