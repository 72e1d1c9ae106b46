package dev.retort.testing;

import dev.retort.DatabaseUrl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.jooq.SQLDialect;

/**
 * The databases that Retort is tested on. Each is a real one: a server is started by the first that asks and stopped when
 * the JVM ends. But for {@link #MARIADB_11_4}, {@link #POSTGRES_14} and {@link #SQLITE}, which every build has, they belong to
 * the slow tier, whose profile fetches them ({@code mvn -Pall process-test-resources}, once per clone):
 *
 * <pre>{@code
 * @ParameterizedTest
 * @EnumSource
 * @Tag("slow")
 * void table_isDescribed(TestDatabase kind) {
 *     DatabaseUrl url = kind.createSchema();
 * }</pre>
 */
public enum TestDatabase {
    MARIADB_10_2("MariaDB", "10.2.11", SQLDialect.MARIADB),
    MARIADB_10_11("MariaDB", "10.11.5", SQLDialect.MARIADB),
    MARIADB_11_4("MariaDB", "11.4.5", SQLDialect.MARIADB),
    MYSQL_8_0("MySQL", "8.0.12", SQLDialect.MYSQL),
    POSTGRES_14("PostgreSQL", "14.22", SQLDialect.POSTGRES),
    POSTGRES_18("PostgreSQL", "18.6", SQLDialect.POSTGRES),
    SQLITE("SQLite", "", SQLDialect.SQLITE);

    private final String product;
    private final String version;
    private final SQLDialect dialect;

    TestDatabase(String product, String version, SQLDialect dialect) {
        this.product = product;
        this.version = version;
        this.dialect = dialect;
    }

    /** The version as its maker writes it; empty for SQLite, which comes with its driver. */
    public String version() {
        return version;
    }

    /** What Retort should take it for. */
    public SQLDialect dialect() {
        return dialect;
    }

    /** A new, empty database. */
    public DatabaseUrl createSchema() {
        return switch (this) {
            case MARIADB_10_2, MARIADB_10_11, MYSQL_8_0 -> server().createSchema();
            case MARIADB_11_4 -> TestServer.createSchema();
            case POSTGRES_14, POSTGRES_18 -> createPostgresDatabase();
            case SQLITE -> createFile();
        };
    }

    /** The server of {@link #MARIADB_10_2}, {@link #MARIADB_10_11} or {@link #MYSQL_8_0}. */
    public OlderServer server() {
        return switch (this) {
            case MARIADB_10_2 -> MariaDb102.SERVER;
            case MARIADB_10_11 -> MariaDb1011.SERVER;
            case MYSQL_8_0 -> MySql80.SERVER;
            default -> throw new IllegalArgumentException(this + " is started elsewhere");
        };
    }

    private DatabaseUrl createPostgresDatabase() {
        try {
            return this == POSTGRES_14 ? TestPostgres.createDatabase() : TestPostgres.createNewestDatabase();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DatabaseUrl createFile() {
        try {
            Path file = Files.createTempFile("retort-", ".db");
            file.toFile().deleteOnExit();
            return new DatabaseUrl("jdbc:sqlite:" + file, Optional.empty(), Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return (product + " " + version).strip();
    }

    private static final class MariaDb102 {
        private static final OlderServer SERVER = OlderServer.start(ServerFiles.mariaDb("10.2.11"));
    }

    private static final class MariaDb1011 {
        private static final OlderServer SERVER = OlderServer.start(ServerFiles.mariaDb("10.11.5"));
    }

    private static final class MySql80 {
        private static final OlderServer SERVER = OlderServer.start(ServerFiles.mySql("8.0.12-5"));
    }
}
