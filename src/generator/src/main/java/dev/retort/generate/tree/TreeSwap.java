package dev.retort.generate.tree;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The exchange of one folder's content for another, as a whole: however it is cut off, the folder holds what it held, or
 * what it was to hold. What stays the same keeps its files, with their time stamps.
 *
 * <p>The new tree is built beside the folder, and changes places with it in one step where the system can do that. Where it
 * cannot, the folder is away for a moment, and {@link #recover} brings it back if that was the last moment. One process at
 * a time does either.
 */
final class TreeSwap {
    private final Path folder;
    private final Path next;
    private final Path previous;
    private final FolderMoves moves;

    /** The exchange of a folder, which may not exist yet. */
    TreeSwap(Path folder) {
        this(folder, new FolderExchange());
    }

    /** The exchange of a folder on a system that can do so much and no more. */
    TreeSwap(Path folder, FolderMoves moves) {
        this.folder = folder;
        this.moves = moves;
        this.next = folder.resolveSibling("." + folder.getFileName() + ".next");
        this.previous = folder.resolveSibling("." + folder.getFileName() + ".previous");
    }

    /** Clears up after an exchange that was cut off. */
    void recover() throws IOException {
        if (Files.exists(previous) && !Files.exists(folder)) {
            moves.move(previous, folder);
        }
        delete(previous);
        delete(next);
    }

    /** Whether an exchange was cut off, or is going on. */
    boolean isUnderWay() {
        return Files.exists(next) || Files.exists(previous);
    }

    /**
     * Exchanges the content.
     *
     * @param written the files that are new or different, by their path in the folder
     * @param removed the paths of files that are to be no more
     */
    void replace(Map<Path, String> written, Set<Path> removed) throws IOException {
        recover();
        Files.createDirectories(next);
        if (Files.isDirectory(folder)) {
            takeOver(written.keySet(), removed);
        }
        for (Map.Entry<Path, String> file : written.entrySet()) {
            Path target = next.resolve(file.getKey());
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            Files.writeString(target, file.getValue(), StandardCharsets.UTF_8);
        }
        exchange();
        recover();
    }

    private void takeOver(Set<Path> written, Set<Path> removed) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path path = folder.relativize(file);
                if (!written.contains(path) && !removed.contains(path)) {
                    link(file, next.resolve(path));
                }
            }
        }
    }

    /** The same file at another place; a copy with its time stamps where the file system has no links. */
    private static void link(Path file, Path target) throws IOException {
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        try {
            Files.createLink(target, file);
        } catch (UnsupportedOperationException | IOException e) {
            Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void exchange() throws IOException {
        if (isEmpty(next)) {
            if (Files.exists(folder)) {
                moves.move(folder, next.resolve("gone"));
            }
        } else if (!Files.exists(folder)) {
            moves.move(next, folder);
        } else if (!moves.exchange(next, folder)) {
            renameBoth();
        }
    }

    /** A system may well let go of the old tree and then refuse the new one. */
    private void renameBoth() throws IOException {
        moves.move(folder, previous);
        try {
            moves.move(next, folder);
        } catch (IOException e) {
            moves.move(previous, folder);
            throw e;
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> files = Files.walk(tree)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.deleteIfExists(file);
        }
    }
}
