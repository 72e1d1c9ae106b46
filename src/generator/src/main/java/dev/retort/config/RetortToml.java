package dev.retort.config;

import dev.retort.RetortException;
import dev.retort.artifact.PostgresArtifacts;
import dev.retort.config.flyway.FlywayToml;
import dev.retort.config.flyway.MigrationSettings;
import dev.retort.config.flyway.MigrationSettings.Versions;
import dev.retort.config.relation.RelationsToml;
import dev.retort.config.toml.TomlFile;
import dev.retort.config.toml.WithinProject;
import dev.retort.config.type.ColumnTypes;
import dev.retort.config.type.TypesToml;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tomlj.TomlArray;
import org.tomlj.TomlTable;

/**
 * A project's retort.toml. Every key is optional; one that Retort does not know is an error.
 *
 * <pre>
 * url = "mysql+pymysql://user@host/name"
 * production = true          # the prompt is red; or patterns: ["*prod*", "db.example.com"]
 * versions = "timestamp"     # of new migrations; else "number"
 *
 * [generate]
 * package = "com.example.db"
 * directory = "generated-sources"
 * schemas = ["shop", "audit"]   # classes of several; the tables of the one that is connected to are not qualified
 *
 * [names]                    # Java name = the database's name
 * people = "tbl_people"
 *
 * [names.account]            # the columns of the table account
 * username = "账号"
 *
 * [relations.film]           # foreign key = its two directions, and the order of the rows of the second
 * fk_film_language = { to = "language", from = "films", order = "title desc, id" }
 * reviewer = { columns = "reviewer_id", references = "users", from = "reviews" }   # without a foreign key
 *
 * [relations.roles]          # a relation to some of the rows of another
 * active_users = { of = "users", where = "deleted_at is null", order = "username" }
 *
 * [locking]                  # the column that counts a row's versions, in each table that has it
 * version = "version"
 *
 * [locking.users]            # in the table users; "" for none
 * version = "rev"
 *
 * [types]                    # what columns are in Java: of a name or a pattern, or of a type of the database
 * task.spent = "duration"
 * "*.is_*" = "boolean"
 * json = "tree"
 *
 * [embedded]                 # instead of the MariaDB that Retort runs by itself
 * postgres = 16
 *
 * [placeholders]             # ${owner} in a migration
 * owner = "shop"
 *
 * [flyway]                   # Flyway's own settings
 * locations = ["classpath:db/migration", "filesystem:sql/{vendor}"]
 * outOfOrder = true
 * </pre>
 */
public record RetortToml(
        Optional<String> url,
        Optional<String> shadowUrl,
        Production production,
        Optional<String> packageName,
        Optional<String> directory,
        List<String> schemas,
        Naming naming,
        MigrationSettings migrations,
        Locking locking,
        ColumnTypes types) {

    private static final Set<String> KEYS = Set.of(
            ("url production versions generate names relations " + "locking types placeholders flyway shadow embedded")
                    .split(" ", -1));

    private static final String PACKAGE_PATTERN = "[\\p{L}_$][\\p{L}\\p{N}_$]*(\\.[\\p{L}_$][\\p{L}\\p{N}_$]*)*";

    /** A file that is empty or missing. */
    public static final RetortToml NONE = new RetortToml(
            Optional.empty(),
            Optional.empty(),
            Production.NONE,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Naming.NONE,
            MigrationSettings.NONE,
            Locking.NONE,
            ColumnTypes.NONE);

    /** What the file of a project says, if there is one. */
    public static RetortToml ofProject(Path project) {
        return read(project.resolve("db/retort.toml"));
    }

    static RetortToml read(Path file) {
        return Files.isRegularFile(file) ? new Reader(TomlFile.read(file)).read() : NONE;
    }

    private record Reader(TomlFile toml) {

        RetortToml read() {
            TomlTable root = toml.root();
            toml.expectKeys(root, KEYS);
            TomlTable shadow = toml.table(root, "shadow");
            toml.expectKeys(shadow, Set.of("url"));
            TomlTable generate = toml.table(root, "generate");
            toml.expectKeys(generate, Set.of("package", "directory", "schemas"));
            Optional<String> packageName = toml.string(generate, "package");
            packageName.filter(name -> !name.matches(PACKAGE_PATTERN)).ifPresent(name -> {
                throw toml.errorAt(generate, "package", "\"" + name + "\" is not the name of a Java package");
            });
            MigrationSettings migrations = migrations();
            return new RetortToml(
                    toml.string(root, "url"),
                    toml.string(shadow, "url"),
                    production(),
                    packageName,
                    toml.string(generate, "directory").map(name -> withinProject(generate, name)),
                    toml.strings(generate, "schemas"),
                    naming(),
                    migrations,
                    locking(),
                    TypesToml.read(toml, project(), migrations.sources().classPath()));
        }

        private Path project() {
            return toml.file().toAbsolutePath().resolveSibling("..").normalize();
        }

        private String withinProject(TomlTable generate, String directory) {
            Path project = project();
            try {
                new WithinProject(project).check(project.resolve(directory));
                return directory;
            } catch (RetortException e) {
                throw e.withLocation(toml.placeOf(generate, "directory"));
            }
        }

        private Production production() {
            Object value = toml.root().get(List.of("production"));
            return switch (value) {
                case null -> Production.NONE;
                case Boolean marked -> new Production(marked, List.of());
                case String pattern -> new Production(false, List.of(pattern));
                case TomlArray patterns
                when patterns.toList().stream().allMatch(String.class::isInstance) ->
                    new Production(
                            false,
                            patterns.toList().stream().map(String::valueOf).toList());
                default ->
                    throw toml.errorAt(
                            toml.root(),
                            "production",
                            "\"production\" must be true, false or a list of patterns, such as [\"*prod*\"]");
            };
        }

        private MigrationSettings migrations() {
            FlywayToml flyway = new FlywayToml(toml);
            Path project = project();
            return new MigrationSettings(
                    versions(),
                    flyway.placeholders(),
                    flyway.settings(),
                    flyway.sources(project),
                    Optional.empty(),
                    postgres());
        }

        private Optional<Integer> postgres() {
            TomlTable embedded = toml.table(toml.root(), "embedded");
            toml.expectKeys(embedded, Set.of("postgres"));
            Object value = embedded.get(List.of("postgres"));
            if (value == null) {
                return Optional.empty();
            }
            List<Integer> majors = PostgresArtifacts.majors();
            return Optional.of(majors.stream()
                    .filter(major -> value.equals((long) major))
                    .findFirst()
                    .orElseThrow(() -> toml.errorAt(
                                    embedded,
                                    "postgres",
                                    value instanceof Long number
                                            ? "there is no embedded PostgreSQL " + number
                                            : "\"postgres\" must be a major version, as a number")
                            .withHint("postgres = " + majors.getLast() + " is one; there are "
                                    + majors.stream().map(String::valueOf).collect(Collectors.joining(", ")))));
        }

        private Versions versions() {
            return switch (toml.string(toml.root(), "versions").orElse("number")) {
                case "number" -> Versions.NUMBER;
                case "timestamp" -> Versions.TIMESTAMP;
                default ->
                    throw toml.errorAt(toml.root(), "versions", "\"versions\" must be \"number\" or \"timestamp\"");
            };
        }

        private Naming naming() {
            Map<String, String> tables = new HashMap<>();
            Map<String, Map<String, String>> columns = new HashMap<>();
            TomlTable names = toml.table(toml.root(), "names");
            for (String key : names.keySet()) {
                if (names.get(List.of(key)) instanceof TomlTable columnNames) {
                    columns.put(key, inverted(columnNames));
                } else {
                    putOnce(names, key, tables);
                }
            }
            return new Naming(tables, columns, RelationsToml.read(toml));
        }

        private Locking locking() {
            Map<String, Locking.Column> tables = new HashMap<>();
            TomlTable locking = toml.table(toml.root(), "locking");
            for (String key : locking.keySet()) {
                if (locking.get(List.of(key)) instanceof TomlTable table) {
                    toml.expectKeys(table, Set.of("version"));
                    version(table).ifPresent(column -> tables.put(key, column));
                } else {
                    toml.expectKey(locking, key, Set.of("version"));
                }
            }
            boolean isTable = locking.get(List.of("version")) instanceof TomlTable;
            return new Locking(isTable ? Optional.empty() : version(locking), tables);
        }

        private Optional<Locking.Column> version(TomlTable table) {
            return toml.string(table, "version").map(name -> new Locking.Column(name, toml.placeOf(table, "version")));
        }

        private Map<String, String> inverted(TomlTable names) {
            Map<String, String> inverted = new HashMap<>();
            for (String key : names.keySet()) {
                putOnce(names, key, inverted);
            }
            return inverted;
        }

        private void putOnce(TomlTable names, String javaName, Map<String, String> inverted) {
            String databaseName = toml.string(names, javaName).orElseThrow();
            if (inverted.put(databaseName, javaName) != null) {
                throw toml.errorAt(names, javaName, "\"" + databaseName + "\" is given two names");
            }
        }
    }
}
