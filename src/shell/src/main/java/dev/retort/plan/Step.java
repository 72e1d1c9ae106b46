package dev.retort.plan;

import java.util.List;

/**
 * One step of a plan.
 *
 * @param what what it does, in words
 * @param figures what the server says of it in numbers
 * @param details what else is known of it: its condition, what that filtered out
 * @param culprits why it may be what makes the query slow, as sentences
 * @param inner the steps whose rows it works on
 */
record Step(String what, Figures figures, List<String> details, List<String> culprits, List<Step> inner) {

    Step {
        details = List.copyOf(details);
        culprits = List.copyOf(culprits);
        inner = List.copyOf(inner);
    }

    /** A step that only holds others together. */
    static Step of(String what, List<Step> inner) {
        return new Step(what, Figures.NONE, List.of(), List.of(), inner);
    }
}
