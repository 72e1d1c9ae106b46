package dev.retort.generate;

import dev.retort.Retort;
import dev.retort.compile.SchemaCache;
import dev.retort.compile.SchemaCompiler;
import dev.retort.config.Config;
import dev.retort.config.Generation;
import dev.retort.config.Locking;
import dev.retort.config.Naming;
import dev.retort.config.RetortToml;
import dev.retort.config.Target;
import dev.retort.config.flyway.MigrationSettings;
import dev.retort.config.type.ColumnTypes;
import dev.retort.database.Database;
import dev.retort.database.PasswordPrompt;
import dev.retort.database.open.DatabaseOpener;
import dev.retort.generate.tree.GeneratedSources;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.migrate.MigratedSchema;
import dev.retort.testing.TestPostgres;
import dev.retort.testing.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.Schema;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/** A schema in a real database, the sources that it generates, and their classes, which are compiled when they are first asked for. */
public final class GeneratedCase implements AutoCloseable {
    public static final String PACKAGE = "db.generated";
    private static final SchemaCache CLASSES = SchemaCache.in(temporary()).with(List.of(testClasses()));
    private static final Pattern END_OF_STATEMENT = Pattern.compile(";\\s*\\n(?:\\s*\\n|\\s*$)");

    private final DatabaseUrl url;
    private final Database database;
    private final Connection connection;
    private final GeneratedSources sources;
    private Optional<URLClassLoader> classes = Optional.empty();

    private GeneratedCase(DatabaseUrl url, Database database, Config config, Path folder)
            throws SQLException, IOException {
        this.url = url;
        this.database = database;
        this.connection = database.connect();
        this.sources = Generator.generate(new MigratedSchema(database, "", 0), config, folder.resolve("sources"));
    }

    /** A new database, filled by statements that an empty line divides. */
    public static GeneratedCase open(boolean sqlite, String sql, Naming naming, Path folder)
            throws SQLException, IOException {
        return open(sqlite, sql, naming, Locking.NONE, folder);
    }

    static GeneratedCase open(boolean sqlite, String sql, Naming naming, Locking locking, Path folder)
            throws SQLException, IOException {
        return open(database(sqlite ? "-sqlite" : "", folder), sql, naming, locking, ColumnTypes.NONE, folder);
    }

    /** A new database of the kind that the end of the case's name says, filled by statements that an empty line divides. */
    static GeneratedCase open(String name, String sql, Path folder) throws SQLException, IOException {
        return open(database(name, folder), sql, Naming.NONE, Locking.NONE, ColumnTypes.NONE, folder);
    }

    private static DatabaseUrl database(String name, Path folder) throws SQLException {
        if (name.endsWith("-sqlite")) {
            return DatabaseUrl.parse("jdbc:sqlite:" + folder.resolve("case.sqlite"), Path.of(""));
        }
        return name.endsWith("-postgres") ? TestPostgres.createDatabase() : TestServer.createSchema();
    }

    /** A case in a database that is there, and empty. */
    static GeneratedCase open(
            DatabaseUrl url, String sql, Naming naming, Locking locking, ColumnTypes types, Path folder)
            throws SQLException, IOException {
        Files.createDirectories(folder);
        Config config = new Config(
                folder,
                Target.of(Optional.of(url)),
                folder,
                MigrationSettings.NONE,
                new Generation(folder, PACKAGE, naming, locking, types));
        Database database = DatabaseOpener.open(config, true, PasswordPrompt.NOBODY, _ -> {});
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String one : END_OF_STATEMENT.split(sql)) {
                if (!one.isBlank()) {
                    statement.execute(one);
                }
            }
        }
        return new GeneratedCase(url, database, config, folder);
    }

    /** Where the tests' own classes lie, which columns may be of. */
    static Path testClasses() {
        try {
            return Path.of(GeneratedCase.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What {@code [types]} of a retort.toml in a folder says. */
    static ColumnTypes types(Path project, String... lines) throws IOException {
        Files.writeString(
                Files.createDirectories(project.resolve("db")).resolve("retort.toml"),
                "[flyway]\nclass-path = [\"" + testClasses() + "\"]\n[types]\n" + String.join("\n", lines) + "\n");
        return RetortToml.ofProject(project).types();
    }

    /** The names and relations that a retort.toml in a folder says. */
    static Naming naming(Path project, String toml) throws IOException {
        Files.writeString(Files.createDirectories(project.resolve("db")).resolve("retort.toml"), toml);
        return RetortToml.ofProject(project).naming();
    }

    private static Path temporary() {
        try {
            return Files.createDirectories(Path.of(
                    "target",
                    "generated-cases",
                    Long.toString(ProcessHandle.current().pid())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public GeneratedSources sources() {
        return sources;
    }

    /** The library on the database, as an application has it. */
    Retort retort() {
        String separator = url.jdbc().contains("?") ? "&user=" : "?user=";
        return Retort.open(url.jdbc() + url.user().map(user -> separator + user).orElse(""));
    }

    /** jOOQ on the database, as an application has it. */
    DSLContext db() {
        return DSL.using(connection, database.dialect().jooq(), new Settings());
    }

    /** What {@code DefaultSchema} holds. */
    Schema schema() {
        return (Schema) constant("DefaultSchema", "DEFAULT_SCHEMA");
    }

    Object constant(String type, String name) {
        try {
            return type(type).getField(name).get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private URLClassLoader classes() {
        if (classes.isEmpty()) {
            try {
                URL jar = SchemaCompiler.compile(sources, CLASSES).jar().toUri().toURL();
                classes = Optional.of(new URLClassLoader(new URL[] {jar}, GeneratedCase.class.getClassLoader()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return classes.get();
    }

    Class<?> type(String name) {
        try {
            return classes().loadClass(PACKAGE + "." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            if (classes.isPresent()) {
                classes.get().close();
            }
            connection.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        database.close();
    }
}
