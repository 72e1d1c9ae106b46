package dev.retort.compile;

import dev.retort.generate.tree.GeneratedSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sources of a test's own, in a folder. */
final class SourceTree {
    static final String PACKAGE = "shop";

    private final Path folder;

    SourceTree(Path folder) {
        this.folder = folder;
    }

    SourceTree with(String name, String source) throws IOException {
        Path file = file(name);
        Files.createDirectories(folder.resolve(PACKAGE));
        Files.writeString(file, source);
        return this;
    }

    Path file(String name) {
        return folder.resolve(PACKAGE).resolve(name + ".java");
    }

    GeneratedSources sources() {
        return GeneratedSources.in(folder, PACKAGE);
    }
}
