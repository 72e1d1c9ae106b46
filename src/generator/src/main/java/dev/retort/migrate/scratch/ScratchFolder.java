package dev.retort.migrate.scratch;

import dev.retort.RetortException;
import dev.retort.database.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A folder of one's own for a while, in the system's temporary folder. Closing removes it with all that is in it; so does
 * the end of the process, however it is asked to end.
 */
public final class ScratchFolder implements AutoCloseable {
    private static final int ATTEMPTS = 1_000;

    private final Path folder;
    private final Thread atExit;

    private ScratchFolder(Path folder) {
        this.folder = folder;
        this.atExit = Thread.ofPlatform().name("clean up").unstarted(this::removeWhileInUse);
    }

    public static ScratchFolder create() {
        try {
            ScratchFolder scratch = new ScratchFolder(Files.createTempDirectory("retort"));
            Runtime.getRuntime().addShutdownHook(scratch.atExit);
            return scratch;
        } catch (IOException e) {
            throw failure("no temporary folder can be made", e);
        }
    }

    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        if (!forget()) {
            return;
        }
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw failure("the temporary folder " + folder + " cannot be removed", e);
        }
    }

    /** False when the process is ending, and the folder with it. */
    private boolean forget() {
        try {
            return Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            return false;
        }
    }

    /**
     * A thread that was writing continues while the process ends, and may be faster than the one who clears up: the folder first
     * gets a name that is not known.
     */
    private void removeWhileInUse() {
        Path unknown = folder.resolveSibling(folder.getFileName() + ".gone");
        Path present = folder;
        for (int attempt = 0; attempt < ATTEMPTS && Files.exists(present); attempt++) {
            try {
                if (present.equals(folder)) {
                    Files.move(folder, unknown, StandardCopyOption.ATOMIC_MOVE);
                    present = unknown;
                }
                Folders.delete(present);
            } catch (IOException e) {
                Thread.onSpinWait();
            }
        }
    }

    private static RetortException failure(String what, IOException cause) {
        return new RetortException(what + ": " + cause.getMessage(), cause)
                .withHint("is the disk full? TMPDIR names another folder");
    }
}
