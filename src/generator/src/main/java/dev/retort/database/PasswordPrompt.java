package dev.retort.database;

import dev.retort.internal.url.Secret;
import java.util.Optional;

/** The one who can be asked for a password that nothing else tells. */
@FunctionalInterface
public interface PasswordPrompt {
    /** No one is there. */
    PasswordPrompt NOBODY = (_, _) -> Optional.empty();

    /**
     * Asks.
     *
     * @param account whose password it is: {@code reader@localhost}
     * @param attempt how often it was asked before, because the server refused what was typed
     * @return the password; empty when no answer comes, or it was asked often enough
     */
    Optional<Secret> ask(String account, int attempt);
}
