package dev.retort.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.retort.database.Database;
import dev.retort.database.open.DatabaseOpener;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands write as JSON, read by MariaDB itself, and held against Flyway's table. */
class HistoryJsonTest {
    private static final String ROWS = """
        select rank, version, description, type, script, checksum, who, took,
          timestampdiff(second, '1970-01-01', replace(replace(time, 'T', ' '), 'Z', ''))
        from json_table(?, '$.migrations[*]' columns (
          rank int path '$.installedRank', version varchar(50) path '$.version',
          description varchar(200) path '$.description', type varchar(20) path '$.type',
          script varchar(1000) path '$.script', checksum int path '$.checksum', who varchar(100) path '$.installedBy',
          took int path '$.executionTime', time varchar(40) path '$.installedOn')) as json
        where rank is not null order by rank
        """;

    private static final String HISTORY = """
        select installed_rank, version, description, type, script, checksum, installed_by, execution_time,
          unix_timestamp(installed_on)
        from flyway_schema_history order by installed_rank
        """;

    @TempDir
    Path project;

    private final DatabaseUrl url = TestServer.createSchema();

    @BeforeEach
    void makeHistory() throws IOException {
        write("V1__first \"quoted\" \\ file.sql", "create table films (id int primary key);");
        write("V2.10__größe_小明.sql", "create table more (id int primary key);");
        write("V3__late.sql", "create table late (id int primary key);");
        write("R__all_films.sql", "create or replace view all_films as select id from films;");
        assertEquals(0, run("upgrade", "-q").status());
    }

    @Test
    void history_isWhatTheDatabaseHolds() throws Exception {
        Ran history = run("history", "--json");

        assertEquals(query(HISTORY), query(ROWS, history.out()));
        assertEquals(List.of("3,1"), query("select json_value(?, '$.schemaVersion'), json_valid(?)", history.out()));
    }

    @Tag("slow")
    @Test
    void historyOfChangedFiles_isStillWhatTheDatabaseHolds() throws Exception {
        write("V3__late.sql", "create table late (id bigint primary key);");
        Files.delete(project.resolve("db/migration/V2.10__größe_小明.sql"));
        write("V4__new.sql", "select 1;");

        String history = run("history", "--json").out();
        assertEquals(query(HISTORY), query(ROWS, history));
        assertEquals(
                List.of("1,applied", "2.10,missing", "3,changed", "null,applied", "4,pending"),
                query(
                        "select version, state from json_table(?, '$.migrations[*]' columns (version varchar(50) path"
                                + " '$.version', state varchar(50) path '$.state')) as json",
                        history));
        Ran check = run("check", "--json");
        assertEquals(1, check.status());
        assertEquals(
                List.of("2.10,missing", "3,changed", "4,pending"),
                query(
                        "select version, state from json_table(?, '$.problems[*]' columns (version varchar(50) path"
                                + " '$.version', state varchar(50) path '$.state')) as json",
                        check.out()));
    }

    private void write(String file, String sql) throws IOException {
        Files.createDirectories(project.resolve("db/migration"));
        Files.writeString(project.resolve("db/migration").resolve(file), sql);
    }

    private Ran run(String... arguments) {
        return Ran.in(project, Map.of("RETORT_URL", url.jdbc() + "&user=root"), "", arguments);
    }

    /** The rows, their columns joined by commas; every parameter is the same text. */
    private List<String> query(String sql, String... json) throws SQLException {
        try (Database database = DatabaseOpener.open(TestServer.config(project, url), _ -> {});
                Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 1; i <= statement.getParameterMetaData().getParameterCount(); i++) {
                statement.setString(i, json[0]);
            }
            List<String> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    List<String> row = new ArrayList<>();
                    for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                        row.add(String.valueOf(result.getString(column)));
                    }
                    rows.add(String.join(",", row));
                }
            }
            return rows;
        }
    }
}
