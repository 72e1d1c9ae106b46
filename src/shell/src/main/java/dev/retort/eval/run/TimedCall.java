package dev.retort.eval.run;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A call of code that may be the user's, and take for ever: on a thread of its own, which is told to stop when the time
 * is over or the caller is interrupted.
 *
 * @param code what is called
 * @param limit how long it may take
 */
public record TimedCall<T>(Callable<T> code, Duration limit) {

    /**
     * Makes the call.
     *
     * @throws ExecutionException with what the code threw
     * @throws TimeoutException when it took too long
     * @throws InterruptedException when the caller was interrupted, or told to stop
     */
    public T get() throws ExecutionException, TimeoutException, InterruptedException {
        FutureTask<T> task = new FutureTask<>(code);
        EvaluationThread thread = EvaluationThread.ofPart(task);
        thread.start();
        try {
            return task.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | InterruptedException e) {
            thread.stopCode();
            thread.interrupt();
            throw e;
        }
    }
}
