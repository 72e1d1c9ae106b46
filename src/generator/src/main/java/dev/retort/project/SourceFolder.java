package dev.retort.project;

import dev.retort.RetortException;
import dev.retort.config.Config;
import dev.retort.database.FileGuard;
import dev.retort.generate.Generator;
import dev.retort.generate.tree.FormerSources;
import dev.retort.generate.tree.GeneratedSources;
import dev.retort.generate.tree.SourceSync;
import dev.retort.home.SealedNote;
import dev.retort.migrate.MigratedSchema;
import dev.retort.migrate.scratch.ScratchFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A project's generated sources: brought to what a schema generates, or held against it. One process at a time does
 * either.
 */
public final class SourceFolder {
    private static final String PLACE = "generated in";

    private final Config config;
    private final UpToDateStamp upToDateStamp;
    private final SealedNote memory;

    public SourceFolder(Config config, UpToDateStamp upToDateStamp) {
        this.config = config;
        this.upToDateStamp = upToDateStamp;
        this.memory = upToDateStamp.note("generated");
    }

    /**
     * The sources as the schema generates them, written where they differ. Nothing is generated while neither the schema
     * nor the folder changed since the last time.
     */
    public GeneratedSources bringUpToDate(MigratedSchema schema, Consumer<String> progress) {
        try (FileGuard _ = alone()) {
            writeUnlessRemembered(schema, progress);
            return present();
        }
    }

    /** Writes the sources where they differ; says how they did. */
    public SourceSync write(MigratedSchema schema, Consumer<String> progress) {
        try (FileGuard _ = alone()) {
            Written written = writeUnlessRemembered(schema, progress);
            if (schema.pending() == 0) {
                upToDateStamp.remember(config, written.fingerprint);
            } else {
                upToDateStamp.forget();
            }
            return written.drift;
        }
    }

    /** How the sources differ from what the schema generates. */
    public SourceSync check(MigratedSchema schema) {
        try (FileGuard _ = alone();
                ScratchFolder scratch = ScratchFolder.create()) {
            SourceSync.recover(config.generatedSources(), config.packageName());
            GeneratedSources fresh = Generator.generate(schema, config, scratch.folder());
            SourceSync drift = SourceSync.between(fresh, config.generatedSources())
                    .with(former().map(place -> place.left(config.generatedSources(), config.packageName()))
                            .orElse(List.of()));
            if (drift.isEmpty()) {
                remember(schema, fresh);
                if (schema.pending() == 0) {
                    upToDateStamp.remember(config, fresh.fingerprint());
                }
            }
            return drift;
        }
    }

    /**
     * What came of writing.
     *
     * @param fingerprint of the sources as the schema generates them
     */
    private record Written(SourceSync drift, String fingerprint) {}

    private Written writeUnlessRemembered(MigratedSchema schema, Consumer<String> progress) {
        SourceSync.recover(config.generatedSources(), config.packageName());
        GeneratedSources present = present();
        if (isRemembered(schema, present)) {
            return new Written(SourceSync.NONE, present.fingerprint());
        }
        progress.accept("generating");
        try (ScratchFolder scratch = ScratchFolder.create()) {
            GeneratedSources fresh = Generator.generate(schema, config, scratch.folder());
            SourceSync drift = SourceSync.write(fresh, config.generatedSources())
                    .with(former().map(place -> place.remove(config.generatedSources(), config.packageName()))
                            .orElse(List.of()));
            // Only now: a run that was cut off before leaves it to the next to remove what is left.
            remember(schema, fresh);
            return new Written(drift, fresh.fingerprint());
        }
    }

    private GeneratedSources present() {
        return GeneratedSources.in(config.generatedSources(), config.packageName());
    }

    private FileGuard alone() {
        try {
            return upToDateStamp.enter();
        } catch (IOException e) {
            throw new RetortException(config.state() + " cannot be written: " + e.getMessage(), e)
                    .withHint("Retort keeps its notes on the project there; check its permissions");
        }
    }

    /** Where the sources were that were generated last. */
    private Optional<FormerSources> former() {
        return memory.read()
                .filter(lines -> lines.size() > 2 && lines.get(0).equals(PLACE))
                .map(lines -> new FormerSources(config.project().resolve(lines.get(1)), lines.get(2)));
    }

    private boolean isRemembered(MigratedSchema schema, GeneratedSources present) {
        return memory.read().filter(state(schema, present)::equals).isPresent();
    }

    /** Failing to remember costs time at the next start, and nothing else. */
    private void remember(MigratedSchema schema, GeneratedSources written) {
        try {
            if (Files.isDirectory(config.state())) {
                memory.write(state(schema, written));
            }
        } catch (IOException e) {
            memory.file().toFile().delete();
        }
    }

    private List<String> state(MigratedSchema schema, GeneratedSources sources) {
        return Stream.of(
                        PLACE,
                        config.project().relativize(config.generatedSources()).toString(),
                        config.packageName(),
                        ThisBuild.name(),
                        schema.fingerprint(),
                        config.generation().text(),
                        sources.fingerprint())
                .flatMap(String::lines)
                .toList();
    }
}
