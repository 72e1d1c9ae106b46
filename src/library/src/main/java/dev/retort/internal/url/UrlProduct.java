package dev.retort.internal.url;

import dev.retort.RetortException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.SQLDialect;

/**
 * The product that a URL is for: one for each driver, which MariaDB and MySQL share. This is the one list of products by their URLs, with
 * all that a driver's URLs and properties have of their own.
 */
public enum UrlProduct {
    MARIADB("MARIADB", "mariadb", "MariaDB or MySQL", 3306) {
        // What the driver takes for the end of a database's name.
        private static final Pattern NO_NAME = Pattern.compile("[?&/#]");

        @Override
        List<String> otherSchemes() {
            return List.of("mysql");
        }

        @Override
        List<String> examples() {
            return List.of("jdbc:mariadb://host:3306/name", "mysql://user@host/name");
        }

        // To Spring Boot, MariaDB is MySQL; a project that has both folders tells them apart.
        @Override
        public List<String> vendors() {
            return List.of("mariadb", "mysql");
        }

        @Override
        UrlParameters parameters(UrlParts parts) {
            return new MariaDbParameters(parts);
        }

        @Override
        String writtenName(String database) {
            if (NO_NAME.matcher(database).find()) {
                throw RetortException.usage("the driver cannot be told of a database with this name: " + database);
            }
            return database;
        }

        // Else a server could ask for any file of the application's.
        @Override
        void prepare(DatabaseUrl url, Properties properties) {
            properties.setProperty("allowLocalInfile", "false");
        }

        @Override
        Connection connect(DatabaseUrl url, String jdbc, Properties properties) throws SQLException {
            return LocalEncryption.open(url, properties, () -> super.connect(url, jdbc, properties));
        }
    },
    POSTGRESQL("POSTGRES", "postgresql", "PostgreSQL", 5432) {
        @Override
        List<String> otherSchemes() {
            return List.of("postgres");
        }

        @Override
        UrlParameters parameters(UrlParts parts) {
            return new PostgresParameters(parts);
        }

        @Override
        boolean isDecoded() {
            return true;
        }

        @Override
        String written(String text) {
            return UrlParts.encoded(text);
        }

        @Override
        String read(String written) {
            return UrlParser.decode(written);
        }

        @Override
        public boolean hasSchemas() {
            return true;
        }
    },
    SQLITE("SQLITE", "sqlite", "SQLite", 0) {
        private static final Pattern MEMORY = Pattern.compile("(?:file:)?:memory:|");

        @Override
        DatabaseUrl file(String file, String query, boolean isJdbc, Path base) {
            SqliteParameters parameters = SqliteParameters.of(query, isJdbc);
            if (MEMORY.matcher(file).matches() || parameters.areOfMemory()) {
                parameters.expectNothingKept();
                return DatabaseUrl.of(this, DatabaseUrl.InMemory.UNNAMED);
            }
            boolean isUri = file.startsWith("file:");
            String path = isUri ? UrlParser.decode(file.substring(5)) : file;
            return parameters.of(inFile(
                    isUri && path.startsWith("//") ? path.replaceFirst("^//(?:localhost)?(?=/)", "") : path,
                    file,
                    base));
        }

        @Override
        String address(Path file, Map<String, String> parameters) {
            return SqliteParameters.address(file, parameters);
        }

        @Override
        String sharedMemory(DatabaseUrl url) {
            return prefix() + "file:retort-" + UUID.randomUUID() + "?mode=memory&cache=shared";
        }

        @Override
        void prepare(DatabaseUrl url, Properties properties) {
            if (!url.parameters().containsKey("foreign_keys")) {
                properties.setProperty("foreign_keys", "true");
            }
        }
    },
    DUCKDB("DUCKDB", "duckdb", "DuckDB", 0) {
        @Override
        boolean reads(Path file) {
            return DuckDbFiles.reads(file);
        }

        @Override
        DatabaseUrl file(String file, String query, boolean isJdbc, Path base) {
            if (!query.isEmpty()) {
                throw UrlParameters.refused(
                        query.replaceFirst("(?s)[=&].*", ""),
                        "leave it out: --read-only opens a DuckDB file for reading, and nothing else can be set");
            }
            return file.isEmpty() || file.equals(":memory:")
                    ? DatabaseUrl.of(this, DatabaseUrl.InMemory.UNNAMED)
                    : inFile(file, file, base.toAbsolutePath());
        }
    };

    // By its name: what is asked before anything else loads may have no jOOQ on its class path.
    private final String dialect;
    private final String protocol;
    private final String title;
    private final int port;

    /**
     * A product.
     *
     * @param dialect what jOOQ calls it
     * @param protocol what JDBC calls it in a URL
     * @param title what its makers call it, as far as a URL tells
     * @param port where its servers listen unless they are configured otherwise; 0 where databases are files
     */
    UrlProduct(String dialect, String protocol, String title, int port) {
        this.dialect = dialect;
        this.protocol = protocol;
        this.title = title;
        this.port = port;
    }

    /** The product whose URLs begin so. */
    static Optional<UrlProduct> ofScheme(String scheme) {
        return all().filter(product -> product.schemes().anyMatch(scheme::equals))
                .findFirst();
    }

    /** The product that a file is for, of which no URL says more. */
    static UrlProduct ofFile(Path file) {
        return all().filter(product -> product.reads(file)).findFirst().orElse(SQLITE);
    }

    /** All of them. */
    public static Stream<UrlProduct> all() {
        return Arrays.stream(values());
    }

    /** What jOOQ calls it, or the first of those that share its driver. */
    public SQLDialect dialect() {
        return SQLDialect.valueOf(dialect);
    }

    /** What its makers call it, as far as a URL tells. */
    public String title() {
        return title;
    }

    /** What JDBC calls it in a URL. */
    String protocol() {
        return protocol;
    }

    /** How its JDBC URLs begin. */
    public String prefix() {
        return "jdbc:" + protocol + ":";
    }

    /** Where its servers listen unless they are configured otherwise. */
    int port() {
        return port;
    }

    /** How its URLs begin, before their colon. */
    Stream<String> schemes() {
        return Stream.concat(Stream.of(protocol), otherSchemes().stream());
    }

    /** How its URLs begin besides, before their colon. */
    List<String> otherSchemes() {
        return List.of();
    }

    /** What its URLs look like. */
    List<String> examples() {
        return List.of(protocol + (isOfFiles() ? ":///file.db" : "://user@host/name"));
    }

    /** What folders of its migrations are called, the nearest first. */
    public List<String> vendors() {
        return List.of(protocol);
    }

    /** Whether its databases are files. */
    public boolean isOfFiles() {
        return port == 0;
    }

    /** Whether a database has schemas, of which migrations may name one for the project's tables. */
    public boolean hasSchemas() {
        return false;
    }

    // What its driver reads.

    /** Whether its driver decodes what a URL has. */
    boolean isDecoded() {
        return false;
    }

    /** A value as its driver reads it in a URL. */
    String written(String value) {
        return value;
    }

    /**
     * The name of a database as its driver reads it in a URL.
     *
     * @throws RetortException of the kind USAGE when there is no way to write it
     */
    String writtenName(String database) {
        return written(database);
    }

    /** What a URL has, as its driver reads it. */
    String read(String written) {
        return written;
    }

    /** What the parameters of a server's URL mean to its driver. */
    UrlParameters parameters(UrlParts parts) {
        throw new UnsupportedOperationException(title);
    }

    /** The URL of a file. */
    DatabaseUrl file(String file, String query, boolean isJdbc, Path base) {
        throw new UnsupportedOperationException(title);
    }

    /** A file, by its path as it was given: {@code named}. */
    final DatabaseUrl inFile(String path, String named, Path base) {
        try {
            return DatabaseUrl.of(
                    this, new DatabaseUrl.InFile(base.resolve(path).normalize()));
        } catch (InvalidPathException e) {
            throw RetortException.usage("this is no path of a file: " + named);
        }
    }

    /** Whether a file is this product's without doubt. */
    boolean reads(Path file) {
        return false;
    }

    /** What follows the prefix in the URL of a file. */
    String address(Path file, Map<String, String> parameters) {
        return file.toString();
    }

    // Connections of an application.

    /** The JDBC URL of a database in memory, all of whose connections see the same where its driver can be told so. */
    String sharedMemory(DatabaseUrl url) {
        return url.jdbc();
    }

    /** Sets the properties that connections have besides user and password. */
    void prepare(DatabaseUrl url, Properties properties) {}

    Connection connect(DatabaseUrl url, String jdbc, Properties properties) throws SQLException {
        return DriverManager.getConnection(jdbc, properties);
    }
}
