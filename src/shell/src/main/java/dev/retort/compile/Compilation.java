package dev.retort.compile;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * The compiling of a schema, done or under way.
 *
 * @param tables how many tables the schema has; 0 where that was not counted, of one that is done
 * @param classes the outcome: ends with a {@link dev.retort.RetortException} when the sources do not compile
 */
public record Compilation(int tables, CompletableFuture<CompiledSchema> classes) {

    /** One that is done. */
    public static Compilation done(CompiledSchema classes) {
        return new Compilation(0, CompletableFuture.completedFuture(classes));
    }

    /** Begins one on a thread of its own, which does not outlive the process. */
    public static Compilation begin(int tables, Supplier<CompiledSchema> work) {
        CompletableFuture<CompiledSchema> classes = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("retort-compile").start(() -> {
            try {
                classes.complete(work.get());
            } catch (Throwable e) {
                classes.completeExceptionally(e);
            }
        });
        return new Compilation(tables, classes);
    }
}
