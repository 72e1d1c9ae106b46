package dev.retort.cli.console;

import dev.retort.text.VisibleText;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Text in UTF-8, cut into lines that are safe to show. What does not end with a line break is a line when this is closed. */
public final class VisibleLines extends OutputStream {
    private final Consumer<String> lines;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    public VisibleLines(Consumer<String> lines) {
        this.lines = lines;
    }

    @Override
    public void write(int unit) {
        if (unit == '\n') {
            emit();
        } else {
            line.write(unit);
        }
    }

    private void emit() {
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        lines.accept(VisibleText.block(text));
    }

    @Override
    public void close() {
        if (line.size() > 0) {
            emit();
        }
    }
}
