package dev.retort.connect;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/** A section that one thread of one process on the machine is in at a time. The kernel lets go of it for the dead. */
public final class FileGuard implements AutoCloseable {
    /** Locks of files are held by processes: this one tells the threads apart. */
    private static final ReentrantLock THREADS = new ReentrantLock();

    private final FileChannel channel;

    private FileGuard(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits for the lock that the file stands for; the file and its folder are made if need be, and stay. */
    public static FileGuard enter(Path file) throws IOException {
        THREADS.lock();
        try {
            OwnerOnly.folder(Objects.requireNonNull(file.toAbsolutePath().getParent()));
            FileChannel channel = FileChannel.open(
                    file,
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
                    OwnerOnly.file());
            try {
                channel.lock();
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
