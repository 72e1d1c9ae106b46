package dev.retort.generate.tree;

import dev.retort.RetortException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The differences of a committed tree of generated sources from what the schema generates now. Paths are relative to
 * the source root, with forward slashes, in order; line ends make no difference.
 *
 * @param extra files in the generated package that were generated once and are no longer
 * @param schema how the schemas differ that the trees describe, in words: {@code + table article}; none where a tree has no
 *     description
 */
public record SourceSync(List<String> missing, List<String> changed, List<String> extra, List<String> schema) {

    public static final SourceSync NONE = new SourceSync(List.of(), List.of(), List.of(), List.of());

    public SourceSync {
        missing = List.copyOf(missing);
        changed = List.copyOf(changed);
        extra = List.copyOf(extra);
        schema = List.copyOf(schema);
    }

    /**
     * Compares a committed tree with a fresh one.
     *
     * @param committed the source root that holds the committed sources; it may not exist
     */
    public static SourceSync between(GeneratedSources fresh, Path committed) {
        SourceTree now = SourceTree.of(fresh.directory(), fresh.packageName());
        SourceTree before = SourceTree.of(committed, fresh.packageName());
        SortedMap<String, String> wanted = now.files();
        SortedMap<String, String> found = before.files();
        return new SourceSync(
                wanted.keySet().stream()
                        .filter(path -> !found.containsKey(path))
                        .toList(),
                wanted.keySet().stream()
                        .filter(path -> found.containsKey(path) && !Objects.equals(wanted.get(path), found.get(path)))
                        .toList(),
                found.keySet().stream()
                        .filter(path -> !wanted.containsKey(path))
                        .toList(),
                before.description()
                        .flatMap(old -> now.description().map(schema -> SchemaChanges.between(old, schema)))
                        .orElse(List.of()));
    }

    /**
     * Brings a committed tree to what the schema generates now, as a whole: cut off at any moment, it is the old one or the
     * new one. Files that are the same are left alone. One process at a time may do this.
     *
     * @param committed the source root, which is made if it is missing
     * @return what was changed
     * @throws RetortException when a file cannot be written, or one that was written by hand is in the way
     */
    public static SourceSync write(GeneratedSources fresh, Path committed) {
        recover(committed, fresh.packageName());
        SourceSync drift = between(fresh, committed);
        if (drift.isEmpty()) {
            return drift;
        }
        SourceTree present = SourceTree.of(committed, fresh.packageName());
        Stream.concat(drift.extra.stream(), drift.changed.stream().filter(SourceTree::isDescription))
                .filter(path -> !SourceTree.isGenerated(present.files().getOrDefault(path, "")))
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
            swap(committed, fresh.packageName()).replace(drift.written(wanted, fresh), drift.removed(fresh));
        } catch (IOException e) {
            throw new RetortException("the generated sources in " + committed + " cannot be written", e)
                    .withHint("check the folder's permissions and the space on its disk, then generate again");
        }
        return drift;
    }

    /**
     * Clears up after a {@link #write} that was cut off; without one, does nothing. One process at a time may do this.
     *
     * @throws RetortException when a file cannot be moved
     */
    public static void recover(Path committed, String packageName) {
        TreeSwap swap = swap(committed, packageName);
        try {
            if (swap.isUnderWay()) {
                swap.recover();
            }
        } catch (IOException e) {
            throw new RetortException("the generated sources in " + committed + " cannot be brought back", e)
                    .withHint("a generation was cut off there; check the folder's permissions, then generate again");
        }
    }

    /** Whether a {@link #write} is going on, or was cut off, so that {@link #recover} has something to do. */
    public static boolean isUnderWay(Path committed, String packageName) {
        return swap(committed, packageName).isUnderWay();
    }

    private static TreeSwap swap(Path committed, String packageName) {
        return new TreeSwap(committed.resolve(packageName.replace('.', '/')));
    }

    /**
     * This, and files of another place that were generated once and are no longer. The schemas say nothing of why they are
     * there, and have no words then.
     */
    public SourceSync with(List<String> extraElsewhere) {
        return extraElsewhere.isEmpty()
                ? this
                : new SourceSync(
                        missing,
                        changed,
                        Stream.concat(extra.stream(), extraElsewhere.stream()).toList(),
                        List.of());
    }

    /** Whether the committed tree is as it should be. */
    public boolean isEmpty() {
        return missing.isEmpty() && changed.isEmpty() && extra.isEmpty();
    }

    /** How the trees differ, one line a file: {@code missing db/tables/Film.java}. */
    public List<String> lines() {
        return lines("missing ", "changed ", "extra   ");
    }

    /** What bringing them to agree did: to the schema, in words; where it is the same, to the files, one line each. */
    public List<String> linesOfWriting() {
        return schema.isEmpty() ? lines("added   ", "changed ", "removed ") : schema;
    }

    private List<String> lines(String ofMissing, String ofChanged, String ofExtra) {
        return Stream.of(
                        missing.stream().map(path -> ofMissing + path),
                        changed.stream().map(path -> ofChanged + path),
                        extra.stream().map(path -> ofExtra + path))
                .flatMap(lines -> lines)
                .toList();
    }

    private Map<Path, String> written(SortedMap<String, String> wanted, GeneratedSources sources) {
        Map<Path, String> written = new TreeMap<>();
        Stream.of(missing, changed)
                .flatMap(List::stream)
                .forEach(path -> written.put(inPackage(path, sources), Objects.requireNonNull(wanted.get(path))));
        return written;
    }

    private Set<Path> removed(GeneratedSources sources) {
        return extra.stream().map(path -> inPackage(path, sources)).collect(Collectors.toSet());
    }

    private static Path inPackage(String path, GeneratedSources sources) {
        return Path.of(sources.packageName().replace('.', '/')).relativize(Path.of(path));
    }
}
