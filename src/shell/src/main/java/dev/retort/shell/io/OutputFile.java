package dev.retort.shell.io;

import dev.retort.RetortException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A file that takes the output. What is written becomes visible under the file's name at {@link #complete} only, so a query
 * that fails leaves an older file as it was; a device or a pipe is written to directly.
 */
public final class OutputFile implements ResultTarget {
    private final String name;
    private final Path file;
    private final Optional<Path> unfinished;
    private final PrintWriter writer;

    private OutputFile(Path named, Path file, Optional<Path> unfinished, OutputStream out) {
        this.name = named.toString();
        this.file = file;
        this.unfinished = unfinished;
        this.writer = DataWriter.to(out);
    }

    /**
     * Opens the file for writing; it has its new content when all of that was written.
     *
     * @throws RetortException of the kind USAGE when it cannot be written
     */
    public static OutputFile open(Path path) {
        return open(path, file -> {
            boolean direct = Files.exists(file) && !Files.isRegularFile(file);
            Optional<Path> part = direct ? Optional.empty() : Optional.of(beside(file));
            return new OutputFile(path, file, part, Files.newOutputStream(part.orElse(file)));
        });
    }

    /**
     * Opens the file for writing that shows at once, as a user wants it who looks at the file meanwhile.
     *
     * @param append whether what is in it stays
     * @throws RetortException of the kind USAGE when it cannot be written
     */
    public static OutputFile openDirectly(Path path, boolean append) {
        StandardOpenOption before = append ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING;
        return open(
                path,
                file -> new OutputFile(
                        path,
                        file,
                        Optional.empty(),
                        Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, before)));
    }

    private static OutputFile open(Path path, Opening opening) {
        try {
            Path file = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
            if (Files.isDirectory(file)) {
                throw RetortException.usage("cannot write " + path + ": it is a folder");
            }
            if (Files.exists(file) && !Files.isWritable(file)) {
                throw RetortException.usage("cannot write " + path + ": permission denied");
            }
            return opening.open(file);
        } catch (IOException e) {
            Path folder = path.toAbsolutePath().getParent();
            String reason = folder != null && !Files.isDirectory(folder)
                    ? "there is no folder " + folder
                    : "no file can be made in " + folder;
            throw RetortException.usage("cannot write " + path + ": " + reason);
        }
    }

    private interface Opening {
        OutputFile open(Path file) throws IOException;
    }

    /** A new file next to the other, so that it can take its name, and with its permissions. */
    private static Path beside(Path file) throws IOException {
        Path created = Files.createFile(file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part"));
        if (Files.exists(file)) {
            try {
                Files.setPosixFilePermissions(created, Files.getPosixFilePermissions(file));
            } catch (UnsupportedOperationException e) {
                // a file system without permissions needs none set
            }
        }
        return created;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public PrintWriter writer() {
        return writer;
    }

    /** Gives what was written the file's name. */
    @Override
    public Optional<String> complete() {
        writer.close();
        try {
            if (unfinished.isPresent()) {
                move(unfinished.get());
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new RetortException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    private void move(Path written) throws IOException {
        try {
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Closes it; what was not completed is dropped. */
    @Override
    public void close() {
        try {
            writer.close();
        } finally {
            unfinished
                    .filter(part -> Files.exists(part, LinkOption.NOFOLLOW_LINKS))
                    .ifPresent(part -> part.toFile().delete());
        }
    }
}
