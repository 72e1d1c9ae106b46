package dev.retort.shell.session;

import dev.retort.database.live.LiveConnection;
import dev.retort.eval.Engine;
import dev.retort.shell.settings.Settings;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What a shell is opened with.
 *
 * @param connection the connection that everything typed shares
 * @param schema the schema that is in scope
 * @param engine the engine, which may still be warming up: the prompt does not wait for it
 * @param project what acts on the project; empty where there is none
 * @param ddl listens on the connection
 * @param settings how results are shown
 * @param colour whether colours are wanted
 * @param environment the environment's variables
 * @param databases those that the shell can go to
 */
public record ShellLaunch(
        LiveConnection connection,
        LiveSchema schema,
        CompletableFuture<Engine> engine,
        Optional<ProjectCommands> project,
        SentDdl ddl,
        Settings settings,
        boolean colour,
        Map<String, String> environment,
        Databases databases) {

    public ShellLaunch {
        environment = Map.copyOf(environment);
    }

    /** What a shell is opened with that stays on its database. */
    public ShellLaunch(
            LiveConnection connection,
            LiveSchema schema,
            CompletableFuture<Engine> engine,
            Optional<ProjectCommands> project,
            SentDdl ddl,
            Settings settings,
            boolean colour,
            Map<String, String> environment) {
        this(connection, schema, engine, project, ddl, settings, colour, environment, Databases.NONE);
    }
}
