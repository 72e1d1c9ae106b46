package dev.retort.values;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.retort.cli.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code /export insert} writes of a table with columns that the database fills, an empty copy of the table takes. */
@Tag("slow")
class ExportedRowsTest {
    private static final String KEY_0_AND_NO_DATE =
            "set sql_mode = 'ALLOW_INVALID_DATES,NO_AUTO_VALUE_ON_ZERO'; insert into line (id, price, day) values "
                    + "(0, 1, '2024-02-31'), (7, 2, null)";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mariadb  | select * from line | id int primary key auto_increment, price int, day date, a int as"
                        + " (price * 2) stored, b int as (price * 3) virtual",
                "mariadb  | LINE               | id int primary key auto_increment, price int, day date, a int as"
                        + " (price * 2) stored, b int as (price * 3) virtual",
                "postgres | select * from line | id int generated always as identity primary key, price int, day date,"
                        + " a int generated always as (price * 2) stored",
                "postgres | LINE               | id int generated always as identity primary key, price int, day date,"
                        + " a int generated always as (price * 2) stored",
                "sqlite   | select * from line | id integer primary key autoincrement, price int, day date, a int as"
                        + " (price * 2) stored, b int as (price * 3)",
                "sqlite   | LINE               | id integer primary key autoincrement, price int, day date, a int as"
                        + " (price * 2) stored, b int as (price * 3)"
            })
    void exportedRows_areLoadedIntoAnEmptyCopy(String kind, String shown, String columns)
            throws IOException, SQLException {
        Place place = Place.make(kind, folder);
        Path export = folder.resolve("export.sql");
        try (Connection connection = place.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table line (" + columns + ")");
            String rows = kind.equals("mariadb")
                    ? KEY_0_AND_NO_DATE
                    : "insert into line (price, day) values (1, '2024-01-31'), (2, null)";
            for (String sql : rows.split("; ")) {
                statement.execute(sql);
            }
            Path script =
                    Files.writeString(folder.resolve("export.script"), shown + "\n/export insert " + export + "\n");
            Ran ran = Ran.in(
                    folder,
                    Map.of("XDG_CACHE_HOME", folder.resolve("cache").toString()),
                    "",
                    place.address(),
                    "-f",
                    script.toString());
            assertEquals(0, ran.status(), ran.err());
            statement.execute("delete from line");
        }
        try (Connection connection = place.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : Files.readString(export).split(";\n")) {
                statement.execute(sql);
            }
            assertEquals(
                    switch (kind) {
                        case "mariadb" -> List.of("0 1 2024-02-31 2 3 ", "7 2 null 4 6 ");
                        case "postgres" -> List.of("1 1 2024-01-31 2 ", "2 2 null 4 ");
                        default -> List.of("1 1 2024-01-31 2 3 ", "2 2 null 4 6 ");
                    },
                    rows(statement));
        }
    }

    private static List<String> rows(Statement statement) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet all = statement.executeQuery("select * from line order by id")) {
            while (all.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= all.getMetaData().getColumnCount(); i++) {
                    row.append(all.getString(i)).append(' ');
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }
}
