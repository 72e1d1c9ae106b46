package dev.retort.shell;

import dev.retort.compile.CompiledSchema;
import dev.retort.config.Config;
import dev.retort.config.Naming;
import dev.retort.database.Database;
import dev.retort.database.live.AccessMode;
import dev.retort.database.open.DatabaseOpener;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.render.Format;
import dev.retort.shell.session.Databases;
import dev.retort.shell.session.ShellLaunch;
import dev.retort.shell.settings.Settings;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The interactive shell in a process of its own. Arguments: URL of the database, the compiled schema in three parts, and with
 * what care: {@code asking}, {@code production}, {@code READ_ONLY}, {@code SANDBOX}.
 */
final class ShellUnderTest {
    private ShellUnderTest() {}

    private static AccessMode accessMode(List<String> words) {
        AccessMode.Mode mode = Arrays.stream(AccessMode.Mode.values())
                .filter(each -> words.contains(each.name()))
                .findFirst()
                .orElse(AccessMode.Mode.WRITING);
        return new AccessMode(mode, !words.contains("asking"), words.contains("production"));
    }

    public static void main(String[] arguments) {
        Path here = Path.of("").toAbsolutePath();
        DatabaseUrl url = DatabaseUrl.parse(arguments[0], here);
        CompiledSchema schema = new CompiledSchema(Path.of(arguments[1]), Path.of(arguments[2]), arguments[3]);
        Config config = new Config(here, Optional.of(url), here, here, arguments[3], Naming.NONE);
        Map<String, String> environment = System.getenv();
        Settings settings = new Settings(Format.TABLE, 1_000, false);
        boolean coloured = environment.getOrDefault("NO_COLOR", "").isEmpty();
        try (Database database = DatabaseOpener.open(config, progress -> {})) {
            ShellLaunch launch = new ShellLaunch(
                    database,
                    accessMode(List.of(arguments)),
                    new FixedSchema(schema),
                    settings,
                    System.err,
                    environment,
                    Optional.empty(),
                    Databases.NONE,
                    SlowEngine::new);
            new InteractiveShell(launch, coloured).run();
        }
    }
}
