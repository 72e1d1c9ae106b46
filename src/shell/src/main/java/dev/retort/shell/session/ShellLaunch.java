package dev.retort.shell.session;

import dev.retort.compile.CompiledSchema;
import dev.retort.database.Database;
import dev.retort.database.live.AccessMode;
import dev.retort.database.live.LiveConnection;
import dev.retort.eval.Engine;
import dev.retort.shell.settings.Settings;
import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The description of a shell: all that it is made of, before anything is opened.
 *
 * @param database the database that it begins on; it stays open when the shell ends
 * @param accessMode with how much care its connection is opened
 * @param schema the schema that is in scope
 * @param settings how results are shown at first
 * @param printedSql where statements are printed, if the settings say so
 * @param environment the environment's variables
 * @param project what acts on the project; empty where there is none
 * @param databases those that the shell can go to
 * @param engines opens an engine on classes and a connection
 */
public record ShellLaunch(
        Database database,
        AccessMode accessMode,
        LiveSchema schema,
        Settings settings,
        PrintStream printedSql,
        Map<String, String> environment,
        Optional<ProjectCommands> project,
        Databases databases,
        BiFunction<CompiledSchema, LiveConnection, Engine> engines) {

    public ShellLaunch {
        environment = Map.copyOf(environment);
    }

    /** A shell that stays on its database, and asks before nothing. */
    public ShellLaunch(Database database, LiveSchema schema, Settings settings, Map<String, String> environment) {
        this(
                database,
                AccessMode.NONE,
                schema,
                settings,
                System.err,
                environment,
                Optional.empty(),
                Databases.NONE,
                Engine::open);
    }
}
