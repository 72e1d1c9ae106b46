package dev.retort.shell.terminal;

import dev.retort.RetortException;
import dev.retort.eval.Engine;
import java.io.IOException;
import java.io.Writer;

/** A writer that ends what writes to it, with an exception, once Ctrl-C was pressed. */
public final class InterruptibleWriter extends Writer {
    private final Writer target;
    private final Interrupts interrupts;

    public InterruptibleWriter(Writer target, Interrupts interrupts) {
        this.target = target;
        this.interrupts = interrupts;
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        interrupts.check();
        if (Engine.isStoppedHere()) {
            throw RetortException.interrupted();
        }
        target.write(text, offset, length);
    }

    @Override
    public void flush() throws IOException {
        target.flush();
    }

    @Override
    public void close() throws IOException {
        target.flush();
    }
}
