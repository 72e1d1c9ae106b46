package dev.retort.shell.session;

import dev.retort.compile.CompiledSchema;
import dev.retort.compile.SchemaClasses;
import dev.retort.eval.Engine;
import dev.retort.eval.run.ResultHistory;
import dev.retort.schema.SchemaIndex;
import dev.retort.shell.io.Waiting;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * What lines are evaluated against: a schema, the engine that knows it, and the index that completes it. A reload puts
 * others in their place. Replaced by one thread, and read by any.
 */
public final class Workspace implements AutoCloseable {
    private volatile Contents contents;
    private final ResultHistory kept = new ResultHistory();
    private boolean replaced;

    /** A workspace on a schema; the engine may still be warming up. */
    public Workspace(LiveSchema schema, CompletableFuture<Engine> engine) {
        contents = new Contents(schema, classes(schema), engine.thenApply(this::keeping), new CompletableFuture<>());
    }

    private static CompletableFuture<SchemaClasses> classes(LiveSchema schema) {
        return schema.compilation().classes().thenApply(CompiledSchema::open);
    }

    private Engine keeping(Engine engine) {
        engine.keptValues(kept);
        return engine;
    }

    /** What lines came to. */
    public ResultHistory kept() {
        return kept;
    }

    public LiveSchema schema() {
        return contents.schema;
    }

    /** The names that the schema's classes offer, once there are classes. */
    public Optional<dev.retort.compile.SimpleNames> names() {
        return isCompiled() ? Optional.of(contents.classes.join().index()) : Optional.empty();
    }

    /** Whether the schema is compiled, so that nothing has to wait long. */
    public boolean isCompiled() {
        CompletableFuture<SchemaClasses> classes = contents.classes;
        return classes.isDone() && !classes.isCompletedExceptionally();
    }

    public CompletableFuture<Engine> engine() {
        return contents.engine;
    }

    /** The engine, for which a person who waits long is told what they wait for. */
    public Engine engine(Waiting waiting) {
        return told(() -> waiting.on(engine()));
    }

    /** The engine to take declarations from, likewise; none where the schema could not be compiled. */
    Optional<Engine> earlier(Waiting waiting) {
        return told(() -> waiting.on(engine().handle((opened, _) -> Optional.ofNullable(opened))));
    }

    /** The index, likewise. */
    public SchemaIndex index(Waiting waiting) {
        return told(() -> waiting.on(contents.index));
    }

    /** The classes, likewise. */
    public CompiledSchema compiled(Waiting waiting) {
        return told(() -> waiting.on(schema().compilation().classes()));
    }

    private <T> T told(Supplier<T> wait) {
        Contents now = contents;
        return now.classes.isDone() ? wait.get() : now.schema.whileCompiling(wait);
    }

    public Optional<Engine> engineIfReady() {
        CompletableFuture<Engine> engine = contents.engine;
        return engine.isDone() && !engine.isCompletedExceptionally() ? Optional.of(engine.join()) : Optional.empty();
    }

    /** The index as far as it was read, without waiting. */
    public SchemaIndex indexSoFar() {
        CompletableFuture<SchemaIndex> index = contents.index;
        return index.isCompletedExceptionally() ? SchemaIndex.EMPTY : index.getNow(SchemaIndex.EMPTY);
    }

    /** The index, read now if it was not read before. */
    public SchemaIndex awaitIndex() {
        Contents now = contents;
        if (!now.index.isDone()) {
            now.index.complete(now.read());
        }
        return now.index.join();
    }

    /** Begins to read the index in the background, once there are classes. */
    public void index() {
        Contents now = contents;
        now.classes.thenAcceptAsync(_ -> now.index.complete(now.read())).exceptionally(failure -> {
            now.index.completeExceptionally(failure);
            return null;
        });
    }

    /** Puts a schema and the engine that is open on it in the place of those of now, which are closed. */
    void replace(LiveSchema schema, Engine engine) {
        Contents before = contents;
        contents = new Contents(
                schema, classes(schema), CompletableFuture.completedFuture(keeping(engine)), new CompletableFuture<>());
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
            var _ = contents.classes.thenAccept(SchemaClasses::close);
        }
    }

    private record Contents(
            LiveSchema schema,
            CompletableFuture<SchemaClasses> classes,
            CompletableFuture<Engine> engine,
            CompletableFuture<SchemaIndex> index) {

        SchemaIndex read() {
            return SchemaIndex.load(classes.join().loader(), schema.classes().packageName());
        }

        void close() {
            var _ = engine.thenAccept(Engine::close);
            var _ = classes.thenAccept(SchemaClasses::close);
        }
    }
}
