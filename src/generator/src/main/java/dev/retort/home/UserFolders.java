package dev.retort.home;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The folders in which the user keeps what is theirs, as the XDG base directories have it.
 *
 * @param environment the environment's variables
 */
public record UserFolders(Map<String, String> environment) {

    public UserFolders {
        environment = Map.copyOf(environment);
    }

    /** The home folder, where the environment names one: without it, nothing is looked for there. */
    public Optional<Path> home() {
        return absolute("HOME");
    }

    /** Where Retort's configuration is looked for. */
    public Optional<Path> configuration() {
        return absolute("XDG_CONFIG_HOME")
                .or(() -> home().map(home -> home.resolve(".config")))
                .map(folder -> folder.resolve("retort"));
    }

    /** Where Retort keeps what it remembers of its use. */
    public Path state() {
        return absolute("XDG_STATE_HOME")
                .orElseGet(() -> home().orElseGet(() -> Path.of(System.getProperty("user.home")))
                        .resolve(Path.of(".local", "state")))
                .resolve("retort");
    }

    /** A path as it is written in a configuration: {@code ~/} is the home folder, and others start at a base. */
    public Path resolve(String path, Path base) {
        return path.startsWith("~/") && home().isPresent()
                ? home().get().resolve(path.substring(2))
                : base.resolve(path).normalize();
    }

    /** The specification has relative paths ignored. */
    private Optional<Path> absolute(String variable) {
        return Optional.of(environment.getOrDefault(variable, ""))
                .filter(value -> value.startsWith("/"))
                .map(Path::of);
    }
}
