package dev.retort.cli.shell;

import dev.retort.RetortException;
import dev.retort.cli.console.Progress;
import dev.retort.cli.shell.SchemaProbe.Applied;
import dev.retort.compile.Compilation;
import dev.retort.compile.CompiledSchema;
import dev.retort.shell.session.LiveSchema;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A schema that was compiled, with what it takes to see how it changes. */
final class ObservedSchema implements LiveSchema {

    private final Built built;
    private final SchemaProbe probe;
    private final Supplier<Built> builder;
    private final Progress progress;
    private @Nullable String mark;
    private @Nullable List<Applied> applied;
    private Optional<String> changes = Optional.empty();

    /**
     * A schema as it is now.
     *
     * @param probe asks the database; shared by the schemas of one shell
     * @param builder makes the schema as it is, at the time when it is called
     * @param progress tells the user who waits for the classes
     */
    static ObservedSchema of(SchemaProbe probe, Supplier<Built> builder, Progress progress) {
        try (progress) {
            return new ObservedSchema(builder.get(), probe, builder, progress);
        }
    }

    /** A schema that was built, as {@link #of} builds others. */
    ObservedSchema(Built built, SchemaProbe probe, Supplier<Built> builder, Progress progress) {
        this.built = built;
        this.probe = probe;
        this.builder = builder;
        this.progress = progress;
    }

    /**
     * What a schema was made into.
     *
     * @param fingerprint what the schema was then
     * @param warning what is wrong with the database, where it is not what a project's migrations make
     */
    record Built(Compilation classes, String fingerprint, Optional<String> warning) {}

    @Override
    public CompiledSchema classes() {
        try {
            return built.classes.classes().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RetortException said ? said : e;
        }
    }

    @Override
    public Compilation compilation() {
        return built.classes;
    }

    @Override
    public <T> T whileCompiling(Supplier<T> waiting) {
        progress.accept("compiling " + built.classes.tables() + " tables");
        try {
            return waiting.get();
        } finally {
            progress.clear();
        }
    }

    @Override
    public Optional<String> warning() {
        return built.warning;
    }

    @Override
    public synchronized Optional<String> changes(boolean closely) {
        String now = probe.mark();
        if (closely || !now.equals(mark)) {
            changes = compare();
            mark = now;
        }
        return changes;
    }

    private Optional<String> compare() {
        boolean same = probe.fingerprint().equals(built.fingerprint);
        List<Applied> now = probe.applied();
        if (same) {
            applied = now;
            return Optional.empty();
        }
        return Optional.of(applied == null ? SchemaNews.UNNAMED : SchemaNews.between(applied, now));
    }

    @Override
    public LiveSchema rebuilt() {
        ObservedSchema fresh = of(probe, builder, progress);
        fresh.changes(true);
        return fresh;
    }
}
