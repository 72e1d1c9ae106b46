package dev.retort.config;

import dev.retort.RetortException;
import dev.retort.artifact.PostgresArtifacts;
import dev.retort.config.flyway.FoundSettings;
import dev.retort.config.flyway.LocationText;
import dev.retort.config.flyway.MigrationLocation;
import dev.retort.config.flyway.MigrationSearch;
import dev.retort.config.flyway.MigrationSettings;
import dev.retort.config.flyway.MigrationSources;
import dev.retort.config.flyway.SchemaOfUrl;
import dev.retort.config.flyway.Shadow;
import dev.retort.config.flyway.UnseenJava;
import dev.retort.config.flyway.Vendors;
import dev.retort.config.toml.WithinProject;
import dev.retort.config.type.ColumnTypes;
import dev.retort.home.UserFolders;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.internal.url.UrlProduct;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The loader of a configuration, which finds the project: the command line first, then the environment, then
 * retort.toml, then the user's own config.toml, and then what the databases' own client programs would know. For one
 * thread.
 */
public final class ConfigLoader {

    private static final String GENERATED_SOURCES = "generated-sources";
    private static final String PACKAGE = "generated";

    private final Path workingDirectory;
    private final UserFolders folders;
    private final Consumer<String> warnings;
    private final GivenDatabases databases;

    /** A loader for one process, which keeps its warnings to itself. */
    public ConfigLoader(Path workingDirectory, Map<String, String> environment) {
        this(workingDirectory, environment, _ -> {});
    }

    /**
     * A loader for one process.
     *
     * @param workingDirectory where the search for a project begins, and relative paths start
     * @param environment the environment's variables
     * @param warnings takes, once each, what is wrong and no error
     */
    public ConfigLoader(Path workingDirectory, Map<String, String> environment, Consumer<String> warnings) {
        this.workingDirectory = workingDirectory.toAbsolutePath().normalize();
        this.folders = new UserFolders(environment);
        Set<String> warned = new HashSet<>();
        Consumer<String> once = warning -> {
            if (warned.add(warning)) {
                warnings.accept(warning);
            }
        };
        this.warnings = once;
        this.databases = new GivenDatabases(this.workingDirectory, folders, once);
    }

    /** What the user's own config.toml says; read when it is needed, and once. */
    public Personal personal() {
        return databases.personal();
    }

    /** The named connection that a word in the place of a URL means, if it does. */
    public Optional<NamedConnection> named(String word) {
        return databases.named(word);
    }

    /**
     * The project that the options name, or else the one that holds the working directory: the nearest folder upwards
     * with a {@code db/retort.toml}, a {@code db/migration} or a {@code src/main/resources/db/migration}.
     *
     * @throws RetortException of the kind USAGE when the options name a folder that is no project
     */
    public Optional<Path> findProject(Options options) {
        if (options.project().isPresent()) {
            Path named = workingDirectory.resolve(options.project().get()).normalize();
            if (!isProject(named)) {
                throw RetortException.usage("there is no project in " + named
                        + ": it has neither a db/migration nor a db/retort.toml, nor a"
                        + " src/main/resources/db/migration");
            }
            return Optional.of(named);
        }
        return Stream.iterate(workingDirectory, folder -> folder != null, Path::getParent)
                .filter(ConfigLoader::isProject)
                .findFirst();
    }

    private static boolean isProject(Path folder) {
        return new ProjectLayout(folder).isProject();
    }

    /** The configuration of a project: its database is the first of the options', the environment's, and retort.toml's. */
    public Config project(Path project, Options options) {
        RetortToml toml = RetortToml.ofProject(project);
        warnOfUnread(project);
        Optional<String> given = options.url().or(this::environmentUrl);
        Optional<GivenDatabase> database = given.map(
                        text -> databases.given(text, options, options.url().isPresent()))
                .or(() -> toml.url().map(text -> databases.ofProject(text, project, options)));
        Optional<DatabaseUrl> url = database.map(GivenDatabase::url);
        Vendors vendors = Vendors.of(url, toml.migrations());
        if (given.isEmpty()) {
            refuseOtherEmbedded(toml, vendors);
        }
        WithinProject within = new WithinProject(project);
        MigrationSources sources = sources(toml, project, options);
        new UnseenJava(project, sources).refuse(vendors.names());
        vendors.requireMigrations(project, sources);
        boolean isProduction = url.filter(
                        used -> toml.production().marks(used, given.isEmpty() ? url : own(toml, project), true))
                .isPresent();
        return new Config(
                project,
                new Target(
                        url.map(used -> new SchemaOfUrl(used).inSchema(toml.migrations())),
                        given.isEmpty(),
                        database.map(GivenDatabase::access)
                                .orElse(ConfiguredAccess.NONE)
                                .or(isProduction),
                        options.schemas().isEmpty() ? schemas(toml, vendors) : options.schemas()),
                sources.locations().getFirst().folder(vendors.names()),
                toml.migrations()
                        .from(sources)
                        .withShadow(shadow(toml, project, options.trust().isGiven())),
                new Generation(
                        within.check(project.resolve(toml.directory().orElse(GENERATED_SOURCES))),
                        toml.packageName().orElse(PACKAGE),
                        toml.naming(),
                        toml.locking(),
                        toml.types()));
    }

    /** The database of the project itself, without what is needed to connect to it. */
    private Optional<DatabaseUrl> own(RetortToml toml, Path project) {
        return toml.url().map(text -> databases.plain(text, project));
    }

    /** The schemas to have classes of: where a database has schemas, Flyway's are what the project's tables are in. */
    private static List<String> schemas(RetortToml toml, Vendors vendors) {
        return toml.schemas().isEmpty() && vendors.product().hasSchemas()
                ? toml.migrations().schemas()
                : toml.schemas();
    }

    /** Where the migrations come from: by default from a folder that is found by itself. Nothing of it lies elsewhere. */
    private static MigrationSources sources(RetortToml toml, Path project, Options options) {
        MigrationSources named = toml.migrations().sources();
        List<MigrationLocation> locations = named.locations().isEmpty()
                ? List.of(LocationText.ofFolder(project, new ProjectLayout(project).migrations()))
                : named.locations();
        Path undos = named.undos().orElseGet(() -> project.resolve("db/undo"));
        if (!options.trust().isGiven()) {
            WithinProject within = new WithinProject(project);
            locations.forEach(location -> within.check(location.root()));
            within.check(undos);
        }
        if (!named.locations().isEmpty()) {
            locations.forEach(location -> requirePresent(location, named, project));
        }
        return new MigrationSources(
                locations, Optional.of(undos), named.classPath(), named.callbacks(), options.trust());
    }

    /** Java migrations alone need no folder, where their classes are looked for elsewhere. */
    private static void requirePresent(MigrationLocation location, MigrationSources named, Path project) {
        if (!Files.isDirectory(location.root()) && named.classPath().isEmpty()) {
            List<String> found = new MigrationSearch(project).locations();
            throw RetortException.usage("there is no folder " + new WithinProject(project).shown(location.root()))
                    .withHint("[flyway] locations in db/retort.toml names it"
                            + (found.isEmpty() ? "" : "; migrations lie in " + String.join(", ", found)));
        }
    }

    /** Beside a database that was given, the embedded PostgreSQL is for scratch databases like it. */
    private static void refuseOtherEmbedded(RetortToml toml, Vendors vendors) {
        if (toml.migrations().postgres().isPresent()
                && !vendors.product().equals(toml.migrations().embeddedProduct())) {
            throw RetortException.usage("db/retort.toml names an embedded PostgreSQL, and a database that is another")
                    .withHint(
                            "without url, the embedded PostgreSQL is the project's own; with it, scratch databases are"
                                    + " made there, and it must be of PostgreSQL, too");
        }
    }

    /** The server for scratch databases that the user names. */
    private Optional<Shadow> shadow() {
        return variable("RETORT_SHADOW_URL")
                .map(text ->
                        new Shadow(databases.given(text, Options.NONE, false).url(), true));
    }

    /** The server for scratch databases: {@code RETORT_SHADOW_URL}'s, and else retort.toml's. */
    private Optional<Shadow> shadow(RetortToml toml, Path project, boolean isTrusted) {
        return shadow().or(() -> toml.shadowUrl().map(text -> {
            GivenDatabase server = databases.ofProject(text, project, Options.NONE);
            return new Shadow(server.url(), isTrusted || server.isNamed());
        }));
    }

    /** The configuration for looking at a database as it is, without a project. */
    public Config exploring(String text, Options options) {
        boolean isTyped = !environmentUrl().equals(Optional.of(text));
        GivenDatabase given = databases.given(text, options, isTyped);
        MigrationSettings none = MigrationSettings.NONE;
        return exploring(
                        Optional.of(given.url()),
                        given.access().or(isProduction(given.url(), options)),
                        options.schemas())
                .withMigrationSettings(new MigrationSettings(
                        none.versions(),
                        none.placeholders(),
                        none.flyway(),
                        none.sources(),
                        shadow(),
                        none.postgres()));
    }

    /**
     * A database as a project's retort.toml can name it, without the password; empty where that may not: a file outside of the project.
     */
    public Optional<String> writtenFor(Path project, DatabaseUrl url) {
        String jdbc = url.file()
                .map(file -> file.toAbsolutePath().normalize())
                .filter(file -> file.startsWith(project))
                .map(file -> "sqlite:///" + project.relativize(file))
                .orElseGet(url::jdbc);
        String user = url.user()
                .filter(_ -> url.file().isEmpty())
                .map(name ->
                        (jdbc.contains("?") ? "&" : "?") + "user=" + URLEncoder.encode(name, StandardCharsets.UTF_8))
                .orElse("");
        try {
            new ProjectUrl(DatabaseUrl.parse(jdbc + user, project), project).checked();
            return Optional.of(jdbc + user);
        } catch (RetortException e) {
            return Optional.empty();
        }
    }

    /** The configuration of no project and no database, for a scratch database of a product. */
    public Config scratch(UrlProduct product) {
        MigrationSettings none = MigrationSettings.NONE;
        Optional<Shadow> shadow = shadow();
        Optional<Integer> postgres = product == UrlProduct.POSTGRESQL && shadow.isEmpty()
                ? Optional.of(PostgresArtifacts.majors().getLast())
                : Optional.empty();
        Optional<DatabaseUrl> file = product.isOfFiles()
                ? Optional.of(DatabaseUrl.parse("sqlite:///scratch.db", workingDirectory))
                : Optional.empty();
        return exploring(file, ConfiguredAccess.NONE, List.of())
                .withMigrationSettings(new MigrationSettings(
                        none.versions(), none.placeholders(), none.flyway(), none.sources(), shadow, postgres));
    }

    /** The configuration for looking at another database of a server, with the care that the one before it is treated with. */
    public Config exploringSibling(Config from, DatabaseUrl url) {
        return exploring(Optional.of(url), from.target().access().or(isProduction(url, Options.NONE)), List.of());
    }

    private Config exploring(Optional<DatabaseUrl> url, ConfiguredAccess access, List<String> schemas) {
        return new Config(
                workingDirectory,
                new Target(url, false, access, schemas),
                workingDirectory.resolve("db/migration"),
                MigrationSettings.NONE,
                new Generation(
                        workingDirectory.resolve(GENERATED_SOURCES),
                        PACKAGE,
                        Naming.NONE,
                        Locking.NONE,
                        ColumnTypes.NONE));
    }

    /** A project without settings of Retort's may have them elsewhere: they are taken by retort init alone. */
    private void warnOfUnread(Path project) {
        if (!Files.exists(new ProjectLayout(project).settings())) {
            FoundSettings found = new FlywayFiles(project).find();
            if (found.toml().contains("[")) {
                warnings.accept(
                        String.join(", ", found.files()) + " says how Flyway is set up here, and is not used yet:"
                                + " retort init takes it into db/retort.toml");
            }
        }
    }

    /** Whether the project that is here marks a database, though it is looked at without the project. */
    private boolean isProduction(DatabaseUrl url, Options options) {
        return findProject(options)
                .map(project -> {
                    RetortToml toml = RetortToml.ofProject(project);
                    return toml.production().marks(url, own(toml, project), false);
                })
                .orElse(false);
    }

    /** The database that the environment names: {@code RETORT_URL}, or else {@code DATABASE_URL}. */
    public Optional<String> environmentUrl() {
        return variable("RETORT_URL").or(() -> variable("DATABASE_URL"));
    }

    private Optional<String> variable(String name) {
        return Optional.of(folders.environment().getOrDefault(name, "")).filter(value -> !value.isBlank());
    }
}
