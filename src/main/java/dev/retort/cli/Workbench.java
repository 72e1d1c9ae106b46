package dev.retort.cli;

import dev.retort.RetortException;
import dev.retort.compile.CompiledSchema;
import dev.retort.compile.SchemaCache;
import dev.retort.compile.SchemaCompiler;
import dev.retort.config.Config;
import dev.retort.generate.GeneratedSources;
import dev.retort.generate.Generator;
import dev.retort.migrate.MigratedSchema;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where a live schema becomes classes: generates and compiles, unless the same schema went through the same version of
 * Retort before.
 */
final class Workbench {
    private final Config config;
    private final Consumer<String> progress;

    Workbench(Config config, Consumer<String> progress) {
        this.config = config;
        this.progress = progress;
    }

    /**
     * The classes of a schema that belongs to no project.
     *
     * @throws RetortException of the kind USAGE when it has no tables: nothing could be typed
     */
    CompiledSchema explore(MigratedSchema schema, Map<String, String> environment) {
        return cached(schema, environment, sources -> {
            if (!sources.hasTables()) {
                throw RetortException.usage(
                                "there are no tables in " + schema.database().displayName())
                        .withHint("is it another database that was meant?");
            }
        });
    }

    /** The classes of a project's schema in a database that was given. */
    CompiledSchema ofGiven(MigratedSchema schema, Map<String, String> environment) {
        return cached(schema, environment, _ -> {});
    }

    /** The classes of a schema, from the user's cache where they are in it. */
    private CompiledSchema cached(
            MigratedSchema schema, Map<String, String> environment, Consumer<GeneratedSources> check) {
        SchemaCache cache = cache(environment);
        String key =
                String.join("\n", ThisBuild.name(), schema.fingerprint(), config.packageName(), config.generation());
        Optional<CompiledSchema> known = cache.find(key);
        if (known.isPresent()) {
            return known.get();
        }
        try (Scratch scratch = Scratch.create()) {
            progress.accept("generating");
            cache.prepare();
            GeneratedSources sources = Generator.generate(schema, config, scratch.folder());
            check.accept(sources);
            progress.accept("compiling");
            return SchemaCompiler.compile(sources, key, cache);
        }
    }

    /** The user's cache; for a person who has no place of their own to write to, one until the end: every start compiles. */
    private static SchemaCache cache(Map<String, String> environment) {
        SchemaCache cache = SchemaCache.ofUser(environment);
        return cache.isWritable() ? cache : SchemaCache.in(Scratch.create().folder());
    }

    /**
     * The classes of a project, whose sources are first brought to what the schema generates. They are kept in the user's cache
     * alone: what lies in the project may come from others.
     */
    CompiledSchema ofProject(MigratedSchema schema, Agreement agreement, Map<String, String> environment) {
        GeneratedSources sources = new SourceFolder(config, agreement).bringUpToDate(schema, progress);
        progress.accept("compiling");
        return SchemaCompiler.compile(sources, cache(environment));
    }
}
