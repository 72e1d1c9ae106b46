package dev.retort.generate;

import dev.retort.RetortException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * How a committed tree of generated sources differs from what the schema generates now. Paths are relative to the source
 * root, with forward slashes, in order; line ends make no difference.
 *
 * @param missing files that the schema generates and the tree does not have
 * @param changed files whose content differs
 * @param extra files in the generated package that were generated once and are no longer
 */
public record Drift(List<String> missing, List<String> changed, List<String> extra) {

    public Drift {
        missing = List.copyOf(missing);
        changed = List.copyOf(changed);
        extra = List.copyOf(extra);
    }

    /**
     * Compares a committed tree with a fresh one.
     *
     * @param committed the source root that holds the committed sources; it may not exist
     */
    public static Drift between(GeneratedSources fresh, Path committed) {
        SortedMap<String, String> wanted =
                SourceTree.of(fresh.directory(), fresh.packageName()).files();
        SortedMap<String, String> found =
                SourceTree.of(committed, fresh.packageName()).files();
        return new Drift(
                wanted.keySet().stream()
                        .filter(path -> !found.containsKey(path))
                        .toList(),
                wanted.keySet().stream()
                        .filter(path -> found.containsKey(path) && !Objects.equals(wanted.get(path), found.get(path)))
                        .toList(),
                found.keySet().stream()
                        .filter(path -> !wanted.containsKey(path))
                        .toList());
    }

    /**
     * Brings a committed tree to what the schema generates now. Only files that differ are touched, and each is
     * replaced as a whole, so that what was interrupted is completed by doing it again.
     *
     * @param committed the source root, which is made if it is missing
     * @return what was changed
     * @throws RetortException when a file cannot be written, or one that somebody wrote by hand is in the way
     */
    public static Drift write(GeneratedSources fresh, Path committed) {
        Drift drift = between(fresh, committed);
        SourceTree present = SourceTree.of(committed, fresh.packageName());
        drift.extra.stream()
                .filter(path -> !present.isGenerated(path))
                .findFirst()
                .ifPresent(path -> {
                    throw new RetortException(
                                    committed.resolve(path) + " was not generated, and lies in the generated package")
                            .withHint("remove it, or move it to another package: " + fresh.packageName()
                                    + " holds what the schema generates, and nothing else");
                });
        SortedMap<String, String> wanted =
                SourceTree.of(fresh.directory(), fresh.packageName()).files();
        try {
            // First, because a file system that does not tell letters by case takes Users.java for users.java.
            for (String path : drift.extra) {
                remove(committed.resolve(path), committed);
            }
            for (String path : drift.missing) {
                replace(committed.resolve(path), Objects.requireNonNull(wanted.get(path)));
            }
            for (String path : drift.changed) {
                replace(committed.resolve(path), Objects.requireNonNull(wanted.get(path)));
            }
        } catch (IOException e) {
            throw new RetortException("the generated sources in " + committed + " cannot be written", e)
                    .withHint("check the folder's permissions and the space on its disk, then generate again");
        }
        return drift;
    }

    /** Whether the committed tree is as it should be. */
    public boolean isEmpty() {
        return missing.isEmpty() && changed.isEmpty() && extra.isEmpty();
    }

    /** How the trees differ, one line a file: {@code missing db/tables/Film.java}. */
    public List<String> lines() {
        return lines("missing ", "changed ", "extra   ");
    }

    /** What bringing them to agree did, one line a file: {@code added   db/tables/Film.java}. */
    public List<String> linesOfWriting() {
        return lines("added   ", "changed ", "removed ");
    }

    private List<String> lines(String ofMissing, String ofChanged, String ofExtra) {
        return Stream.of(
                        missing.stream().map(path -> ofMissing + path),
                        changed.stream().map(path -> ofChanged + path),
                        extra.stream().map(path -> ofExtra + path))
                .flatMap(lines -> lines)
                .toList();
    }

    private static void replace(Path file, String content) throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Path whole = file.resolveSibling("." + file.getFileName() + ".new");
        try {
            Files.writeString(whole, content, StandardCharsets.UTF_8);
            Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    /** Removes a file, and the folders that it leaves empty. */
    private static void remove(Path file, Path root) throws IOException {
        Files.deleteIfExists(file);
        for (Path folder = file.getParent(); folder != null && !folder.equals(root); folder = folder.getParent()) {
            try (Stream<Path> rest = Files.list(folder)) {
                if (rest.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(folder);
        }
    }
}
