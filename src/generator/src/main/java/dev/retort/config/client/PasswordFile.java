package dev.retort.config.client;

import dev.retort.RetortException;
import dev.retort.home.FileRights;
import dev.retort.internal.url.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * The reader of files whose first line is a password.
 *
 * @param warnings takes a word about a file that others may read. That is no error, since the secrets of containers are mounted like this
 */
public record PasswordFile(Consumer<String> warnings) {

    public Secret read(Path file) {
        try {
            if (Files.isRegularFile(file)) {
                FileRights rights = FileRights.of(file);
                // Who does not own it cannot change it, and has not made it.
                if (rights.owned() && rights.isOpenToOthers()) {
                    warnings.accept(
                            "others may read the password in " + file + "; chmod 600 " + file + " keeps it yours");
                }
            }
            return new Secret(Files.readString(file).lines().findFirst().orElse(""));
        } catch (IOException e) {
            throw new RetortException(
                    RetortException.Kind.USAGE, "the password file cannot be read: " + file, null, null, e);
        }
    }
}
