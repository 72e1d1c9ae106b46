package dev.retort.home;

import dev.retort.internal.text.Sha256;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The user's own seal: a text that carries it was written by this user on this machine. What a clone brings cannot carry it.
 *
 * @param keyFile the file with the key that the seal is made with, for its owner alone; made when it is first needed
 */
public record Seal(Path keyFile) {
    private static final int KEY_LENGTH = 32;

    /** The seal of the user whose folders these are. */
    public static Seal of(UserFolders folders) {
        return new Seal(folders.state().resolve("key"));
    }

    /** The seal for a text; empty where no key can be kept, so that nothing can be recognised later. */
    public Optional<String> on(String text) {
        return key().map(key -> sealed(key, text));
    }

    /** Whether this is the seal for the text. */
    public boolean isOn(String text, String seal) {
        return Files.isRegularFile(keyFile) && on(text).filter(seal::equals).isPresent();
    }

    private Optional<String> key() {
        try {
            if (!Files.isRegularFile(keyFile, LinkOption.NOFOLLOW_LINKS)) {
                makeKey();
            }
            String key = Files.readString(keyFile).strip();
            return key.length() == 2 * KEY_LENGTH && FileRights.of(keyFile).owned()
                    ? Optional.of(key)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Of two that make it at once, both use the one that was there first. */
    private void makeKey() throws IOException {
        byte[] key = new byte[KEY_LENGTH];
        new SecureRandom().nextBytes(key);
        Path whole = keyFile.resolveSibling("key." + ProcessHandle.current().pid() + "-" + System.nanoTime());
        FileRights.makePrivate(whole);
        Files.writeString(whole, HexFormat.of().formatHex(key));
        try {
            Files.createLink(keyFile, whole);
        } catch (FileAlreadyExistsException e) {
            // The other one's is read.
        } finally {
            Files.delete(whole);
        }
    }

    private static String sealed(String key, String text) {
        return Sha256.of(key + Sha256.of(key + text));
    }
}
