package dev.retort.values;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The clients' answers are still what was recorded, and Retort's are the same wherever on Earth it runs. */
@Tag("slow")
class ClientsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"mariadb", "postgres", "sqlite"})
    void client_answersAsItDidWhenItWasRecorded(String kind) throws IOException, SQLException, InterruptedException {
        assertEquals(Recording.read(kind), Comparison.in(kind, folder).asked());
    }

    @ParameterizedTest
    @ValueSource(strings = {"mariadb-10.2", "mariadb-10.11", "mysql", "postgres-18"})
    void eachCell_isWhatTheClientAnswers_onEachServer(String kind)
            throws IOException, SQLException, InterruptedException {
        Comparison comparison = Comparison.in(kind, folder);
        List<String> differences = comparison.runAsking();
        Files.writeString(
                Path.of("target", "values-" + kind + ".txt"),
                comparison.summary() + "\n" + String.join("\n", differences));
        assertEquals(List.of(), differences, () -> differences.size() + " of " + comparison.compared() + " cells");
    }

    /** Each of the zones skips an hour, a day or some minutes that are among the values. */
    @ParameterizedTest
    @CsvSource({
        "mariadb, America/New_York",
        "mariadb, Europe/Berlin",
        "mariadb, Australia/Lord_Howe",
        "mariadb, Asia/Kathmandu",
        "mariadb, America/Sao_Paulo",
        "postgres, America/New_York",
        "postgres, Europe/Berlin",
        "postgres, Australia/Lord_Howe",
        "postgres, Asia/Kathmandu",
        "postgres, America/Sao_Paulo",
        "sqlite, America/New_York",
        "sqlite, Europe/Berlin",
        "sqlite, Australia/Lord_Howe",
        "sqlite, Asia/Kathmandu",
        "sqlite, America/Sao_Paulo"
    })
    void eachCell_isWhatTheClientAnswers_inEachZone(String kind, String zone) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.timezone=" + zone,
                        "-Duser.language=en",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "--add-opens=jdk.jshell/jdk.jshell=ALL-UNNAMED",
                        "-Dorg.jooq.no-logo=true",
                        "-Dorg.jooq.no-tips=true",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        InZone.class.getName(),
                        kind,
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        process.getOutputStream().close();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertEquals(0, process.waitFor());
        assertTrue(lines.size() == 1 && lines.getFirst().startsWith("compared "), () -> String.join("\n", lines));
    }
}
