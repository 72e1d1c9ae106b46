package dev.retort.eval;

import dev.retort.RetortException;
import java.util.List;

/**
 * The replay of the user's declarations in a new engine, and what happened to each.
 *
 * @param kept the variables whose values were taken over as they are
 * @param evaluated the variables whose values were computed anew from what was typed
 * @param lost what is not there any more, or cannot be used
 */
public record Replay(List<String> kept, List<String> evaluated, List<Lost> lost) {

    /** Of the user who declared nothing. */
    public static final Replay NOTHING = new Replay(List.of(), List.of(), List.of());

    public Replay {
        kept = List.copyOf(kept);
        evaluated = List.copyOf(evaluated);
        lost = List.copyOf(lost);
    }

    /**
     * A declaration that did not make it.
     *
     * @param declaration the declaration, in one line
     * @param reason why
     */
    public record Lost(String declaration, RetortException reason) {}
}
