package dev.retort.internal.session;

import dev.retort.RetortException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The parts of a transaction that are under way, within which its end, or another such part, makes no sense. */
final class UnderWay {
    private final Deque<Part> parts = new ArrayDeque<>();

    /** What calls code of the application. */
    enum Part {
        SAVEPOINT("savepoint(…)", "what is to be undone by itself throws; the transaction ends after it"),
        TELLING_OF_COMMIT("beforeCommit(…)", "what a listener changes is committed with the rest, once it returns"),
        TELLING_OF_FLUSH(
                "beforeFlush(…)", "what a listener changes or adds is written by the flush that it is told of");

        private final String words;
        private final String hint;

        Part(String words, String hint) {
            this.words = words;
            this.hint = hint;
        }
    }

    <T extends @Nullable Object> T within(Part part, Supplier<T> action) {
        parts.push(part);
        try {
            return action.get();
        } finally {
            parts.pop();
        }
    }

    /**
     * Refuses something while a part is under way.
     *
     * @throws RetortException which names both
     */
    void refuse(String what, Part... within) {
        parts.stream().filter(Arrays.asList(within)::contains).findFirst().ifPresent(part -> {
            throw new RetortException(what + " is not possible within " + part.words).withHint(part.hint);
        });
    }
}
