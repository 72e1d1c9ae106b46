package dev.retort.values;

import dev.retort.database.Database;
import dev.retort.database.open.DatabaseOpener;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.testing.TestDatabase;
import dev.retort.testing.TestPostgres;
import dev.retort.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A new, empty database of one kind.
 *
 * @param url its address
 * @param client what else can be asked for its rows
 * @param text how SQL writes all of a column's value as text, the column being {@code %s}
 */
record Place(DatabaseUrl url, Client client, String text) {

    static Place make(String kind, Path folder) throws IOException, SQLException {
        return switch (kind) {
            case "mariadb" -> mariadb(TestServer.createSchema());
            case "postgres" -> postgres(TestPostgres.createDatabase());
            case "postgres-18" -> postgres(TestDatabase.POSTGRES_18.createSchema());
            case "mariadb-10.2" -> mariadb(TestDatabase.MARIADB_10_2.createSchema());
            case "mariadb-10.11" -> mariadb(TestDatabase.MARIADB_10_11.createSchema());
            case "mysql" -> mariadb(TestDatabase.MYSQL_8_0.createSchema());
            case "sqlite" -> sqlite(Files.createFile(folder.resolve("values" + System.nanoTime() + ".db")));
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static Place mariadb(DatabaseUrl url) {
        String name = part(url, "localhost/(\\w+)");
        String socket = part(url, "localSocket=([^&]+)");
        return new Place(
                url,
                Client.mariadb(List.of("--socket=" + socket, "--user=root", "--database=" + name)),
                "hex(concat('', %s))");
    }

    private static Place postgres(DatabaseUrl url) {
        return new Place(url, Client.psql(Integer.parseInt(part(url, ":(\\d+)/")), part(url, "/(\\w+)$")), "%s::text");
    }

    private static Place sqlite(Path file) {
        return new Place(
                DatabaseUrl.parse("jdbc:sqlite:" + file, Path.of("")),
                Client.sqlite(file),
                "typeof(%1$s) || ' ' || quote(%1$s)");
    }

    private static String part(DatabaseUrl url, String pattern) {
        Matcher part = Pattern.compile(pattern).matcher(url.jdbc());
        if (!part.find()) {
            throw new IllegalArgumentException(url.jdbc());
        }
        return part.group(1);
    }

    /** The address in one text. */
    String address() {
        return url.jdbc()
                + url.user()
                        .map(user -> (url.jdbc().contains("?") ? "&" : "?") + "user=" + user)
                        .orElse("");
    }

    Connection connect() throws SQLException {
        try (Database database = DatabaseOpener.open(TestServer.config(Path.of("target"), url), _ -> {})) {
            return database.connect();
        }
    }
}
