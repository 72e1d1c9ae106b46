package dev.retort.shell.pager;

import java.io.IOException;

/** A pager as those see it who write into it. */
interface PagerSink {

    /** Takes a line; waits where the user is far from it. */
    void line(String line) throws IOException;

    /** Says that this was the last, and waits until the user leaves. */
    void end() throws IOException;

    boolean isLeft();

    void close();
}
