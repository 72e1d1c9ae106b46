package dev.retort.config;

import dev.retort.RetortException;
import dev.retort.internal.url.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A database that the user has given a name, in their config.toml.
 *
 * @param name the name
 * @param url its URL, in any form
 * @param user the user to connect as, if said
 * @param password gives the password, when it is needed and no sooner, if said where it comes from
 * @param production whether people depend on what is in it
 * @param readOnly whether nothing is to be written to it
 */
public record NamedConnection(
        String name,
        String url,
        Optional<String> user,
        Optional<Supplier<Secret>> password,
        boolean production,
        boolean readOnly) {
    private static final int PATIENCE_IN_SECONDS = 120;

    /** Whether a word can be the name of one: it is neither a URL nor a path. */
    public static boolean isName(String word) {
        return !word.contains(":") && !word.contains("/");
    }

    /** The URL without any password that is in it. */
    public String shownUrl() {
        return url.replaceFirst("://([^/@:]*):.*@", "://$1@").replaceAll("(?i)([?&](?:password|pwd)=)[^&]*", "$1***");
    }

    /**
     * The password that a program gives in the first line of its output: {@code pass show db/shop}.
     *
     * @throws RetortException of the kind USAGE when it gives none
     */
    static Secret ofCommand(String command) {
        try {
            // The program may have to ask for a key: its questions go to the terminal.
            Process process = new ProcessBuilder("sh", "-c", command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)) {
                process.destroy();
                throw RetortException.usage("the password-command does not end: " + command);
            }
            if (process.exitValue() != 0) {
                throw RetortException.usage(
                        "the password-command failed with status " + process.exitValue() + ": " + command);
            }
            return new Secret(output.lines().findFirst().orElse(""));
        } catch (IOException e) {
            throw new RetortException(
                    RetortException.Kind.USAGE, "the password-command cannot be run: " + command, null, null, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RetortException(RetortException.Kind.INTERRUPTED, "interrupted", null, null, e);
        }
    }
}
