package dev.retort.values;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What Retort shows is what is stored: each value of each type, in each way to it, is what the database's own client answers, or
 * an error that shows the value. {@code -Dretort.golden=update} asks the clients, and writes their answers down.
 */
@Tag("slow")
class ValuesTest {
    private static final boolean UPDATE =
            System.getProperty("retort.golden", "").equals("update");

    @TempDir
    private Path folder;

    @Test
    void eachCellOfMariaDb_isWhatTheClientAnswers() throws IOException, SQLException, InterruptedException {
        compare("mariadb");
    }

    @Test
    void eachCellOfPostgres_isWhatTheClientAnswers() throws IOException, SQLException, InterruptedException {
        compare("postgres");
    }

    @Test
    void eachCellOfSqlite_isWhatTheClientAnswers() throws IOException, SQLException, InterruptedException {
        compare("sqlite");
    }

    private void compare(String kind) throws IOException, SQLException, InterruptedException {
        Comparison comparison = Comparison.in(kind, folder);
        if (UPDATE) {
            Recording.write(kind, comparison.asked());
        }
        List<String> differences = comparison.run();
        Path report = Path.of("target", "values-" + kind + ".txt");
        Files.writeString(report, comparison.summary() + "\n" + String.join("\n", differences));
        assertEquals(
                "",
                differences.isEmpty()
                        ? ""
                        : differences.size() + " of " + comparison.compared() + " cells differ, see " + report + ":\n"
                                + String.join("\n", differences.subList(0, Math.min(20, differences.size()))));
    }
}
