package dev.retort.shell.prompt;

import java.io.IOError;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.utils.NonBlockingReader;

/**
 * A task that is worked out on another thread while the one that reads keys watches for the next.
 *
 * @param whenLong what to do once when it takes long
 */
record BackgroundTask(LineReaderImpl reader, Runnable whenLong) {

    /** So short a wait is not noticed, in which what was typed ahead does not count: Tab then does what it always does. */
    private static final Duration UNNOTICED = Duration.ofMillis(40);
    /** After which one wonders whether something happens. */
    private static final Duration LONG = Duration.ofMillis(400);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    private static final int CTRL_C = 3;

    /** The answer; empty if a key, which is left to be read, or Ctrl-C, which is not, comes before it. */
    <T> Optional<List<T>> about(Supplier<List<T>> question) {
        CompletableFuture<List<T>> answer = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("retort-completion").start(() -> {
            try {
                answer.complete(question.get());
            } finally {
                answer.complete(List.of());
            }
        });
        try {
            return Optional.of(answer.get(UNNOTICED.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException notYet) {
            return watching(answer);
        } catch (InterruptedException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> Optional<List<T>> watching(CompletableFuture<List<T>> answer) {
        long begun = System.nanoTime();
        boolean said = false;
        try {
            while (!answer.isDone()) {
                int key = reader.peekCharacter(BETWEEN_LOOKS.toMillis());
                if (key == CTRL_C) {
                    takeInterrupt();
                }
                if (key != NonBlockingReader.READ_EXPIRED) {
                    return Optional.empty();
                }
                if (!said && System.nanoTime() - begun > LONG.toNanos()) {
                    said = true;
                    whenLong.run();
                }
            }
            return Optional.of(answer.join());
        } catch (IOError e) {
            if (e.getCause() instanceof InterruptedIOException) {
                takeInterrupt();
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Ctrl-C comes as a key, as an interrupt, or as both. Who reads the next key would end the line for it. */
    private void takeInterrupt() {
        Thread.interrupted();
        try {
            var _ = reader.getTerminal().reader().read(1);
        } catch (IOException taken) {
            // this is what was to be taken
        }
    }
}
