package dev.retort.shell.io;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Function;

/**
 * A writer of text as UTF-8 that lets no failure pass unseen, as a {@link PrintWriter} alone would: what cannot be
 * written is a {@link OutputFailedException}, or an {@link OutputClosedException} when the reader has gone.
 */
public final class DataWriter extends Writer {
    private final Writer out;
    private final Function<IOException, RuntimeException> failure;

    private DataWriter(OutputStream out, Function<IOException, RuntimeException> failure) {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.failure = failure;
    }

    /** A writer to the stream, which must throw what goes wrong; {@code System.out} does not. */
    public static PrintWriter to(OutputStream out) {
        return new PrintWriter(new DataWriter(out, DataWriter::failure));
    }

    /** A writer to what a process reads: whatever goes wrong there, that one reads no more. */
    static PrintWriter to(Process process) {
        return new PrintWriter(new DataWriter(process.getOutputStream(), OutputClosedException::new));
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

    private void attempt(Write write) {
        try {
            write.run();
        } catch (IOException e) {
            throw failure.apply(e);
        }
    }

    private static RuntimeException failure(IOException e) {
        String reason = String.valueOf(e.getMessage());
        // The JDK has no type for EPIPE; its text names the pipe in the languages of the C library too.
        return reason.toLowerCase(Locale.ROOT).contains("pipe")
                ? new OutputClosedException(e)
                : new OutputFailedException("cannot write the output: " + reason, e);
    }

    private interface Write {
        void run() throws IOException;
    }
}
