package dev.retort.shell.session;

import dev.retort.compile.Compilation;
import dev.retort.compile.CompiledSchema;
import java.util.Optional;
import java.util.function.Supplier;

/** A database's schema as it was when it was compiled, which can be held against the schema of now. */
public interface LiveSchema {

    /** The classes of the schema, which are waited for. */
    CompiledSchema classes();

    /** The compiling of the schema, which may be under way. */
    default Compilation compilation() {
        return Compilation.done(classes());
    }

    /** Waits for what needs the classes, and says meanwhile what is being done. */
    default <T> T whileCompiling(Supplier<T> waiting) {
        return waiting.get();
    }

    /** What is wrong with the database, where it is not what its project's migrations make: lines for the user. */
    default Optional<String> warning() {
        return Optional.empty();
    }

    /**
     * What became of the database's schema since, in a sentence without its end: {@code V5 "add article" was applied}. Empty
     * where generated code would be the same. It looks through a connection of its own, and may be called by any thread.
     *
     * @param closely whether to look even where neither the history of migrations nor the like shows a change
     * @throws dev.retort.RetortException when the database cannot be asked
     */
    Optional<String> changes(boolean closely);

    /**
     * The schema as it is now, generated and compiled. Nothing is migrated.
     *
     * @throws dev.retort.RetortException when the schema cannot be read, generated or compiled
     */
    LiveSchema rebuilt();
}
