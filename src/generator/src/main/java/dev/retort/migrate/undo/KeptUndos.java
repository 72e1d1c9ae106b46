package dev.retort.migrate.undo;

import dev.retort.config.Config;
import dev.retort.migrate.history.HistoryEntry;
import dev.retort.migrate.history.MigrationHistory;
import dev.retort.migrate.journal.HistoryTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The undo files of applied migrations as they were beside them, kept in Retort's own folder of a project: when the files of another
 * branch are there, what this one has applied can still be undone.
 */
public record KeptUndos(Path folder) {

    public static KeptUndos of(Config config) {
        return new KeptUndos(config.state().resolve("undo"));
    }

    /** Keeps the files of what is applied and as it was; others lie beside another migration than the one that was applied. */
    public void keep(Path project, MigrationHistory history) throws IOException {
        for (HistoryEntry entry : history.entries()) {
            Optional<Integer> checksum = entry.applied().flatMap(HistoryEntry.Applied::checksum);
            boolean isAsItWas =
                    entry.state() == HistoryEntry.State.APPLIED || entry.state() == HistoryEntry.State.OUT_OF_ORDER;
            if (isAsItWas
                    && entry.version().isPresent()
                    && checksum.isPresent()
                    && entry.undos().size() == 1) {
                keep(
                        project.resolve(entry.undos().getFirst()),
                        place(entry.version().get(), checksum.get()));
            }
        }
    }

    /** Whether each undo file here is kept as it is. */
    public boolean isComplete(List<Path> undos) {
        try {
            for (Path undo : undos) {
                if (!isKept(undo)) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private boolean isKept(Path undo) throws IOException {
        try (Stream<Path> all = Files.isDirectory(folder) ? Files.walk(folder, 2) : Stream.empty()) {
            for (Path kept :
                    all.filter(file -> file.endsWith(undo.getFileName())).toList()) {
                if (Files.mismatch(undo, kept) < 0) {
                    return true;
                }
            }
            return false;
        }
    }

    private static void keep(Path file, Path place) throws IOException {
        Path kept = place.resolve(file.getFileName());
        if (Files.isRegularFile(kept, LinkOption.NOFOLLOW_LINKS) && Files.mismatch(file, kept) < 0) {
            return;
        }
        Files.createDirectories(place);
        for (Path former : files(place)) {
            Files.delete(former);
        }
        Path whole = Files.createTempFile(place, "undo", ".new");
        Files.copy(file, whole, StandardCopyOption.REPLACE_EXISTING);
        Files.move(whole, kept, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The file that undid a migration when it was the one that is applied. */
    Optional<Path> of(HistoryTable.Row migration) {
        if (migration.version().isEmpty() || migration.checksum().isEmpty()) {
            return Optional.empty();
        }
        try {
            return files(place(
                            migration.version().get().getVersion(),
                            migration.checksum().get()))
                    .stream()
                    .filter(file -> file.toString().endsWith(".sql"))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Path place(String version, int checksum) {
        return folder.resolve(version + " " + checksum);
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        }
    }
}
