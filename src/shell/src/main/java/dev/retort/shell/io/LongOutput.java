package dev.retort.shell.io;

import java.io.IOException;
import java.io.Writer;

/** How what is larger than the screen is shown. */
public interface LongOutput {

    /** Everything is written as it comes. */
    LongOutput NONE = new LongOutput() {
        @Override
        public boolean scrolls() {
            return false;
        }

        @Override
        public boolean colour() {
            return false;
        }

        @Override
        public boolean addresses() {
            return false;
        }

        @Override
        public long readingNanos() {
            return 0;
        }

        @Override
        public Page begin(Writer screen) {
            return new Direct(screen);
        }
    };

    /** Whether what is wider than the screen can be scrolled sideways. */
    boolean scrolls();

    /** Whether the screen shows colours. */
    boolean colour();

    /** Whether the cursor can be sent to a column. */
    boolean addresses();

    /** How many nanoseconds writing has waited so far while the person read. */
    long readingNanos();

    /** Takes one result, for this screen. */
    Page begin(Writer screen);

    /** One result on its way to the screen. */
    abstract class Page extends Writer {

        /** Writes what is left, and a remark below it where it is paged; returns when the person has seen it. */
        public abstract void end(String remark) throws IOException;

        /** Whether the person has left before the end. */
        public abstract boolean isLeft();
    }

    /** Writes everything as it comes. */
    final class Direct extends Page {
        private final Writer screen;

        public Direct(Writer screen) {
            this.screen = screen;
        }

        @Override
        public void write(char[] text, int offset, int length) throws IOException {
            screen.write(text, offset, length);
        }

        @Override
        public void flush() throws IOException {
            screen.flush();
        }

        @Override
        public void close() throws IOException {
            screen.flush();
        }

        @Override
        public void end(String remark) throws IOException {
            screen.flush();
        }

        @Override
        public boolean isLeft() {
            return false;
        }
    }
}
