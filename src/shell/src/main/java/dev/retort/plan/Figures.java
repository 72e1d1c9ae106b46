package dev.retort.plan;

import java.util.OptionalDouble;

/**
 * The figures of a step that a server gives, over all of its runs.
 *
 * @param rows how many rows it gave on
 * @param expected how many rows it was expected to give on
 * @param millis how long it took
 * @param runs how often it ran
 */
record Figures(OptionalDouble rows, OptionalDouble expected, OptionalDouble millis, OptionalDouble runs) {

    /** No figures at all. */
    static final Figures NONE =
            new Figures(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    /** The product, where the number is known; the number itself where the factor is not: how often a step ran. */
    static OptionalDouble times(OptionalDouble number, OptionalDouble factor) {
        return number.isPresent() ? OptionalDouble.of(number.getAsDouble() * factor.orElse(1)) : OptionalDouble.empty();
    }
}
