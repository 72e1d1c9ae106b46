package dev.retort.shell;

import dev.retort.compile.SchemaClasses;
import dev.retort.eval.Engine;
import dev.retort.eval.KeptValues;
import dev.retort.schema.SchemaIndex;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What lines are evaluated against: a schema, the engine that knows it, and the index that completes it. A reload puts
 * others in their place. Replaced by one thread, and read by any.
 */
final class Workspace implements AutoCloseable {
    private volatile Contents contents;
    private final KeptValues kept = new KeptValues();
    private boolean replaced;

    /** A workspace on a schema; the engine may still be warming up. */
    Workspace(LiveSchema schema, CompletableFuture<Engine> engine) {
        contents = new Contents(
                schema, schema.classes().open(), engine.thenApply(this::keeping), new CompletableFuture<>());
    }

    private Engine keeping(Engine engine) {
        engine.keptValues(kept);
        return engine;
    }

    /** What lines came to. */
    KeptValues kept() {
        return kept;
    }

    LiveSchema schema() {
        return contents.schema;
    }

    /** The names that the schema's classes offer. */
    dev.retort.compile.SchemaIndex names() {
        return contents.classes.index();
    }

    CompletableFuture<Engine> engine() {
        return contents.engine;
    }

    Optional<Engine> engineIfReady() {
        CompletableFuture<Engine> engine = contents.engine;
        return engine.isDone() && !engine.isCompletedExceptionally() ? Optional.of(engine.join()) : Optional.empty();
    }

    /** The index, which comes after {@link #index}. */
    CompletableFuture<SchemaIndex> indexed() {
        return contents.index;
    }

    /** The index, read now if it was not read before. */
    SchemaIndex awaitIndex() {
        Contents now = contents;
        if (!now.index.isDone()) {
            now.index.complete(now.read());
        }
        return now.index.join();
    }

    /** Begins to read the index in the background. */
    void index() {
        Contents now = contents;
        now.index.completeAsync(now::read);
    }

    /** Puts a schema and the engine that is open on it in the place of those of now, which are closed. */
    void replace(LiveSchema schema, Engine engine) {
        Contents before = contents;
        contents = new Contents(
                schema,
                schema.classes().open(),
                CompletableFuture.completedFuture(keeping(engine)),
                new CompletableFuture<>());
        replaced = true;
        index();
        before.close();
    }

    /** Closes what this workspace opened: the first engine is not of those. */
    @Override
    public void close() {
        if (replaced) {
            contents.close();
        } else {
            contents.classes.close();
        }
    }

    private record Contents(
            LiveSchema schema,
            SchemaClasses classes,
            CompletableFuture<Engine> engine,
            CompletableFuture<SchemaIndex> index) {

        SchemaIndex read() {
            return SchemaIndex.load(classes.loader(), schema.classes().packageName());
        }

        void close() {
            engine.join().close();
            classes.close();
        }
    }
}
