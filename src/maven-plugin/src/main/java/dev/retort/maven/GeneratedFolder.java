package dev.retort.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.tomlj.Toml;
import org.tomlj.TomlInvalidTypeException;

/**
 * The folder of a project's generated sources. What is wrong with the settings is for Retort to say, which reads all of them; here
 * the folder is then the usual one.
 */
final class GeneratedFolder {
    private static final String SETTING = "directory";

    private GeneratedFolder() {}

    static Path of(Path project) {
        return project.resolve(named(project.resolve("db/retort.toml")).orElse("generated-sources"));
    }

    private static Optional<String> named(Path settings) {
        try {
            String text = Files.exists(settings) ? Files.readString(settings) : "";
            // To load the parser takes longer than all else of a goal that has nothing to do.
            return text.contains(SETTING)
                    ? Optional.ofNullable(Toml.parse(text).getString("generate." + SETTING))
                    : Optional.empty();
        } catch (IOException | TomlInvalidTypeException e) {
            return Optional.empty();
        }
    }
}
