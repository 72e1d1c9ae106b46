package dev.retort.config;

import dev.retort.RetortException;
import dev.retort.config.client.ClientFiles;
import dev.retort.config.client.PasswordFile;
import dev.retort.config.flyway.FoundSettings;
import dev.retort.config.flyway.LocationText;
import dev.retort.config.flyway.MigrationLocation;
import dev.retort.config.flyway.MigrationSearch;
import dev.retort.config.flyway.MigrationSources;
import dev.retort.config.flyway.SchemaOfUrl;
import dev.retort.config.flyway.Shadow;
import dev.retort.config.flyway.UnseenJava;
import dev.retort.config.flyway.Vendors;
import dev.retort.config.toml.WithinProject;
import dev.retort.home.UserFolders;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.internal.url.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the project and puts the configuration together: the command line first, then the environment, then retort.toml,
 * then the person's own config.toml, and then what the databases' own client programs would know. For one thread.
 */
public final class ConfigLoader {

    private static final String GENERATED_SOURCES = "generated-sources";
    private static final String PACKAGE = "generated";

    private final Path workingDirectory;
    private final UserFolders folders;
    private final Consumer<String> warnings;
    private final PasswordFile passwords;
    private final ClientFiles clientFiles;
    private @Nullable Personal personal;

    /** A loader for one process, which keeps its warnings to itself. */
    public ConfigLoader(Path workingDirectory, Map<String, String> environment) {
        this(workingDirectory, environment, _ -> {});
    }

    /**
     * A loader for one process.
     *
     * @param workingDirectory where the search for a project begins, and relative paths start
     * @param environment the environment's variables
     * @param warnings is told, once, what is wrong and no error
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
        this.passwords = new PasswordFile(once);
        this.clientFiles = new ClientFiles(folders, once);
    }

    /** What the person's own config.toml says; read when it is asked for, and once. */
    public Personal personal() {
        Personal known = personal;
        if (known == null) {
            known = new PersonalToml(folders, passwords).read();
            personal = known;
        }
        return known;
    }

    /** The named connection that a word in the place of a URL means, if it does. */
    public Optional<NamedConnection> named(String word) {
        return word.contains(":") || word.contains("/")
                ? Optional.empty()
                : Optional.ofNullable(personal().connections().get(word));
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
        RetortToml toml = RetortToml.read(project.resolve("db/retort.toml"));
        warnOfUnread(project);
        options.url().ifPresent(this::warnOfPassword);
        Optional<String> given = options.url().or(this::environmentUrl);
        Optional<DatabaseUrl> url = given.map(text -> database(text, workingDirectory, options))
                .or(() -> toml.url().map(text -> ofProject(text, project, options)));
        Vendors vendors = Vendors.of(url, toml.migrations());
        if (given.isEmpty()) {
            refuseOtherEmbedded(toml, vendors);
        }
        WithinProject within = new WithinProject(project);
        MigrationSources sources = sources(toml, project, options);
        new UnseenJava(project, sources).refuse(vendors.names());
        vendors.requireMigrations(project, sources);
        ConfiguredAccess access = given.or(toml::url).map(this::access).orElse(ConfiguredAccess.NONE);
        return new Config(
                project,
                url.map(used -> new SchemaOfUrl(used).inSchema(toml.migrations())),
                sources.locations().getFirst().folder(vendors.names()),
                within.check(project.resolve(toml.directory().orElse(GENERATED_SOURCES))),
                toml.packageName().orElse(PACKAGE),
                toml.naming(),
                toml.migrations()
                        .from(sources)
                        .withShadow(shadow(toml, project, options.trust().isGiven())),
                toml.locking(),
                toml.types(),
                access.or(url.filter(used -> toml.production().marks(used, own(toml, project), true))
                        .isPresent()),
                options.schemas().isEmpty() ? schemas(toml, vendors) : options.schemas());
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

    /** The server for scratch databases: {@code RETORT_SHADOW_URL}'s, and else retort.toml's. */
    private Optional<Shadow> shadow(RetortToml toml, Path project, boolean isTrusted) {
        return Optional.of(folders.environment().getOrDefault("RETORT_SHADOW_URL", ""))
                .filter(text -> !text.isBlank())
                .map(text -> new Shadow(database(text, workingDirectory, Options.NONE), true))
                .or(() -> toml.shadowUrl()
                        .map(text -> new Shadow(
                                ofProject(text, project, Options.NONE),
                                isTrusted || named(text).isPresent())));
    }

    /** The Java names that a project's retort.toml gives. */
    public static Naming naming(Path project) {
        return RetortToml.read(project.resolve("db/retort.toml")).naming();
    }

    /** The columns that count the versions of rows, as a project's retort.toml has them. */
    public static Locking locking(Path project) {
        return RetortToml.read(project.resolve("db/retort.toml")).locking();
    }

    /** The columns whose types are said, of a project. */
    public static ColumnTypes types(Path project) {
        return RetortToml.read(project.resolve("db/retort.toml")).types();
    }

    /** The configuration for looking at a database as it is, without a project. */
    public Config exploring(String url, Options options) {
        DatabaseUrl given = database(url, workingDirectory, options);
        if (!environmentUrl().equals(Optional.of(url))) {
            warnOfPassword(url);
        }
        return new Config(
                        workingDirectory,
                        Optional.of(given),
                        workingDirectory.resolve("db/migration"),
                        workingDirectory.resolve(GENERATED_SOURCES),
                        PACKAGE,
                        Naming.NONE)
                .withCare(access(url).or(isProduction(given, options)))
                .withSchemas(options.schemas());
    }

    /** The configuration for looking at another database of a server, with the care that the one before it is treated with. */
    public Config exploringSibling(Config from, DatabaseUrl url) {
        return new Config(
                        workingDirectory,
                        Optional.of(url),
                        workingDirectory.resolve("db/migration"),
                        workingDirectory.resolve(GENERATED_SOURCES),
                        PACKAGE,
                        Naming.NONE)
                .withCare(from.access().or(isProduction(url, Options.NONE)));
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

    /** What stands on a command line, everybody on the machine can read in its list of processes. */
    private void warnOfPassword(String url) {
        if (named(url).isEmpty() && parsed(url, workingDirectory).password().isPresent()) {
            warnings.accept("others on this machine can read the password that stands on the command line;"
                    + " --password-file, RETORT_URL or a connection in your config.toml keep it yours");
        }
    }

    /** The database of the project itself, without what is needed to connect to it. */
    private Optional<DatabaseUrl> own(RetortToml toml, Path project) {
        return toml.url()
                .map(text ->
                        DatabaseUrl.parse(named(text).map(NamedConnection::url).orElse(text), project));
    }

    private ConfiguredAccess access(String text) {
        return named(text)
                .map(connection -> new ConfiguredAccess(connection.production(), connection.readOnly()))
                .orElse(ConfiguredAccess.NONE);
    }

    /** Whether the project that is here marks a database, though it is looked at without the project. */
    private boolean isProduction(DatabaseUrl url, Options options) {
        return findProject(options)
                .map(project -> {
                    RetortToml toml = RetortToml.read(project.resolve("db/retort.toml"));
                    return toml.production().marks(url, own(toml, project), false);
                })
                .orElse(false);
    }

    /** The database that the environment names: {@code RETORT_URL}, or else {@code DATABASE_URL}. */
    public Optional<String> environmentUrl() {
        return Stream.of("RETORT_URL", "DATABASE_URL")
                .map(name -> folders.environment().getOrDefault(name, ""))
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    /** The database that retort.toml names, which others may have written, unless it is the name of one of the person's own. */
    private DatabaseUrl ofProject(String text, Path project, Options options) {
        if (named(text).isPresent()) {
            return database(text, project, options);
        }
        DatabaseUrl url = new ProjectUrl(parsed(text, project), project)
                .checked()
                .withUser(options.user())
                .withPassword(passwordOf(options));
        return clientFiles.completeForProject(url, text);
    }

    private Optional<Secret> passwordOf(Options options) {
        return options.passwordFile()
                .map(file -> passwords.read(workingDirectory.resolve(file).normalize()));
    }

    /** A database by its URL or its name, with all that is known of it: what is said nearer to the command line counts. */
    private DatabaseUrl database(String text, Path base, Options options) {
        Optional<Secret> given = passwordOf(options);
        Optional<NamedConnection> connection = named(text);
        if (connection.isEmpty()) {
            DatabaseUrl url = parsed(text, base).withUser(options.user()).withPassword(given);
            return clientFiles.complete(url, text);
        }
        NamedConnection named = connection.get();
        DatabaseUrl url = DatabaseUrl.parse(named.url(), folders.home().orElse(base));
        Optional<String> own = url.user().or(named::user);
        boolean asAnother = options.user().isPresent() && !options.user().equals(own);
        DatabaseUrl known = new DatabaseUrl(
                url.jdbc(), options.user().or(() -> own), asAnother ? Optional.empty() : url.password());
        Optional<Secret> password = given.or(() -> known.password().isPresent() || asAnother
                ? Optional.empty()
                : named.password().map(NamedConnection.PasswordSource::get));
        return clientFiles.complete(known.withPassword(password), named.url());
    }

    private DatabaseUrl parsed(String text, Path base) {
        try {
            return DatabaseUrl.parse(text, base);
        } catch (RetortException e) {
            Optional<String> meant = text.matches("[\\w.-]+") ? personal().closestTo(text) : Optional.empty();
            if (meant.isEmpty()) {
                throw e;
            }
            throw RetortException.usage("there is no connection named \"" + text + "\"")
                    .withHint("did you mean " + meant.get() + "?");
        }
    }
}
