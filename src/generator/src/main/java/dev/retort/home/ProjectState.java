package dev.retort.home;

import dev.retort.RetortException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.function.Consumer;

/**
 * The folder {@code .retort} of a project, in which Retort keeps its database and notes. Only one that this user made on this
 * machine is used: what a clone brings under that name was prepared by others. The folder is recognised by a note with the user's
 * seal, about the path that it was made at or the number that the disk gave it, so that it may be moved.
 */
public final class ProjectState {
    private static final String ASIDE = ".retort.aside";

    /** By it Git passes over the folder, itself included, whatever the project's own says. */
    private static final String IGNORE = ".gitignore";

    private final Path folder;
    private final Seal seal;
    private final boolean isTrusted;
    private final Consumer<String> warnings;

    /**
     * @param folder the folder, whether it exists or not
     * @param isTrusted whether a folder that is not known to be the user's is to be taken for theirs
     * @param warnings is told when a folder was put aside
     */
    public ProjectState(Path folder, Seal seal, boolean isTrusted, Consumer<String> warnings) {
        this.folder = folder;
        this.seal = seal;
        this.isTrusted = isTrusted;
        this.warnings = warnings;
    }

    /** Makes the folder where there is none of this user's. */
    public void ensure() {
        try {
            if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !isOwn()) {
                if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && (isTrusted || holdsNothing())) {
                    mark(folder);
                    ignoreItself(folder);
                    return;
                }
                putAside();
            }
            if (!Files.exists(folder)) {
                make();
            }
            ignoreItself(folder);
        } catch (IOException e) {
            throw new RetortException(folder + " cannot be made: " + e.getMessage(), e)
                    .withHint("Retort keeps its notes on the project there; check the permissions of its folder");
        }
    }

    private boolean isOwn() throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        List<String> marks = note(folder).read().orElse(List.of());
        return marks.contains(place()) || marks.contains(number(folder));
    }

    /** Locks are empty files, and the folder may have been made for one of them. */
    private boolean holdsNothing() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                boolean isOwn = file.endsWith(IGNORE);
                if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || (Files.size(file) > 0 && !isOwn)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static void ignoreItself(Path folder) throws IOException {
        Path file = folder.resolve(IGNORE);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            Files.writeString(file, "*\n");
        }
    }

    private String place() throws IOException {
        return "at " + folder.toRealPath();
    }

    private static String number(Path folder) throws IOException {
        return "number " + Files.getAttribute(folder, "unix:ino", LinkOption.NOFOLLOW_LINKS);
    }

    private Path parent() {
        return folder.toAbsolutePath().resolveSibling("");
    }

    private SealedNote note(Path marked) {
        return new SealedNote(marked.resolve("owner"), seal);
    }

    private void mark(Path marked) throws IOException {
        String place = "at " + parent().toRealPath().resolve(folder.getFileName());
        note(marked).write(List.of(place, number(marked)));
    }

    /** The folder appears with its mark in it: another process must not take it for another user's. */
    private void make() throws IOException {
        Files.createDirectories(parent());
        Path whole = Files.createTempDirectory(
                parent(),
                ".retort",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        try {
            mark(whole);
            Files.move(whole, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.deleteIfExists(whole.resolve("owner"));
            Files.deleteIfExists(whole);
            if (!isOwn()) {
                throw e;
            }
        }
    }

    private void putAside() throws IOException {
        Path aside = folder.resolveSibling(ASIDE);
        try {
            if (Files.exists(aside, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileAlreadyExistsException(aside.toString());
            }
            Files.move(folder, aside);
        } catch (IOException e) {
            throw new RetortException(folder + " was not made by you on this machine, and is not used", e)
                    .withHint("remove it, and " + aside
                            + " if it is there; or, if you know what is in it, start with --trust");
        }
        warnings.accept(folder + " was not made by you on this machine: it is " + ASIDE
                + " now, and a new one is made. To use it all the same, rename it back and start with --trust");
    }
}
