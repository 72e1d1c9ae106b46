package dev.retort.internal.url;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a URL tells of the database's product: one for each driver, which MariaDB and MySQL share. This is the one list of products by
 * their URLs.
 */
public enum UrlProduct {
    MARIADB("mariadb", "MariaDB or MySQL") {
        @Override
        List<String> otherSchemes() {
            return List.of("mysql");
        }

        @Override
        List<String> examples() {
            return List.of("jdbc:mariadb://host:3306/name", "mysql://user@host/name");
        }

        @Override
        public List<String> vendors() {
            return List.of("mariadb", "mysql");
        }

        @Override
        UrlParameters parameters(UrlParts parts) {
            return new MariaDbParameters(parts);
        }
    },
    POSTGRESQL("postgresql", "PostgreSQL") {
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
        public boolean hasSchemas() {
            return true;
        }
    },
    SQLITE("sqlite", "SQLite") {
        @Override
        public boolean isOfFiles() {
            return true;
        }

        @Override
        DatabaseUrl file(String file, String query, boolean isJdbc, Path base) {
            return SqliteUrl.of(file, query, isJdbc, base);
        }

        @Override
        Path path(String address) {
            // Where it is a URI, some of its characters are written otherwise.
            String name = address.replaceFirst("(?s)\\?.*", "");
            return Path.of(name.startsWith("file:") ? UrlParser.decode(name.substring(5)) : name);
        }
    },
    DUCKDB("duckdb", "DuckDB") {
        @Override
        public boolean isOfFiles() {
            return true;
        }

        @Override
        boolean reads(Path file) {
            return DuckDbUrl.reads(file);
        }

        @Override
        DatabaseUrl file(String file, String query, boolean isJdbc, Path base) {
            return DuckDbUrl.of(file, query, base);
        }
    };

    private final String protocol;
    private final String title;

    /**
     * A product.
     *
     * @param protocol what JDBC calls it in a URL
     * @param title what its makers call it, as far as a URL tells
     */
    UrlProduct(String protocol, String title) {
        this.protocol = protocol;
        this.title = title;
    }

    /** The product of a JDBC URL. */
    public static Optional<UrlProduct> of(DatabaseUrl url) {
        return all().filter(product ->
                        product.schemes().anyMatch(scheme -> url.jdbc().startsWith("jdbc:" + scheme + ":")))
                .findFirst();
    }

    /** The product whose URLs begin so. */
    static Optional<UrlProduct> ofScheme(String scheme) {
        return all().filter(product -> product.schemes().anyMatch(scheme::equals))
                .findFirst();
    }

    /** All of them. */
    public static Stream<UrlProduct> all() {
        return Arrays.stream(values());
    }

    /** How its URLs begin, before their colon. */
    Stream<String> schemes() {
        return Stream.concat(Stream.of(protocol), otherSchemes().stream());
    }

    /** What its URLs look like. */
    List<String> examples() {
        return List.of(protocol + (isOfFiles() ? ":///file.db" : "://user@host/name"));
    }

    /** How its URLs begin besides, before their colon. */
    List<String> otherSchemes() {
        return List.of();
    }

    /** How its JDBC URLs begin. */
    public String prefix() {
        return "jdbc:" + protocol + ":";
    }

    /** What JDBC calls it in a URL. */
    String protocol() {
        return protocol;
    }

    /** What its makers call it, as far as a URL tells. */
    public String title() {
        return title;
    }

    /** What folders of its migrations are called, the nearest first. */
    public List<String> vendors() {
        return List.of(protocol);
    }

    /** Whether its databases are files. */
    public boolean isOfFiles() {
        return false;
    }

    /** Whether a database has schemas, of which migrations may name one for the project's tables. */
    public boolean hasSchemas() {
        return false;
    }

    /** Whether its driver decodes what a URL has. */
    boolean isDecoded() {
        return false;
    }

    /** What the parameters of a server's URL mean to its driver. */
    UrlParameters parameters(UrlParts parts) {
        throw new UnsupportedOperationException(title);
    }

    /** The product that a file is for, of which no URL says more. */
    static UrlProduct ofFile(Path file) {
        return all().filter(product -> product.reads(file)).findFirst().orElse(SQLITE);
    }

    /** Whether a file is this product's without doubt. */
    boolean reads(Path file) {
        return false;
    }

    /** The file that a JDBC URL names after its beginning. */
    Path path(String address) {
        return Path.of(address);
    }

    /** The URL of a file. */
    DatabaseUrl file(String file, String query, boolean isJdbc, Path base) {
        throw new UnsupportedOperationException(title);
    }
}
