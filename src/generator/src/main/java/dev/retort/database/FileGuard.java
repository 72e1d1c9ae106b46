package dev.retort.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** A section that one thread of one process on the machine is in at a time. The kernel lets go of it for the dead. */
public final class FileGuard implements AutoCloseable {
    /** Locks of files are held by processes: this one tells the threads apart. */
    private static final ReentrantLock THREADS = new ReentrantLock();

    /** How long one waits without a word of whom for. */
    private static final Duration SILENCE = Duration.ofSeconds(5);

    private final FileChannel channel;

    private FileGuard(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits for the lock of a file; the file and its folder are made if need be, and stay. */
    public static FileGuard enter(Path file) throws IOException {
        return enter(file, _ -> {});
    }

    /**
     * Waits for the lock of a file.
     *
     * @param waiting takes, after a while, who has it: {@code process 4711 (java)}; an empty text where that is not known
     */
    public static FileGuard enter(Path file, Consumer<String> waiting) throws IOException {
        THREADS.lock();
        try {
            FileChannel channel = open(file);
            try {
                if (channel.tryLock() == null) {
                    await(channel, file, waiting);
                }
                return new FileGuard(channel);
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            THREADS.unlock();
            throw e;
        }
    }

    /** Takes the lock of a file, if no one has it. */
    public static Optional<FileGuard> tryEnter(Path file) throws IOException {
        if (!THREADS.tryLock()) {
            return Optional.empty();
        }
        FileChannel channel = null;
        boolean isTaken = false;
        try {
            channel = open(file);
            isTaken = channel.tryLock() != null;
            return isTaken ? Optional.of(new FileGuard(channel)) : Optional.empty();
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        } finally {
            if (!isTaken) {
                if (channel != null) {
                    channel.close();
                }
                THREADS.unlock();
            }
        }
    }

    private static FileChannel open(Path file) throws IOException {
        OwnerOnly.folder(Objects.requireNonNull(file.toAbsolutePath().getParent()));
        return FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
                OwnerOnly.file());
    }

    private static void await(FileChannel channel, Path file, Consumer<String> waiting) throws IOException {
        Thread teller = Thread.ofPlatform().daemon().start(() -> {
            try {
                Thread.sleep(SILENCE);
                waiting.accept(LockHolder.of(file).orElse(""));
            } catch (InterruptedException _) {
                // The lock was given.
            }
        });
        try {
            channel.lock();
        } finally {
            teller.interrupt();
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException _) {
            // The kernel has let go of it all the same.
        } finally {
            THREADS.unlock();
        }
    }
}
