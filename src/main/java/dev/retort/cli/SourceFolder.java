package dev.retort.cli;

import dev.retort.config.Config;
import dev.retort.generate.Drift;
import dev.retort.generate.GeneratedSources;
import dev.retort.generate.Generator;
import dev.retort.migrate.MigratedSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A project's generated sources: brought to what a schema generates, or held against it. */
final class SourceFolder {
    private final Config config;

    SourceFolder(Config config) {
        this.config = config;
    }

    /**
     * The sources as the schema generates them, written where they differ. Nothing is generated while neither the schema
     * nor the folder changed since the last time.
     */
    GeneratedSources bringUpToDate(MigratedSchema schema, Consumer<String> progress) {
        GeneratedSources present = GeneratedSources.in(config.generatedSources(), config.packageName());
        if (isRemembered(schema, present)) {
            return present;
        }
        progress.accept("generating");
        write(schema);
        return GeneratedSources.in(config.generatedSources(), config.packageName());
    }

    /** Writes the sources where they differ; says how they did. */
    Drift write(MigratedSchema schema) {
        try (Scratch scratch = Scratch.create()) {
            Drift drift = Drift.write(Generator.generate(schema, config, scratch.folder()), config.generatedSources());
            remember(schema, GeneratedSources.in(config.generatedSources(), config.packageName()));
            return drift;
        }
    }

    /** How the sources differ from what the schema generates. */
    Drift check(MigratedSchema schema) {
        try (Scratch scratch = Scratch.create()) {
            return Drift.between(Generator.generate(schema, config, scratch.folder()), config.generatedSources());
        }
    }

    private boolean isRemembered(MigratedSchema schema, GeneratedSources present) {
        try {
            return Files.isRegularFile(memory()) && Files.readString(memory()).equals(state(schema, present));
        } catch (IOException e) {
            return false;
        }
    }

    /** Failing to remember costs time at the next start, and nothing else. */
    private void remember(MigratedSchema schema, GeneratedSources written) {
        try {
            if (Files.isDirectory(config.state())) {
                Files.writeString(memory(), state(schema, written));
            }
        } catch (IOException e) {
            memory().toFile().delete();
        }
    }

    private String state(MigratedSchema schema, GeneratedSources sources) {
        return String.join(
                "\n",
                Version.ofThisBuild(),
                schema.fingerprint(),
                config.naming().toString(),
                sources.fingerprint());
    }

    private Path memory() {
        return config.state().resolve("generated");
    }
}
