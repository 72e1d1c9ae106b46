package dev.retort.generate.tree;

import java.nio.file.Path;

/**
 * A tree of Java sources that describe one schema.
 *
 * @param packageName the package of {@code Tables}, {@code Routines} and the rest
 * @param fingerprint a hash, in hexadecimal, of the contents: equal fingerprints compile to equal classes
 */
public record GeneratedSources(Path directory, String packageName, String fingerprint) {

    /** The tree as it is in a folder; empty where there is none. */
    public static GeneratedSources in(Path directory, String packageName) {
        return new GeneratedSources(
                directory, packageName, SourceTree.of(directory, packageName).fingerprint());
    }

    public boolean hasTables() {
        return SourceTree.of(directory, packageName).files().keySet().stream()
                .anyMatch(path -> path.endsWith("/Tables.java"));
    }
}
