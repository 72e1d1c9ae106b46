package dev.retort.config.toml;

import dev.retort.RetortException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * The rule that what a project configures lies within its folder, wherever links lead: a clone must not have Retort write, or
 * take for the project's, what lies elsewhere.
 */
public record WithinProject(Path project) {

    /** A path as it is shown: within the project, from its folder on. */
    public Path shown(Path path) {
        return path.startsWith(project) ? project.relativize(path) : path;
    }

    /**
     * A folder or file of the project, which need not exist.
     *
     * @throws RetortException of the kind USAGE when it lies, or a link leads, out of the project
     */
    public Path check(Path path) {
        Path normal = path.normalize();
        if (!normal.startsWith(project)) {
            throw RetortException.usage(normal + " lies outside of the project")
                    .withHint("name a folder within " + project);
        }
        try {
            for (Path part = normal; part != null && !part.equals(project); part = part.getParent()) {
                if (Files.exists(part, LinkOption.NOFOLLOW_LINKS)) {
                    Path real = part.toRealPath();
                    if (!real.startsWith(project.toRealPath())) {
                        throw RetortException.usage(part + " is a link that leads out of the project, to " + real)
                                .withHint("put the folder itself there");
                    }
                    break;
                }
            }
            return normal;
        } catch (IOException e) {
            throw new RetortException(
                    RetortException.Kind.USAGE,
                    "nothing can be told of " + normal + ": " + e.getMessage(),
                    null,
                    null,
                    e);
        }
    }
}
