package dev.retort.shell;

import dev.retort.render.CellText;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The text of any value, whose class may be the person's own: it may throw, or take for ever. */
final class ValueText {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private ValueText() {}

    /** The value's text, or a word on why it has none. */
    static String of(Object value) {
        return isKnown(value) ? CellText.of(value) : guarded(value);
    }

    /** Whether the class comes with the JDK or with jOOQ, and not from the person. */
    static boolean isKnown(Object value) {
        String name = value.getClass().getName();
        return value.getClass().isArray() || name.startsWith("java.") || name.startsWith("org.jooq.");
    }

    private static String guarded(Object value) {
        FutureTask<String> text = new FutureTask<>(() -> CellText.of(value));
        Thread.ofPlatform().daemon().name("value-text").start(text);
        try {
            return text.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            return withoutText(
                    value,
                    "threw "
                            + Objects.requireNonNullElse(e.getCause(), e)
                                    .getClass()
                                    .getSimpleName());
        } catch (TimeoutException | CancellationException e) {
            text.cancel(true);
            return withoutText(value, "takes longer than " + PATIENCE.toSeconds() + " s");
        } catch (InterruptedException e) {
            text.cancel(true);
            Thread.currentThread().interrupt();
            return withoutText(value, "was interrupted");
        }
    }

    private static String withoutText(Object value, String reason) {
        return "%s@%x (its toString() %s)"
                .formatted(value.getClass().getSimpleName(), System.identityHashCode(value), reason);
    }
}
