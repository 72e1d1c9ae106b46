package dev.retort.shell;

import dev.retort.compile.CompiledSchema;
import dev.retort.connect.LiveConnection;
import dev.retort.eval.Engine;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * What an interactive shell is opened with.
 *
 * @param connection the connection that everything typed shares
 * @param schema the schema that is in scope
 * @param engine the engine, which may still be warming up: the prompt does not wait for it
 * @param settings how results are shown
 * @param colour whether colours are wanted
 * @param environment the environment's variables
 */
public record ShellLaunch(
        LiveConnection connection,
        CompiledSchema schema,
        CompletableFuture<Engine> engine,
        Settings settings,
        boolean colour,
        Map<String, String> environment) {

    public ShellLaunch {
        environment = Map.copyOf(environment);
    }
}
