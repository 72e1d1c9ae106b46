package dev.retort.home;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * The rights to a file: who may do what with it.
 *
 * @param permissions what its owner, its group and others may do
 * @param owned whether it belongs to the user who runs this process
 */
public record FileRights(Set<PosixFilePermission> permissions, boolean owned) {
    private static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_FOLDER = PosixFilePermissions.fromString("rwx------");

    public FileRights {
        permissions = Set.copyOf(permissions);
    }

    public static FileRights of(Path file) throws IOException {
        boolean owned = Files.getAttribute(file, "unix:uid").equals((int) new UnixSystem().getUid());
        return new FileRights(Files.getPosixFilePermissions(file), owned);
    }

    /** Whether another may do anything with it. */
    public boolean isOpenToOthers() {
        return permissions.stream().anyMatch(right -> !right.name().startsWith("OWNER_"));
    }

    public boolean isWritableByOthers() {
        return permissions.contains(PosixFilePermission.GROUP_WRITE)
                || permissions.contains(PosixFilePermission.OTHERS_WRITE);
    }

    /** Makes a file for its owner alone, and its folder with it, or takes the others' rights from those that are there. */
    public static void makePrivate(Path file) throws IOException {
        Path folder = file.resolveSibling("");
        Files.createDirectories(folder);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, OWNER_FOLDER);
            if (Files.exists(file)) {
                Files.setPosixFilePermissions(file, OWNER_FILE);
            } else {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_FILE));
            }
        }
    }
}
