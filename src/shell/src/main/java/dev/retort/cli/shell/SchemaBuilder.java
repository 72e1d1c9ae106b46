package dev.retort.cli.shell;

import dev.retort.RetortException;
import dev.retort.compile.Compilation;
import dev.retort.compile.CompiledSchema;
import dev.retort.compile.SchemaCache;
import dev.retort.compile.SchemaCompiler;
import dev.retort.config.Config;
import dev.retort.generate.Generator;
import dev.retort.generate.tree.GeneratedSources;
import dev.retort.migrate.MigratedSchema;
import dev.retort.migrate.Migrations;
import dev.retort.project.ScratchFolder;
import dev.retort.project.SourceFolder;
import dev.retort.project.ThisBuild;
import dev.retort.project.UpToDateStamp;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where a live schema becomes classes: generates and compiles, unless the same schema went through the same version of
 * Retort before.
 */
final class SchemaBuilder {
    /** So many tables compile in so short a time that it is better to wait for what the greeting says of them. */
    private static final int FEW_TABLES = 40;

    private static final int ATTEMPTS = 3;

    private final Config config;
    private final Consumer<String> progress;
    private final boolean inBackground;

    /** @param inBackground whether the classes of many tables may be made while the caller goes on */
    SchemaBuilder(Config config, Consumer<String> progress, boolean inBackground) {
        this.config = config;
        this.progress = progress;
        this.inBackground = inBackground;
    }

    /**
     * The classes of a schema that belongs to no project.
     *
     * @throws RetortException of the kind USAGE when it has no tables: nothing could be typed
     */
    Compilation explore(MigratedSchema schema, Map<String, String> environment) {
        return cached(schema, environment, sources -> {
            if (!sources.hasTables()) {
                throw RetortException.usage(
                                "there are no tables in " + schema.database().displayName())
                        .withHint("is it another database that was meant?");
            }
        });
    }

    /** The classes of a project's schema in a database that was given. */
    Compilation ofGiven(MigratedSchema schema, Map<String, String> environment) {
        return cached(schema, environment, _ -> {});
    }

    /** The classes of a schema, from the user's cache where they are in it. */
    private Compilation cached(
            MigratedSchema schema, Map<String, String> environment, Consumer<GeneratedSources> check) {
        SchemaCache cache = cache(environment);
        Optional<CompiledSchema> known = cache.find(key(schema));
        if (known.isPresent()) {
            return Compilation.done(known.get());
        }
        int tables = inBackground ? TableCount.of(schema.database()) : 0;
        return tables > FEW_TABLES
                ? Compilation.begin(tables, () -> made(schema, cache, check, _ -> {}, ATTEMPTS))
                : Compilation.done(made(schema, cache, check, progress, ATTEMPTS));
    }

    private CompiledSchema made(
            MigratedSchema schema,
            SchemaCache cache,
            Consumer<GeneratedSources> check,
            Consumer<String> told,
            int attempts) {
        try (ScratchFolder scratch = ScratchFolder.create()) {
            told.accept("generating");
            cache.prepare();
            GeneratedSources sources = Generator.generate(schema, config, scratch.folder());
            check.accept(sources);
            MigratedSchema now = Migrations.asItIs(schema.database());
            if (attempts > 1 && !now.fingerprint().equals(schema.fingerprint())) {
                // Of a schema that was changed meanwhile, the sources may tell a part of either. One that never rests
                // is taken as it was found.
                return made(
                        new MigratedSchema(now.database(), now.fingerprint(), schema.pending()),
                        cache,
                        check,
                        told,
                        attempts - 1);
            }
            told.accept("compiling");
            return SchemaCompiler.compile(sources, key(schema), cache);
        }
    }

    private String key(MigratedSchema schema) {
        return String.join(
                "\n",
                ThisBuild.name(),
                schema.fingerprint(),
                config.packageName(),
                config.generation().text());
    }

    /** The user's cache; for a person who has no place of their own to write to, one until the end: every start compiles. */
    private static SchemaCache cache(Map<String, String> environment) {
        SchemaCache cache = SchemaCache.ofUser(environment);
        return cache.isWritable()
                ? cache
                : SchemaCache.in(ScratchFolder.create().folder());
    }

    /**
     * The classes of a project, whose sources are first brought to what the schema generates. They are kept in the user's cache
     * alone: what lies in the project may come from others.
     */
    Compilation ofProject(MigratedSchema schema, UpToDateStamp upToDateStamp, Map<String, String> environment) {
        GeneratedSources sources = new SourceFolder(config, upToDateStamp).bringUpToDate(schema, progress);
        progress.accept("compiling");
        return Compilation.done(SchemaCompiler.compile(sources, cache(environment)));
    }
}
