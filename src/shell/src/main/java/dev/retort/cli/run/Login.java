package dev.retort.cli.run;

import dev.retort.cli.console.HiddenInput;
import dev.retort.cli.console.Progress;
import dev.retort.cli.console.Streams;
import dev.retort.config.Config;
import dev.retort.database.Database;
import dev.retort.database.PasswordPrompt;
import dev.retort.database.open.DatabaseOpener;
import dev.retort.internal.url.Secret;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The way into a database, for one run of Retort: asks the user for the password where nothing else tells it, and knows
 * afterwards what was typed. For one thread.
 */
public final class Login {
    private static final int ATTEMPTS = 3;

    private final Streams streams;
    private final HiddenInput input;
    private final Consumer<Path> beforeEmbedded;
    private final Map<String, Secret> typed = new HashMap<>();

    /** @param beforeEmbedded prepares a project whose own server is to be used */
    public Login(Streams streams, Consumer<Path> beforeEmbedded) {
        this.streams = streams;
        this.beforeEmbedded = beforeEmbedded;
        this.input = new HiddenInput();
    }

    public Database open(Config config, Progress progress) {
        prepare(config);
        return DatabaseOpener.open(config, false, prompt(progress), progress);
    }

    /** As {@link #open}, but makes a SQLite file that does not exist. */
    public Database openOrCreate(Config config, Progress progress) {
        prepare(config);
        return DatabaseOpener.open(config, true, prompt(progress), progress);
    }

    private void prepare(Config config) {
        if (config.url().isEmpty()) {
            beforeEmbedded.accept(config.project());
        }
    }

    private PasswordPrompt prompt(Progress progress) {
        return (account, attempt) -> {
            if (attempt == 0 && typed.containsKey(account)) {
                return Optional.ofNullable(typed.get(account));
            }
            if (attempt >= ATTEMPTS || !streams.canAsk()) {
                return Optional.empty();
            }
            progress.clear();
            Optional<Secret> password =
                    input.read((attempt == 0 ? "" : "that was not it; ") + "password for " + account + ": ");
            password.ifPresent(secret -> typed.put(account, secret));
            return password;
        };
    }
}
