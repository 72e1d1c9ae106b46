package dev.retort.shell.result;

import dev.retort.RetortException;
import dev.retort.eval.run.TimedCall;
import dev.retort.render.cell.CellText;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** The text of any value, whose class may be the user's own: it may throw, or take for ever. */
final class ValueText {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private ValueText() {}

    /**
     * The value's text, or a word on why it has none.
     *
     * @throws dev.retort.RetortException of the kind INTERRUPTED when it was stopped
     */
    static String of(Object value) {
        return isKnown(value) ? CellText.of(value) : guarded(value);
    }

    /** Whether the class comes with the JDK or with jOOQ, and not from the user. */
    static boolean isKnown(Object value) {
        String name = value.getClass().getName();
        return value.getClass().isArray() || name.startsWith("java.") || name.startsWith("org.jooq.");
    }

    private static String guarded(Object value) {
        try {
            return new TimedCall<>(() -> CellText.of(value), PATIENCE).get();
        } catch (ExecutionException e) {
            return withoutText(
                    value,
                    "threw "
                            + Objects.requireNonNullElse(e.getCause(), e)
                                    .getClass()
                                    .getSimpleName());
        } catch (TimeoutException e) {
            return withoutText(value, "takes longer than " + PATIENCE.toSeconds() + " s");
        } catch (InterruptedException e) {
            throw RetortException.interrupted();
        }
    }

    private static String withoutText(Object value, String reason) {
        return "%s@%x (its toString() %s)"
                .formatted(value.getClass().getSimpleName(), System.identityHashCode(value), reason);
    }
}
