package dev.retort.shell.terminal;

import java.time.Duration;
import java.util.List;

/** What a person at a terminal has, and a script has not. */
public interface Console {

    /** The lines typed so far, the oldest first; one may hold line breaks. */
    List<String> history();

    /** Has a text be the last input, as if it had been typed. */
    void remember(String input);

    /** Has a text be the last input, and evaluates it next. */
    void enter(String input);

    /** Leaves the terminal, and Ctrl-C with it, to a program of the person's; it is as it was when that has ended. */
    void lend(Runnable program);

    /** Writes a remark in a line of its own, even after an interrupt. */
    void say(String remark);

    /** Writes a remark that is not to catch the eye. */
    void aside(String remark);

    /** Puts a line where the arrow key finds it first. */
    void offer(String line);

    /** Empties the screen. */
    void clear();

    /** Takes keys as they are pressed, unseen, until that is closed. */
    Keys keys();

    /** The keys of a person who is not asked for a line. */
    interface Keys extends AutoCloseable {

        /**
         * Waits for a key, and takes it.
         *
         * @return whether one was pressed within this time, or before
         * @throws dev.retort.RetortException of the kind INTERRUPTED when it was Ctrl-C
         */
        boolean pressedWithin(Duration time);

        @Override
        void close();
    }
}
