package dev.retort.complete;

import java.util.List;

/**
 * The parameters of a call.
 *
 * @param name what is called
 * @param parameters each with its type, as far as that says something
 * @param current the one at the cursor, from 0
 * @param others how many other forms the call has
 */
public record ParameterHint(String name, List<String> parameters, int current, int others) {
    public ParameterHint {
        parameters = List.copyOf(parameters);
    }
}
