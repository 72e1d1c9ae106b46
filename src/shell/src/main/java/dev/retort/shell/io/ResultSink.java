package dev.retort.shell.io;

import dev.retort.eval.Outcome;
import java.util.function.Consumer;

/** What takes in the place of the screen. */
public interface ResultSink {

    /** Takes what a line came to. */
    void take(Outcome.Value value);

    /**
     * Takes what a command lists.
     *
     * @return whether it did; else the screen is to show it
     */
    boolean takeList(Consumer<Output> list);
}
