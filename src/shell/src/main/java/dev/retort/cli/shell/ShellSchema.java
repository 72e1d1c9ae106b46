package dev.retort.cli.shell;

import dev.retort.RetortException;
import dev.retort.cli.console.Progress;
import dev.retort.cli.run.Run;
import dev.retort.cli.shell.ObservedSchema.Built;
import dev.retort.compile.Compilation;
import dev.retort.compile.CompiledSchema;
import dev.retort.compile.SchemaCache;
import dev.retort.compile.SchemaCompiler;
import dev.retort.config.Config;
import dev.retort.config.Options;
import dev.retort.database.Database;
import dev.retort.database.live.AccessMode;
import dev.retort.generate.Generator;
import dev.retort.generate.tree.GeneratedSources;
import dev.retort.migrate.MigratedSchema;
import dev.retort.migrate.Migrations;
import dev.retort.migrate.scratch.ScratchFolder;
import dev.retort.project.ProjectSchema;
import dev.retort.project.ProjectStatus;
import dev.retort.project.SourceFolder;
import dev.retort.project.ThisBuild;
import dev.retort.project.UpToDateStamp;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The schema of a shell's database, which becomes classes here: a project's on its embedded database through its
 * generated sources, any other through the user's cache, unless the same schema went through the same version of Retort
 * before.
 *
 * @param inBackground whether a large schema that was never compiled is compiled while the shell is open already
 */
record ShellSchema(Run run, Config config, Database database, Options given, Progress progress, boolean inBackground) {
    /** So many tables compile in so short a time that it is better to wait for what the greeting says of them. */
    private static final int FEW_TABLES = 40;

    private static final int ATTEMPTS = 3;

    /** The same database, whose schema is compiled before anything else, with a configuration that was read anew. */
    ShellSchema waitedFor(Config other) {
        return new ShellSchema(run, other, database, given, progress, false);
    }

    /**
     * The schema of a database that belongs to no project.
     *
     * @throws RetortException of the kind USAGE when it has no tables: nothing could be typed
     */
    Built explored() {
        MigratedSchema schema = Migrations.asItIs(database);
        return built(cached(schema, this::requireTables), schema, Optional.empty());
    }

    private void requireTables(GeneratedSources sources) {
        if (!sources.hasTables()) {
            throw RetortException.usage("there are no tables in " + database.displayName())
                    .withHint("is it another database that was meant?");
        }
    }

    /**
     * The schema of a project when a shell starts: migrated first where Retort runs the server, unless nothing is to be
     * written, or to last.
     *
     * @param upgrade how the user upgrades from where they are then
     */
    Built ofProjectAtStart(AccessMode accessMode, String upgrade) {
        boolean lasts = accessMode.mode() == AccessMode.Mode.WRITING;
        try (ProjectSchema project = project()) {
            ProjectStatus projectStatus = lasts ? project.brought() : project.projectStatus();
            MigratedSchema schema = project.live(projectStatus);
            if (projectStatus.isAstray()) {
                projectStatus.warning().ifPresent(this::say);
            } else if (schema.pending() > 0) {
                say(ProjectSchema.pendingText(schema) + "; " + (lasts ? upgrade : "retort upgrade")
                        + " applies what is pending");
            }
            return lasts || schema.pending() == 0
                    ? ofProject(projectStatus, schema)
                    : asItIs(schema, projectStatus.warning());
        }
    }

    private void say(String sentence) {
        progress.clear();
        run.err().println(sentence);
    }

    /** The schema of a project as it is. */
    Built ofProject() {
        try (ProjectSchema project = project()) {
            ProjectStatus projectStatus = project.projectStatus();
            return ofProject(projectStatus, project.live(projectStatus));
        }
    }

    /**
     * A database that was given may be another than the migrations describe, and one of another branch is: the project's sources
     * stay as they are. The classes are kept in the user's cache alone: what lies in the project may come from others.
     */
    private Built ofProject(ProjectStatus projectStatus, MigratedSchema schema) {
        if (!database.embedded() || projectStatus.isAstray() || projectStatus.holdsMore()) {
            return asItIs(schema, projectStatus.warning());
        }
        GeneratedSources sources = new SourceFolder(config, upToDateStamp()).bringUpToDate(schema, progress);
        progress.accept("compiling");
        return built(Compilation.done(SchemaCompiler.compile(sources, cache())), schema, Optional.empty());
    }

    private Built asItIs(MigratedSchema schema, Optional<String> warning) {
        return built(cached(schema, _ -> {}), schema, warning);
    }

    private ProjectSchema project() {
        return new ProjectSchema(config, database, upToDateStamp(), progress);
    }

    private UpToDateStamp upToDateStamp() {
        return run.invocation().upToDateStamp(config.project(), given);
    }

    private static Built built(Compilation classes, MigratedSchema schema, Optional<String> warning) {
        return new Built(classes, schema.fingerprint(), warning);
    }

    /** The classes of a schema, from the user's cache where they are in it. */
    private Compilation cached(MigratedSchema schema, Consumer<GeneratedSources> check) {
        SchemaCache cache = cache();
        Optional<CompiledSchema> known = cache.find(key(schema));
        if (known.isPresent()) {
            return Compilation.done(known.get());
        }
        int tables = inBackground ? TableCount.of(database) : 0;
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

    /** The user's cache; for a user who has no place of their own to write to, one until the end: every start compiles. */
    private SchemaCache cache() {
        SchemaCache cache = SchemaCache.ofUser(run.invocation().environment());
        return (cache.isWritable()
                        ? cache
                        : SchemaCache.in(ScratchFolder.create().folder()))
                .with(application());
    }

    /**
     * Where the application's classes lie that types of columns need.
     *
     * @throws RetortException of the kind USAGE unless the user trusts them: they run when a row is read
     */
    private List<Path> application() {
        List<String> classes = config.generation().types().classes();
        if (classes.isEmpty()) {
            return List.of();
        }
        String what = classes.getFirst() + ", a type in db/retort.toml, is Java code of this project";
        if (!config.migrationSettings().sources().trust().allows(config.project(), what)) {
            throw RetortException.usage(what + ", which reads and writes columns, and is not run unless you trust it")
                    .withHint("--trust says so, and so does RETORT_TRUST=1 in scripts and CI");
        }
        List<Path> classPath = config.classPath();
        config.generation().types().requireCompiled(classPath);
        return classPath;
    }
}
