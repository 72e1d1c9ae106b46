package dev.retort.database;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.retort.RetortException;
import dev.retort.database.mariadb.MariaConnector;
import dev.retort.database.postgres.PostgresConnector;
import dev.retort.database.server.Connector;
import dev.retort.internal.connection.ServerVersion;
import dev.retort.internal.url.DatabaseUrl;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Servers by what their drivers say of them: those that are too old are refused, before anything is asked of them. */
class OldServerTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        MySQL      | 5.7.22                        | 5.7.22  | 8
        MySQL      | 5.6.51-log                    | 5.6.51  | 8
        MariaDB    | 10.1.9-MariaDB                | 10.1.9  | 10.2
        MariaDB    | 5.5.68-MariaDB                | 5.5.68  | 10.2
        PostgreSQL | 11.22 (Debian 11.22-1.pgdg12) | 11.22   | 12
        PostgreSQL | 9.6.24                        | 9.6.24  | 12
        """)
    void olderServer_isRefusedByItsVersion(String product, String said, String version, String lowest) {
        RetortException refusal = assertThrows(RetortException.class, () -> dialect(product, said));

        assertEquals(
                "the server is " + product + " " + version
                        + ", which is too old: its catalog does not tell what Retort asks of it",
                refusal.message());
        assertEquals(Optional.of("Retort works with " + product + " " + lowest + " and later"), refusal.hint());
        assertEquals(RetortException.Kind.CONNECTION, refusal.kind());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        MySQL      | 8.0.12
        MySQL      | 8.0.36-0ubuntu0.22.04.1
        MySQL      | 9.1.0
        MariaDB    | 10.2.0-MariaDB
        MariaDB    | 10.11.5-MariaDB-1:10.11.5+maria~deb12
        MariaDB    | 12.0.1-MariaDB
        PostgreSQL | 12.0
        PostgreSQL | 14.22
        PostgreSQL | 18.6
        PostgreSQL | 19beta1
        """)
    void newerServer_isNot(String product, String said) {
        assertDoesNotThrow(() -> dialect(product, said));
    }

    @ParameterizedTest
    @CsvSource({"9.9.9, false", "10.1.99, false", "10.2.0, true", "10.2.1, true", "10.10.0, true", "11.0.0, true"})
    void versions_areComparedNumberByNumber(String version, boolean isAtLeast) throws Exception {
        assertEquals(
                isAtLeast,
                ServerVersion.of(saying("MariaDB", version).getMetaData()).isAtLeast(10, 2, 0));
    }

    private static Object dialect(String product, String version) throws Exception {
        Connector connector = product.equals("PostgreSQL")
                ? new PostgresConnector(url("postgresql"))
                : new MariaConnector(url("mariadb"));
        return connector.dialect(saying(product, version));
    }

    private static DatabaseUrl url(String product) {
        return DatabaseUrl.parse("jdbc:" + product + "://localhost/d", Path.of(""));
    }

    /** What the driver makes of a greeting; servers as old as these are not among those that are tested. */
    private static Connection saying(String product, String version) {
        DatabaseMetaData metadata = answering(
                DatabaseMetaData.class,
                Map.of("getDatabaseProductName", product, "getDatabaseProductVersion", version));
        return answering(Connection.class, Map.of("getMetaData", metadata));
    }

    private static <T> T answering(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, _) -> answers.get(method.getName())));
    }
}
