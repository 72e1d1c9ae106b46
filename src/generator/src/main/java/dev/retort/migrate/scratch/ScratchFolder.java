package dev.retort.migrate.scratch;

import dev.retort.RetortException;
import dev.retort.database.Aftermath;
import dev.retort.database.Folders;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A folder of one's own for a while, in the system's temporary folder or in memory. Closing removes it with all that is in it; so does
 * the end of the process, even of one that is killed. What is left all the same is removed when the next is made: the lock of a file in it
 * tells whether it is in use.
 */
public final class ScratchFolder implements AutoCloseable {
    private static final int ATTEMPTS = 1_000;
    private static final String PREFIX = "retort-scratch-";
    private static final String IN_USE = "in-use";
    /** One that is younger may not be locked yet. */
    private static final Duration MAKING = Duration.ofMinutes(1);

    /** The locks of this process end when it closes any channel to the file: its own folders are not looked into. */
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel lock;
    private final Aftermath aftermath;
    private final Thread atExit;

    private ScratchFolder(Path folder, FileChannel lock, Aftermath aftermath) {
        this.folder = folder;
        this.lock = lock;
        this.aftermath = aftermath;
        this.atExit = Thread.ofPlatform().name("clean up").unstarted(this::removeWhileInUse);
    }

    public static ScratchFolder create() {
        return in(ScratchPlace.temporary());
    }

    /** One for the data of a server: in memory where there is plenty of it. */
    public static ScratchFolder ofServer() {
        return in(ScratchPlace.ofServers());
    }

    private static ScratchFolder in(Path place) {
        try {
            Path folder = Files.createTempDirectory(place, PREFIX);
            Aftermath aftermath = Aftermath.removing(folder, gone(folder));
            OWN.add(folder);
            UserPrincipal user = Files.getOwner(folder);
            ScratchPlace.all().forEach(other -> removeAbandoned(other, user));
            FileChannel lock =
                    FileChannel.open(folder.resolve(IN_USE), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            lock.lock();
            ScratchFolder scratch = new ScratchFolder(folder, lock, aftermath);
            Runtime.getRuntime().addShutdownHook(scratch.atExit);
            return scratch;
        } catch (IOException e) {
            throw failure("no temporary folder can be made", e);
        }
    }

    private static void removeAbandoned(Path place, UserPrincipal user) {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(place, PREFIX + "*")) {
            for (Path other : folders) {
                if (!OWN.contains(other)) {
                    removeIfAbandoned(other, user);
                }
            }
        } catch (IOException | DirectoryIteratorException _) {
            // They only take up room.
        }
    }

    private static void removeIfAbandoned(Path other, UserPrincipal user) {
        Path inUse = other.resolve(IN_USE);
        try {
            boolean isYoung = Files.getLastModifiedTime(inUse, LinkOption.NOFOLLOW_LINKS)
                    .toInstant()
                    .isAfter(Instant.now().minus(MAKING));
            boolean isOwn = Files.getOwner(other, LinkOption.NOFOLLOW_LINKS).equals(user);
            if (isYoung || !isOwn || Files.isSymbolicLink(other)) {
                return;
            }
            try (FileChannel channel = FileChannel.open(inUse, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
                if (channel.tryLock() != null) {
                    Folders.delete(other);
                }
            }
        } catch (IOException _) {
            // It is in use, or another's.
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
            lock.close();
            aftermath.close();
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
        Path unknown = gone(folder);
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

    private static Path gone(Path folder) {
        return folder.resolveSibling(folder.getFileName() + ".gone");
    }

    private static RetortException failure(String what, IOException cause) {
        return new RetortException(what + ": " + cause.getMessage(), cause)
                .withHint("is the disk full? TMPDIR names another folder");
    }
}
