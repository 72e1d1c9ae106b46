package dev.retort.config.flyway;

import dev.retort.RetortException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A folder of a project's scripts. Its files are those that Flyway finds in it: links are followed, hidden folders are not looked
 * into. A link of which Flyway makes nothing, or something else than was meant, is refused by its name.
 *
 * @param project the project's folder, which no link may lead out of
 * @param folder the scripts' folder, which need not exist
 */
public record ScriptFolder(Path project, Path folder) {

    /**
     * All files in it and in the folders below, in the order of their paths.
     *
     * @throws RetortException of the kind USAGE when something in it leads nowhere, in a circle or out of the project, or cannot
     *     be read
     */
    public List<Path> files() {
        List<Path> found = new ArrayList<>();
        try {
            if (Files.isDirectory(folder)) {
                collect(folder, List.of(folder.toRealPath()), found);
            }
        } catch (IOException e) {
            throw new RetortException(folder + " cannot be read: " + e.getMessage(), e);
        }
        return found.stream().sorted().toList();
    }

    /** @param above the real folders from the first one down to this one */
    private void collect(Path within, List<Path> above, List<Path> found) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(within)) {
            for (Path entry : entries) {
                if (Files.isSymbolicLink(entry)) {
                    if (leadsNowhere(entry)) {
                        continue;
                    }
                    refuseWrongWay(entry, above);
                }
                if (!Files.isReadable(entry)) {
                    throw refused(entry, "cannot be read", "Flyway would pass over it: check its permissions");
                }
                if (!Files.isDirectory(entry)) {
                    found.add(entry);
                } else if (!Files.isHidden(entry)) {
                    List<Path> further = new ArrayList<>(above);
                    further.add(entry.toRealPath());
                    collect(entry, further, found);
                }
            }
        }
    }

    /** A hidden one is a lock of an editor's. */
    private boolean leadsNowhere(Path link) throws IOException {
        if (Files.exists(link)) {
            return false;
        }
        if (!Files.isHidden(link)) {
            throw refused(
                    link,
                    "is a link to " + Files.readSymbolicLink(link) + ", which is not there",
                    "Flyway would pass over it: put there what it leads to, or remove the link");
        }
        return true;
    }

    private void refuseWrongWay(Path link, List<Path> above) throws IOException {
        Path real = link.toRealPath();
        if (!real.startsWith(project.toRealPath())) {
            throw refused(
                    link, "is a link that leads out of the project, to " + real, "put the scripts themselves there");
        }
        if (above.stream().anyMatch(folder -> folder.startsWith(real))) {
            throw refused(
                    link,
                    "is a link to " + Files.readSymbolicLink(link) + ", which holds the link itself",
                    "Flyway would go round in it: remove the link");
        }
    }

    private RetortException refused(Path entry, String what, String hint) {
        Path shown = entry.startsWith(project) ? project.relativize(entry) : entry;
        return RetortException.usage(shown + " " + what).withHint(hint);
    }
}
