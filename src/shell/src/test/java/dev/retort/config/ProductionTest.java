package dev.retort.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which databases retort.toml marks as those that people work with. */
class ProductionTest {
    private static final String OWN = "url = 'mysql://ann:secret@db.example.com/shop'\n";

    @TempDir
    private Path project;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true | '' | true",
                "false | '' | false",
                "true | mysql://localhost/shop | false",
                "true | jdbc:mariadb://db.example.com:3306/shop?sslMode=trust | true",
                "[\"*prod*\"] | postgresql://localhost/shop_prod | true",
                "[\"*prod*\"] | postgresql://PROD-1.example.com/shop | true",
                "[\"*prod*\"] | '' | false",
                "[\"db.example.com\"] | '' | true",
                "[\"db.example.com\"] | mysql://db.example.com.evil/shop | false",
                "[\"other\", \"db.example.com/shop\"] | '' | true",
                "\"live.db\" | sqlite:///live.db | true",
                "\"live.db\" | sqlite:///livexdb | false",
                "[\"prod2\"] | mysql://prod1:3306,prod2:3306/shop | true",
                "[\"prod2/shop\"] | postgresql://prod1:5432,prod2:5432/shop | true",
                "[\"prod2\"] | mysql://prod1:3306,prod3:3306/prod | false",
            })
    void database_isMarked(String mark, String given, boolean marked) throws IOException {
        Files.createDirectories(project.resolve("db/migration"));
        Files.writeString(project.resolve("db/retort.toml"), OWN + "production = " + mark);
        ConfigLoader loader = new ConfigLoader(project, Map.of());
        Optional<String> url = Optional.of(given).filter(text -> !text.isEmpty());
        Options options = new Options(Optional.empty(), url, Optional.empty(), Optional.empty());

        assertEquals(marked, loader.project(project, options).target().access().production());
        if (url.isPresent()) {
            assertEquals(
                    marked, loader.exploring(given, options).target().access().production());
        }
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, false"})
    void markWithoutAUrl_isOfWhateverTheProjectIsOpenedOn(boolean mark, boolean marked) throws IOException {
        Files.createDirectories(project.resolve("db"));
        Files.writeString(project.resolve("db/retort.toml"), "production = " + mark);
        ConfigLoader loader = new ConfigLoader(project, Map.of("RETORT_URL", "mysql://localhost/shop"));
        Options none = new Options(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        assertEquals(marked, loader.project(project, none).target().access().production());
        assertEquals(
                false,
                loader.exploring("sqlite:///x.db", none).target().access().production());
        assertEquals(
                false,
                new ConfigLoader(project, Map.of())
                        .project(project, none)
                        .target()
                        .access()
                        .production());
    }

    @Test
    void markOfTheProjectsOwn_countsWhereTheUsersFilesNameTheServer() throws IOException {
        Files.createDirectories(project.resolve("db/migration"));
        Files.writeString(project.resolve("db/retort.toml"), "url = 'postgresql:///shop'\nproduction = true");
        ConfigLoader loader = new ConfigLoader(project, Map.of("PGHOST", "db.example.com"));

        assertEquals(
                true, loader.project(project, Options.NONE).target().access().production());
    }
}
