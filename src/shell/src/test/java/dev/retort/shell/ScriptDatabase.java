package dev.retort.shell;

import dev.retort.compile.CompiledSchema;
import dev.retort.compile.SchemaCache;
import dev.retort.compile.SchemaCompiler;
import dev.retort.config.Config;
import dev.retort.config.ConfigLoader;
import dev.retort.config.Naming;
import dev.retort.config.Options;
import dev.retort.database.Database;
import dev.retort.database.open.DatabaseOpener;
import dev.retort.generate.Generator;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.migrate.MigratedSchema;
import dev.retort.migrate.schema.SchemaFingerprint;
import dev.retort.testing.TestDatabase;
import dev.retort.testing.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.SQLDialect;

/**
 * The databases that recorded scripts run on: a new one for each script, with classes that are generated and compiled once.
 * {@code project} is what db/migration makes on MariaDB, {@code project at 4} what it makes up to its fourth migration, in
 * which the tables of the source documents are empty; {@code NAME on sqlite}, {@code NAME on mariadb} and
 * {@code NAME on postgres}, {@code NAME on duckdb} are made by the
 * statements of src/test/resources/schemas/NAME.sql, which are parted by empty lines.
 */
public final class ScriptDatabase {
    private static final Path MIGRATIONS = Path.of("db/migration");
    private static final String PROJECT_AT = "project at ";
    private static final Path SCHEMAS = Path.of("src/shell/src/test/resources/schemas");

    /** The sample project, with its names. */
    private static final Config SAMPLE = new ConfigLoader(Path.of("").toAbsolutePath(), Map.of())
            .project(
                    Path.of("").toAbsolutePath(),
                    new Options(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));

    private final Path folder;
    private final Map<String, CompiledSchema> compiled = new HashMap<>();
    private int created;

    public ScriptDatabase(Path folder) {
        this.folder = folder;
    }

    /** Makes the database that is described so, and opens it. */
    public Database create(String description) {
        return create(description, kindOf(description));
    }

    /** Makes the database that is described so on some server, and opens it. */
    Database create(String description, TestDatabase kind) {
        DatabaseUrl url = isOfDuckDb(description)
                ? createDuckDb(folder.resolve("script" + ++created + ".duckdb"))
                : kind == TestDatabase.SQLITE
                        ? createFile(folder.resolve("script" + ++created + ".db"))
                        : kind.createSchema();
        Database database = DatabaseOpener.open(TestServer.config(folder, url), _ -> {});
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements(description)) {
                statement.execute(kind.own(sql));
            }
            if (kind.dialect() == SQLDialect.MARIADB) {
                count(statement);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return database;
    }

    private static TestDatabase kindOf(String description) {
        if (description.endsWith(" on postgres")) {
            return TestDatabase.POSTGRES_14;
        }
        // It is written as SQLite is, and is no kind of its own: it is not migrated.
        return description.endsWith(" on sqlite") || isOfDuckDb(description)
                ? TestDatabase.SQLITE
                : TestDatabase.MARIADB_11_4;
    }

    private static boolean isOfDuckDb(String description) {
        return description.endsWith(" on duckdb");
    }

    /**
     * Has the server count its rows, now that none is being written: what it estimates in the background while rows come in may be
     * one too many.
     */
    private static void count(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet all = statement.executeQuery("show full tables where table_type = 'BASE TABLE'")) {
            while (all.next()) {
                tables.add("`" + all.getString(1).replace("`", "``") + "`");
            }
        }
        if (!tables.isEmpty()) {
            statement.execute("analyze table " + String.join(", ", tables));
        }
    }

    /** The classes of a database that was made from this description. */
    public CompiledSchema compile(String description, Database database) {
        return compile(description, kindOf(description), database);
    }

    /** The classes of a database that was made from this description on some server. */
    CompiledSchema compile(String description, TestDatabase kind, Database database) {
        Config config = config(
                isProject(description) || description.equals("sources")
                        ? SAMPLE.generation().naming()
                        : Naming.NONE);
        return compiled.computeIfAbsent(kind + " " + description, name -> {
            Path sources = folder.resolve("sources" + compiled.size());
            return SchemaCompiler.compile(
                    Generator.generate(
                            new MigratedSchema(
                                    // With something pending, the names in retort.toml may be of what is not there yet.
                                    database,
                                    fingerprint(database),
                                    description.equals("sources") ? 1 : pending(description)),
                            config,
                            sources),
                    SchemaCache.in(folder.resolve("cache")));
        });
    }

    private Config config(Naming naming) {
        return new Config(folder, Optional.empty(), folder, folder, "db", naming);
    }

    private static String fingerprint(Database database) {
        try (Connection connection = database.connect()) {
            return SchemaFingerprint.of(connection, database.dialect());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> statements(String description) {
        List<String> statements = new ArrayList<>();
        for (Path file : files(description)) {
            for (String sql : read(file).split(";\\s*(?:\n\\s*\n|$)")) {
                if (!sql.isBlank()) {
                    statements.add(sql);
                }
            }
        }
        return statements;
    }

    private static List<Path> files(String description) {
        if (!isProject(description)) {
            return List.of(SCHEMAS.resolve(description.replaceFirst(" on .*", "") + ".sql"));
        }
        List<Path> all = migrations();
        return all.subList(0, all.size() - pending(description));
    }

    private static boolean isProject(String description) {
        return description.equals("project") || description.startsWith(PROJECT_AT);
    }

    /** How many migrations of the project a database of this description is without. */
    private static int pending(String description) {
        return description.startsWith(PROJECT_AT)
                ? migrations().size() - Integer.parseInt(description.substring(PROJECT_AT.length()))
                : 0;
    }

    private static List<Path> migrations() {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            return files.sorted(Comparator.comparing(Path::getFileName)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DatabaseUrl createDuckDb(Path file) {
        DatabaseUrl url = DatabaseUrl.parse("jdbc:duckdb:" + file, Path.of(""));
        try (Connection _ = DriverManager.getConnection(url.jdbc())) {
            return url;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DatabaseUrl createFile(Path file) {
        try {
            Files.createFile(file);
            return DatabaseUrl.parse("jdbc:sqlite:" + file, Path.of(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
