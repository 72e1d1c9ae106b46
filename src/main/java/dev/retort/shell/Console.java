package dev.retort.shell;

import java.util.List;

/** What a person at a terminal has, and a script has not. */
interface Console {

    /** The lines typed so far, the oldest first; one may hold line breaks. */
    List<String> history();

    /** Opens the person's editor on the last input, and evaluates what it is left with. */
    void edit();

    /** Writes a remark in a line of its own, even after an interrupt. */
    void say(String remark);

    /** Writes a remark that is not to catch the eye. */
    void aside(String remark);

    /** Puts a line where the arrow key finds it first. */
    void offer(String line);

    /** Empties the screen. */
    void clear();
}
