package dev.retort.eval;

import dev.retort.RetortException;
import dev.retort.eval.run.Thrown;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The outcome of one statement, expression or declaration that was typed. */
public sealed interface Outcome {

    /** Whether what was typed did what it says. */
    default boolean succeeded() {
        return !(this instanceof Failed || this instanceof Interrupted);
    }

    /**
     * An expression has a value, or a variable was given one.
     *
     * @param value the value itself
     * @param type the static type, as javac names it: {@code Result<Record2<String, Integer>>}
     * @param variable the variable's name, where one was declared or assigned
     */
    record Value(@Nullable Object value, String type, Optional<String> variable) implements Outcome {}

    /**
     * A method, a type or an import was declared.
     *
     * @param description what was declared, for the user: {@code method twice(int)}
     */
    record Declared(String description) implements Outcome {}

    /** A statement ran to its end and has no value. */
    record Done() implements Outcome {}

    /**
     * It did not compile, or threw.
     *
     * @param error what to tell the user
     * @param thrown what the user's code threw, for {@code /wtf}; null when it did not compile
     */
    record Failed(RetortException error, @Nullable Throwable thrown) implements Outcome {

        /** What is told of something that was thrown. */
        public static Failed of(Throwable thrown) {
            return new Failed(Thrown.describe(thrown), thrown);
        }
    }

    /** It was stopped by {@link Engine#stop}. */
    record Interrupted() implements Outcome {}
}
