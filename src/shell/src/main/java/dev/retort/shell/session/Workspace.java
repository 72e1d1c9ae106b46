package dev.retort.shell.session;

import dev.retort.compile.CompiledSchema;
import dev.retort.compile.SchemaClasses;
import dev.retort.compile.SimpleNames;
import dev.retort.database.live.LiveConnection;
import dev.retort.eval.Engine;
import dev.retort.eval.run.ResultHistory;
import dev.retort.schema.SchemaIndex;
import dev.retort.shell.io.Waiting;
import dev.retort.shell.settings.Settings;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The workspace that lines are evaluated against: a connection, a schema, the engine that knows it, and the index that
 * completes it. A reload puts others in the place of the last three. Replaced by one thread, and read by any.
 */
public final class Workspace implements AutoCloseable {
    private final LiveConnection connection;
    private final SentDdl ddl;
    private final AtomicReference<Settings> settings;
    private final BiFunction<CompiledSchema, LiveConnection, Engine> engines;
    private final ResultHistory kept = new ResultHistory();
    private volatile Contents contents;

    private Workspace(ShellLaunch launch, LiveConnection connection, SentDdl ddl, AtomicReference<Settings> settings) {
        this.settings = settings;
        this.connection = connection;
        this.ddl = ddl;
        this.engines = launch.engines();
        this.contents = new Contents(launch.schema(), new Deferred<>(() -> keeping(open(launch.schema()))));
    }

    /** Opens the connection. The engine and the index are made when they are needed, or beforehand by {@link #prepareEngine}. */
    public static Workspace open(ShellLaunch launch) {
        SentDdl ddl = new SentDdl();
        AtomicReference<Settings> settings = new AtomicReference<>(launch.settings());
        PrintedSql printed = new PrintedSql(() -> settings.get().printSql(), launch.printedSql());
        LiveConnection connection = LiveConnection.open(launch.database(), launch.accessMode(), printed, ddl);
        return new Workspace(launch, connection, ddl, settings);
    }

    /** An engine on a schema; it knows nothing of what lines came to. */
    Engine open(LiveSchema schema) {
        return engines.apply(schema.classes(), connection);
    }

    private Engine keeping(Engine engine) {
        engine.keptValues(kept);
        return engine;
    }

    /** The connection that everything typed shares. */
    public LiveConnection connection() {
        return connection;
    }

    public Settings settings() {
        return settings.get();
    }

    /** Shows results in another way from now on. */
    public void set(UnaryOperator<Settings> change) {
        settings.updateAndGet(change);
    }

    /** What listens on the connection. */
    SentDdl ddl() {
        return ddl;
    }

    /** What lines came to. */
    public ResultHistory kept() {
        return kept;
    }

    public LiveSchema schema() {
        return contents.schema;
    }

    /** The names that the schema's classes offer, once there are classes. */
    public Optional<SimpleNames> names() {
        return isCompiled() ? Optional.of(contents.classes.join().index()) : Optional.empty();
    }

    /** Whether the schema is compiled, so that nothing has to wait long. */
    public boolean isCompiled() {
        CompletableFuture<SchemaClasses> classes = contents.classes;
        return classes.isDone() && !classes.isCompletedExceptionally();
    }

    /** The engine, for which a user who waits long reads what they wait for. */
    public Engine engine(Waiting waiting) {
        return told(() -> waiting.on(contents.engine.value()));
    }

    /** The engine to take declarations from, likewise; none where the schema could not be compiled. */
    Optional<Engine> earlier(Waiting waiting) {
        return told(() -> waiting.on(contents.engine.value().handle((opened, _) -> Optional.ofNullable(opened))));
    }

    /** The index, likewise. */
    public SchemaIndex index(Waiting waiting) {
        return told(() -> waiting.on(contents.index.value()));
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
        CompletableFuture<Engine> engine = contents.engine.value;
        return engine.isDone() && !engine.isCompletedExceptionally() ? Optional.of(engine.join()) : Optional.empty();
    }

    /** The index as far as it was read, without waiting. */
    public SchemaIndex indexSoFar() {
        CompletableFuture<SchemaIndex> index = contents.index.value;
        return index.isCompletedExceptionally() ? SchemaIndex.EMPTY : index.getNow(SchemaIndex.EMPTY);
    }

    /** The index, which is waited for. */
    public SchemaIndex awaitIndex() {
        return contents.index.value().join();
    }

    /** Begins to read the index in the background, once there are classes. */
    public void prepareIndex() {
        contents.index.begin(contents.classes);
    }

    /** Begins to open the engine in the background, likewise, and to do what would make its first line slow. */
    public void prepareEngine() {
        contents.engine.begin(contents.classes);
        var _ = contents.engine.value.thenAccept(Engine::warmUp);
    }

    /** Puts a schema and the engine that is open on it in the place of those of now, which are closed. */
    void replace(LiveSchema schema, Engine engine) {
        Contents before = contents;
        contents = new Contents(schema, new Deferred<>(keeping(engine)));
        prepareIndex();
        var _ = before.engine.value.thenAccept(Engine::close);
        before.closeClasses();
    }

    /** The engine is not waited for: a line that had to be left to itself may hold it. */
    @Override
    public void close() {
        var _ = contents.engine.value.thenAcceptAsync(Engine::close);
        contents.closeClasses();
        connection.close();
    }

    private static final class Contents {
        private final LiveSchema schema;
        private final CompletableFuture<SchemaClasses> classes;
        private final Deferred<Engine> engine;
        private final Deferred<SchemaIndex> index;

        Contents(LiveSchema schema, Deferred<Engine> engine) {
            this.schema = schema;
            this.classes = schema.compilation().classes().thenApply(CompiledSchema::open);
            this.engine = engine;
            this.index = new Deferred<>(() ->
                    SchemaIndex.load(classes.join().loader(), schema.classes().packageName()));
        }

        void closeClasses() {
            var _ = classes.thenAccept(SchemaClasses::close);
        }
    }

    /** A value that is made once: in the background, or else by the first who asks for it. */
    private static final class Deferred<T> {
        private final CompletableFuture<T> value = new CompletableFuture<>();
        private final Supplier<T> maker;
        private final AtomicBoolean begun = new AtomicBoolean();

        Deferred(Supplier<T> maker) {
            this.maker = maker;
        }

        Deferred(T made) {
            this(() -> made);
            var _ = value();
        }

        void begin(CompletableFuture<?> needed) {
            if (!begun.getAndSet(true)) {
                var _ = needed.whenCompleteAsync((_, _) -> make());
            }
        }

        CompletableFuture<T> value() {
            if (!begun.getAndSet(true)) {
                make();
            }
            return value;
        }

        private void make() {
            try {
                value.complete(maker.get());
            } catch (RuntimeException | Error e) {
                value.completeExceptionally(e);
            }
        }
    }
}
