package dev.retort.values;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What Retort shows is what is stored: each value of each type, in each way to it, is what the database's own client answers, or
 * an error that shows the value. {@code -Dretort.golden=update} asks the clients, and writes their answers down.
 */
class ValuesTest {
    private static final boolean UPDATE =
            System.getProperty("retort.golden", "").equals("update");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"mariadb", "postgres", "sqlite"})
    void eachCell_isWhatTheClientAnswers(String kind) throws IOException, SQLException, InterruptedException {
        Comparison comparison = Comparison.in(kind, folder);
        if (UPDATE) {
            Recording.write(kind, comparison.asked());
        }
        List<String> differences = comparison.run();
        Path report = Path.of("target", "values-" + kind + ".txt");
        Files.write(report, differences);
        assertEquals(
                "",
                differences.isEmpty()
                        ? ""
                        : differences.size() + " of " + comparison.compared() + " cells differ, see " + report + ":\n"
                                + String.join("\n", differences.subList(0, Math.min(20, differences.size()))));
    }
}
