package dev.retort.database.embedded;

import dev.retort.RetortException;
import dev.retort.database.Failures;
import dev.retort.database.FileGuard;
import dev.retort.database.Folders;
import dev.retort.database.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A folder in the user's cache that is made once per machine, whole or not at all.
 *
 * @param name what it is called there
 */
record MachineFolder(String name) {

    @FunctionalInterface
    interface Filling {
        void into(Path partial) throws IOException;
    }

    /**
     * The folder, which is made where it is not there.
     *
     * @param what what it holds, in a message
     */
    Path made(String what, Filling filling) {
        Path cache = cache();
        Path folder = cache.resolve(name);
        if (Files.isDirectory(folder)) {
            return folder;
        }
        try {
            OwnerOnly.folder(cache);
            try (FileGuard _ = FileGuard.enter(cache.resolve(name + ".lock"))) {
                if (!Files.isDirectory(folder)) {
                    make(cache.resolve(name + ".partial"), folder, filling);
                }
            }
            return folder;
        } catch (IOException e) {
            throw RetortException.connection(
                            what + " could not be unpacked into " + cache + ": " + Failures.reason(e), e)
                    .withHint("make room or set XDG_CACHE_HOME to a folder that you may write");
        }
    }

    /** Interrupted, it leaves nothing that could be taken for the whole. */
    private static void make(Path partial, Path folder, Filling filling) throws IOException {
        Folders.delete(partial);
        OwnerOnly.folder(partial);
        boolean isFilled = false;
        try {
            filling.into(partial);
            isFilled = true;
        } finally {
            if (!isFilled) {
                Folders.delete(partial);
            }
        }
        Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path cache() {
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path root =
                xdg != null && xdg.startsWith("/") ? Path.of(xdg) : Path.of(System.getProperty("user.home"), ".cache");
        return root.resolve("retort");
    }
}
