package dev.retort.diff;

import java.util.List;

/** The failure of statements to make a schema what it should be. */
public final class UnequalException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> remaining;

    UnequalException(List<String> remaining) {
        super(String.join("\n", remaining));
        this.remaining = List.copyOf(remaining);
    }

    /** What is not as it should be, a line each. */
    public List<String> remaining() {
        return remaining;
    }
}
