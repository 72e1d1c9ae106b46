package dev.retort.generate.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The ways in which a folder changes its place within a file system, each of them one step that is done or not done. */
@FunctionalInterface
interface FolderMoves {
    /** Exchanges two folders; false when nothing was done, because that cannot be had here. */
    boolean exchange(Path one, Path other);

    /** Gives a folder another name, which no other has. */
    default void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }
}
