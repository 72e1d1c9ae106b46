package dev.retort.shell;

import java.util.List;

/** What a person at a terminal has, and a script has not. */
interface Console {

    /** The lines typed so far, the oldest first; one may hold line breaks. */
    List<String> history();

    /** Takes a line into the history, as if it had been typed. */
    void remember(String line);

    /** Opens the person's editor on the last input, and evaluates what it is left with. */
    void edit();

    /** Writes a remark in a line of its own, even after an interrupt. */
    void say(String remark);

    /** Empties the screen. */
    void clear();
}
