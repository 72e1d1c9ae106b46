package dev.retort.shell.session;

import dev.retort.RetortException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The databases that a shell can go to, and the one that it was opened on. */
public interface Databases {

    /** None but the one that it was opened on. */
    Databases NONE = (name, _, _) -> {
        throw new RetortException("this shell has one database, and cannot go to \"" + name + "\"");
    };

    /**
     * Opens a database: another of the same server, one that has a name in the user's config.toml, or one by its URL or file.
     *
     * @param name what was typed
     * @param from where the shell is; null for where it was opened
     * @param siblings the databases of the server that the shell is on
     * @throws RetortException when there is none of this name, or when it cannot be opened
     */
    Destination open(String name, @Nullable Destination from, List<String> siblings);
}
