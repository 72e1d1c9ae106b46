package dev.retort.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.retort.internal.url.DatabaseUrl;
import dev.retort.testing.TestPostgres;
import dev.retort.testing.TestServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results that are far larger than the memory that there is for them. */
@Tag("slow")
class LargeResultTest {
    private static final int ROWS = 300_000;

    @TempDir
    static Path folder;

    @Test
    void rowsOfMariaDb_areWrittenAsTheyCome() throws IOException, InterruptedException {
        check(TestServer.createSchema().jdbc() + "&user=root");
    }

    @Test
    void rowsOfPostgres_areWrittenAsTheyCome() throws IOException, InterruptedException, SQLException {
        DatabaseUrl url = TestPostgres.createDatabase();
        check(url.jdbc() + (url.jdbc().contains("?") ? "&" : "?") + "user=postgres");
    }

    private static void check(String url) throws IOException, InterruptedException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx32m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Dorg.jooq.no-logo=true",
                "-Dorg.jooq.no-tips=true",
                "-classpath",
                System.getProperty("java.class.path"),
                LargeResult.class.getName(),
                url,
                String.valueOf(ROWS));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String last = "a line of text that a result may have, number " + (ROWS - 1);
        assertEquals(
                "CSV " + (ROWS + 1) + "\nJSON " + (ROWS + 2) + "\nTABLE " + (ROWS + 4) + "\nPAGER " + ROWS + " " + last
                        + "\n",
                output);
        assertEquals(0, process.waitFor());
    }
}
