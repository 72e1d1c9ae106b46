package dev.retort.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Writes text as UTF-8 and lets no failure pass unseen, as a {@link PrintWriter} alone would: what cannot be written is a
 * {@link OutputFailedException}, or an {@link OutputClosedException} when the reader has gone.
 */
public final class DataWriter extends Writer {
    private final Writer out;

    private DataWriter(OutputStream out) {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    }

    /** A writer to the stream, which must throw what goes wrong; {@code System.out} does not. */
    public static PrintWriter to(OutputStream out) {
        return new PrintWriter(new DataWriter(out));
    }

    @Override
    public void write(char[] text, int offset, int length) {
        attempt(() -> out.write(text, offset, length));
    }

    @Override
    public void flush() {
        attempt(out::flush);
    }

    @Override
    public void close() {
        attempt(out::close);
    }

    private static void attempt(Write write) {
        try {
            write.run();
        } catch (IOException e) {
            String reason = String.valueOf(e.getMessage());
            // The JDK has no type for EPIPE; its text names the pipe in the languages of the C library too.
            if (reason.toLowerCase(Locale.ROOT).contains("pipe")) {
                throw new OutputClosedException(e);
            }
            throw new OutputFailedException("cannot write the output: " + reason, e);
        }
    }

    private interface Write {
        void run() throws IOException;
    }
}
