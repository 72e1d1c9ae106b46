package dev.retort.shell.io;

import java.io.IOException;
import java.io.Writer;

/** The way in which what is larger than the screen is shown. */
public interface LongOutput {

    LongOutput NONE = Direct::new;

    /** Whether what is wider than the screen can be scrolled sideways. */
    default boolean scrolls() {
        return false;
    }

    default boolean colour() {
        return false;
    }

    /** Whether the cursor can be sent to a column. */
    default boolean addresses() {
        return false;
    }

    /** How many nanoseconds writing has waited so far while the user read. */
    default long readingNanos() {
        return 0;
    }

    /** Takes one result, for this screen. */
    Page begin(Writer screen);

    /** One result on its way to the screen. */
    abstract class Page extends Writer {

        /** Writes what is left, and a remark below it where it is paged; returns when the user has seen it. */
        public abstract void end(String remark) throws IOException;

        /** Whether the user has left before the end. */
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
