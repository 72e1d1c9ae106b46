package dev.retort.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Asks the servers what each text of src/test/resources/sql/texts.txt does to a database: whether it parses, whether anything is
 * another afterwards, and what comes of it where only reading is let through. {@code -Dretort.golden=update} writes that down
 * for {@link JudgedSqlTest}.
 */
@Tag("slow")
class ServerVerdictsTest {

    @Test
    void servers_stillSayWhatIsWrittenDown(@TempDir Path folder) throws IOException, SQLException {
        Map<SqlSession, ScratchDatabase> databases = new HashMap<>();
        List<String> lines = new ArrayList<>();
        for (SqlTexts.Text text : SqlTexts.all()) {
            ScratchDatabase database = databases.get(text.session());
            if (database == null) {
                database = new ScratchDatabase(text.session(), folder);
                databases.put(text.session(), database);
            }
            lines.add(SqlTexts.line(text, database.verdict(text.sql())));
        }
        Path recorded = SqlTexts.FOLDER.resolve("verdicts.txt");
        if (SqlTexts.UPDATE) {
            Files.write(recorded, lines);
        }
        assertEquals(String.join("\n", SqlTexts.lines(recorded)), String.join("\n", lines));
    }
}
