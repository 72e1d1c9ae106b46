package dev.retort.diff;

import java.util.List;
import java.util.Optional;

/** The failure of statements to make a schema what it should be. */
public final class UnequalException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> remaining;
    private final transient Optional<FailingStatement> failed;

    UnequalException(List<String> remaining) {
        super(String.join("\n", remaining));
        this.remaining = List.copyOf(remaining);
        this.failed = Optional.empty();
    }

    UnequalException(FailingStatement failed) {
        super(failed.message());
        this.remaining =
                List.of("this fails: " + failed.message(), failed.change().sql());
        this.failed = Optional.of(failed);
    }

    /** The statement that failed, if one did. */
    Optional<FailingStatement> failed() {
        return failed;
    }

    /** What is not as it should be, a line each. */
    public List<String> remaining() {
        return remaining;
    }
}
