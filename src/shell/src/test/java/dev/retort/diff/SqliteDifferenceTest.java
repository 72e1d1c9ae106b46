package dev.retort.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.retort.database.Dialect;
import dev.retort.database.DialectPart;
import dev.retort.diff.model.Change;
import dev.retort.diff.model.SchemaModel;
import dev.retort.diff.rows.RowWitness;
import dev.retort.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * Pairs of schemas of SQLite, and the statements between them, which are tried on rows. A file of src/test/resources/diff/sqlite has a schema
 * after {@code -- from}, another after {@code -- to}, and what was recorded after {@code -- up} and {@code -- down}.
 */
class SqliteDifferenceTest {
    private static final Path PAIRS = Path.of("src/shell/src/test/resources/diff/sqlite");
    private static final boolean UPDATE =
            System.getProperty("retort.golden", "").equals("update");

    private static final SchemaModel MODEL =
            DialectPart.of(SchemaModel.class, Dialect.of(SQLDialect.SQLITE)).orElseThrow();

    @TestFactory
    Stream<DynamicNode> statements_areThoseThatWereRecorded_andKeepWhatCanBeKept() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(PAIRS)) {
            files = found.sorted().toList();
        }
        return files.stream()
                .map(file -> dynamicTest(file.getFileName().toString(), file.toUri(), () -> {
                    String text = Files.readString(file);
                    int end = text.contains("\n-- up\n") ? text.indexOf("\n-- up\n") + 1 : text.length();
                    String schemas = text.substring(0, end);
                    int to = schemas.indexOf("-- to\n");
                    RowWitness witness = new RowWitness(Optional.empty(), Set.of());
                    Difference difference = new SchemaPair(
                                    file.getFileName().toString(), schemas.substring(0, to), schemas.substring(to))
                            .difference(TestDatabase.SQLITE, witness);
                    assertEquals(List.of(), difference.notUnderstood());
                    assertEquals("", String.join("\n", difference.remaining()));
                    String recorded =
                            schemas + "-- up\n" + written(difference.up()) + "-- down\n" + written(difference.down())
                                    + "-- lost " + witness.lost() + ", without rows " + witness.emptyTables() + "\n";
                    if (UPDATE) {
                        Files.writeString(file, recorded);
                    } else {
                        assertEquals(text, recorded);
                    }
                }));
    }

    private static String written(List<Change> changes) {
        String mark = Stage.isOutsideTransaction(changes) ? "-- outside of a transaction\n" : "";
        return mark
                + changes.stream().map(change -> MODEL.terminated(change.sql())).collect(Collectors.joining());
    }
}
