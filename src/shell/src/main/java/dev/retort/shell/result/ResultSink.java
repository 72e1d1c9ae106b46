package dev.retort.shell.result;

import dev.retort.shell.io.Output;
import java.util.function.Consumer;

/** A sink that takes results in the place of the screen. */
public interface ResultSink {

    /** Takes what is to be shown. */
    void take(ShowRequest request);

    /**
     * Takes what a command lists.
     *
     * @return whether it did; else the screen is to show it
     */
    boolean takeList(Consumer<Output> list);
}
