package dev.retort.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Who connects, and where the password is.
 *
 * @param user the user's name
 * @param passwordFile the file whose first line is the password
 * @param isTemporary whether that file was made for this run alone
 */
record Credentials(Optional<String> user, Optional<Path> passwordFile, boolean isTemporary) implements AutoCloseable {
    static Credentials given(@Nullable String user, @Nullable File passwordFile) {
        return new Credentials(
                Optional.ofNullable(user), Optional.ofNullable(passwordFile).map(File::toPath), false);
    }

    /** A password that is handed on by a file which its owner alone can read, and which is gone after the run. */
    static Credentials of(Optional<String> user, Optional<String> password) throws MojoExecutionException {
        try {
            Optional<Path> file =
                    password.isPresent() ? Optional.of(Files.createTempFile("retort", ".password")) : Optional.empty();
            if (file.isPresent()) {
                file.get().toFile().deleteOnExit();
                Files.writeString(file.get(), password.get() + "\n");
            }
            return new Credentials(user, file, true);
        } catch (IOException e) {
            throw new MojoExecutionException("the password cannot be handed on: " + e.getMessage(), e);
        }
    }

    /** As options of the program. */
    List<String> options() {
        List<String> options = new ArrayList<>();
        user.ifPresent(name -> options.addAll(List.of("--user", name)));
        passwordFile.ifPresent(file -> options.addAll(List.of("--password-file", file.toString())));
        return options;
    }

    @Override
    public void close() {
        if (isTemporary) {
            passwordFile.map(Path::toFile).ifPresent(File::delete);
        }
    }
}
