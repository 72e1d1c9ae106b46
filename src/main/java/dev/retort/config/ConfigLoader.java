package dev.retort.config;

import dev.retort.DatabaseUrl;
import dev.retort.RetortException;
import dev.retort.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the project and puts the configuration together: the command line first, then the environment, then retort.toml. */
public final class ConfigLoader {

    private static final String GENERATED_SOURCES = "generated-sources";
    private static final String PACKAGE = "generated";

    private final Path workingDirectory;
    private final Map<String, String> environment;

    /**
     * A loader for one process.
     *
     * @param workingDirectory where the search for a project begins, and relative paths start
     * @param environment the environment's variables
     */
    public ConfigLoader(Path workingDirectory, Map<String, String> environment) {
        this.workingDirectory = workingDirectory.toAbsolutePath().normalize();
        this.environment = Map.copyOf(environment);
    }

    /**
     * The project that the options name, or else the one that holds the working directory: the nearest folder upwards
     * with a {@code db/retort.toml} or a {@code db/migration}.
     *
     * @throws RetortException of the kind USAGE when the options name a folder that is no project
     */
    public Optional<Path> findProject(Options options) {
        if (options.project().isPresent()) {
            Path named = workingDirectory.resolve(options.project().get()).normalize();
            if (!isProject(named)) {
                throw RetortException.usage(
                        "there is no project in " + named + ": it has no db/migration and no db/retort.toml");
            }
            return Optional.of(named);
        }
        return Stream.iterate(workingDirectory, folder -> folder != null, Path::getParent)
                .filter(ConfigLoader::isProject)
                .findFirst();
    }

    private static boolean isProject(Path folder) {
        return Files.isDirectory(folder.resolve("db/migration"))
                || Files.isRegularFile(folder.resolve("db/retort.toml"));
    }

    /** The configuration of a project: its database is the first of the options', the environment's, and retort.toml's. */
    public Config project(Path project, Options options) {
        RetortToml toml = RetortToml.read(project.resolve("db/retort.toml"));
        Optional<DatabaseUrl> own = toml.url().map(text -> DatabaseUrl.parse(text, project));
        Optional<DatabaseUrl> url = options.url()
                .or(this::environmentUrl)
                .map(text -> DatabaseUrl.parse(text, workingDirectory))
                .or(() -> own);
        return new Config(
                project,
                url.map(given -> withCredentials(given, options)),
                project.resolve("db/migration"),
                project.resolve(toml.directory().orElse(GENERATED_SOURCES)).normalize(),
                toml.packageName().orElse(PACKAGE),
                toml.naming(),
                toml.migrations(),
                toml.locking(),
                toml.durations(),
                url.filter(used -> toml.production().marks(used, own, true)).isPresent());
    }

    /** The Java names that a project's retort.toml gives. */
    public static Naming naming(Path project) {
        return RetortToml.read(project.resolve("db/retort.toml")).naming();
    }

    /** The columns that count the versions of rows, as a project's retort.toml has them. */
    public static Locking locking(Path project) {
        return RetortToml.read(project.resolve("db/retort.toml")).locking();
    }

    /** The columns that hold durations, of a project. */
    public static Durations durations(Path project) {
        return RetortToml.read(project.resolve("db/retort.toml")).durations();
    }

    /** The configuration for looking at a database as it is, without a project. */
    public Config exploring(String url, Options options) {
        DatabaseUrl given = withCredentials(DatabaseUrl.parse(url, workingDirectory), options);
        return new Config(
                        workingDirectory,
                        Optional.of(given),
                        workingDirectory.resolve("db/migration"),
                        workingDirectory.resolve(GENERATED_SOURCES),
                        PACKAGE,
                        Naming.NONE)
                .withProduction(isProduction(given, options));
    }

    /** Whether the project that is here marks a database, though it is looked at without the project. */
    private boolean isProduction(DatabaseUrl url, Options options) {
        return findProject(options)
                .map(project -> {
                    RetortToml toml = RetortToml.read(project.resolve("db/retort.toml"));
                    Optional<DatabaseUrl> own = toml.url().map(text -> DatabaseUrl.parse(text, project));
                    return toml.production().marks(url, own, false);
                })
                .orElse(false);
    }

    /** The database that the environment names: {@code RETORT_URL}, or else {@code DATABASE_URL}. */
    public Optional<String> environmentUrl() {
        return Stream.of("RETORT_URL", "DATABASE_URL")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    private DatabaseUrl withCredentials(DatabaseUrl url, Options options) {
        return url.withUser(options.user()).withPassword(options.passwordFile().map(this::readPassword));
    }

    private Secret readPassword(Path file) {
        Path path = workingDirectory.resolve(file).normalize();
        try {
            return new Secret(Files.readString(path).lines().findFirst().orElse(""));
        } catch (IOException e) {
            throw new RetortException(
                    RetortException.Kind.USAGE, "the password file cannot be read: " + path, null, null, e);
        }
    }
}
