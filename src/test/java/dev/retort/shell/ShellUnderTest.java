package dev.retort.shell;

import dev.retort.DatabaseUrl;
import dev.retort.compile.CompiledSchema;
import dev.retort.config.Config;
import dev.retort.config.Naming;
import dev.retort.connect.Database;
import dev.retort.connect.LiveConnection;
import dev.retort.eval.Engine;
import dev.retort.render.Format;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The interactive shell in a process of its own. Arguments: URL of the database, and the compiled schema. */
final class ShellUnderTest {
    private ShellUnderTest() {}

    public static void main(String[] arguments) {
        Path here = Path.of("").toAbsolutePath();
        DatabaseUrl url = DatabaseUrl.parse(arguments[0], here);
        CompiledSchema schema = new CompiledSchema(Path.of(arguments[1]), Path.of(arguments[2]), arguments[3]);
        Config config = new Config(here, Optional.of(url), here, here, arguments[3], Naming.NONE);
        Map<String, String> environment = System.getenv();
        try (Database database = Database.open(config, progress -> {});
                LiveConnection connection = LiveConnection.open(database)) {
            CompletableFuture<Engine> engine = CompletableFuture.supplyAsync(
                    () -> new SlowEngine(Engine.open(schema, connection.db(), connection::cancel)));
            Settings settings = new Settings(Format.TABLE, 1_000, false);
            boolean colour = environment.getOrDefault("NO_COLOR", "").isEmpty();
            new InteractiveShell(new ShellLaunch(
                            connection,
                            new FixedSchema(schema),
                            engine,
                            Optional.empty(),
                            new SentDdl(),
                            settings,
                            colour,
                            environment))
                    .run(() -> {});
        }
    }
}
