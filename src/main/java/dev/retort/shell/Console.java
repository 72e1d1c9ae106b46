package dev.retort.shell;

import java.util.List;

/** What a person at a terminal has, and a script has not. */
interface Console {

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

    /** Empties the screen. */
    void clear();
}
