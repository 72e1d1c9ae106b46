package dev.retort.generate.tree;

import dev.retort.RetortException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The place of sources that were generated before the configuration named another one. Of what lies there, only files that
 * say that they were generated are ever removed.
 */
public record FormerSources(Path directory, String packageName) {

    /**
     * The generated files that are left there, by their path from the source root with forward slashes, in order.
     *
     * @param packageOfToday whose files are none of these, also where the one package lies within the other
     */
    public List<String> left(Path root, String packageOfToday) {
        Path folder = folder(directory, packageName);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            // By their real paths, since two names may be one folder: a link, or a system to which capitals are
            // nothing.
            Path kept = real(folder(root, packageOfToday));
            List<String> left = new ArrayList<>();
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (isGenerated(file) && !real(file).startsWith(kept)) {
                    left.add(directory.relativize(file).toString().replace('\\', '/'));
                }
            }
            left.sort(Comparator.naturalOrder());
            return left;
        } catch (IOException | UncheckedIOException e) {
            throw failure(e);
        }
    }

    /** Removes what is {@link #left}, and the folders that are empty then; says what that was. */
    public List<String> remove(Path root, String packageOfToday) {
        SourceSync.recover(directory, packageName);
        List<String> left = left(root, packageOfToday);
        try {
            for (String path : left) {
                Path file = directory.resolve(path);
                Files.deleteIfExists(file);
                removeEmpty(Objects.requireNonNull(file.getParent()));
            }
        } catch (IOException e) {
            throw failure(e);
        }
        return left;
    }

    private void removeEmpty(Path folder) throws IOException {
        try {
            for (Path empty = folder; !empty.equals(directory); empty = Objects.requireNonNull(empty.getParent())) {
                Files.delete(empty);
            }
        } catch (DirectoryNotEmptyException _) {
            // It is another's.
        }
    }

    private static Path folder(Path directory, String packageName) {
        return directory.resolve(packageName.replace('.', '/'));
    }

    private static Path real(Path path) throws IOException {
        return Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
    }

    /** Reads no further than the first lines: what the user wrote may be in any encoding. */
    private static boolean isGenerated(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return SourceTree.isGenerated(lines.limit(2).collect(Collectors.joining("\n")));
        }
    }

    private RetortException failure(Exception e) {
        return new RetortException(
                        "what was generated before in " + folder(directory, packageName) + " cannot be removed", e)
                .withHint("check the folder's permissions, then generate again");
    }
}
