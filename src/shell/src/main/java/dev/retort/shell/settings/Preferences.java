package dev.retort.shell.settings;

import dev.retort.render.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The preferences of a user for their shell.
 *
 * @param theme the colours
 * @param keys which editor's keys edit a line; empty for what ~/.inputrc says
 * @param hints whether the shell teaches now and then
 * @param connections the databases that have a name
 * @param folder the folder whose .retortrc is offered; empty for none
 */
public record Preferences(
        Theme theme, Optional<Keys> keys, boolean hints, List<Connection> connections, Optional<Path> folder) {

    /** What holds where nothing was said, and there is no home. */
    public static final Preferences DEFAULT =
            new Preferences(Theme.DARK, Optional.empty(), false, List.of(), Optional.empty());

    public Preferences {
        connections = List.copyOf(connections);
    }

    public Preferences withTheme(Theme other) {
        return new Preferences(other, keys, hints, connections, folder);
    }

    public Preferences withKeys(Keys other) {
        return new Preferences(theme, Optional.of(other), hints, connections, folder);
    }

    public Preferences in(Path other) {
        return new Preferences(theme, keys, hints, connections, Optional.of(other));
    }

    public Preferences withHints(boolean on) {
        return new Preferences(theme, keys, on, connections, folder);
    }

    public enum Keys {
        /** Those of Emacs, as most shells have them. */
        EMACS,
        /** Those of vi: Esc leads from inserting to commands. */
        VI
    }

    /**
     * A database that has a name.
     *
     * @param name the name
     * @param address its URL, without a password
     * @param remark what else there is to know; may be empty
     */
    public record Connection(String name, String address, String remark) {}
}
