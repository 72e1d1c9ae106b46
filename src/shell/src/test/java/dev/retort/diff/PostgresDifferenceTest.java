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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/**
 * Pairs of schemas of PostgreSQL, and the statements between them. A file of src/test/resources/diff/postgres has a schema after
 * {@code -- from}, another after {@code -- to}, and what was recorded after {@code -- up} and {@code -- down}. With {@code -- with rows}
 * before it, the tables have rows; with {@code -- since 18} it is for the newest server alone.
 */
class PostgresDifferenceTest {
    private static final Path PAIRS = Path.of("src/shell/src/test/resources/diff/postgres");
    private static final boolean UPDATE =
            System.getProperty("retort.golden", "").equals("update");

    private static final SchemaModel MODEL =
            DialectPart.of(SchemaModel.class, Dialect.of(SQLDialect.POSTGRES)).orElseThrow();

    @TestFactory
    Stream<DynamicNode> statements_areThoseThatWereRecorded_andLeadThereAndBack() throws IOException {
        return files().filter(file -> !isForTheNewest(file))
                .map(file -> test(file, () -> compare(file, TestDatabase.POSTGRES_14)));
    }

    @TestFactory
    @Tag("slow")
    Stream<DynamicNode> statements_leadThereAndBack_onTheNewestServer() throws IOException {
        return files().map(file -> test(file, () -> {
            if (isForTheNewest(file)) {
                compare(file, TestDatabase.POSTGRES_18);
            } else {
                recorded(file, Files.readString(file), TestDatabase.POSTGRES_18);
            }
        }));
    }

    private static DynamicNode test(Path file, Executable check) {
        return dynamicTest(file.getFileName().toString(), file.toUri(), check);
    }

    private static void compare(Path file, TestDatabase kind) throws IOException, SQLException {
        String text = Files.readString(file);
        String recorded = text.substring(0, end(text)) + recorded(file, text, kind);
        if (UPDATE) {
            Files.writeString(file, recorded);
        } else {
            assertEquals(text, recorded);
        }
    }

    /** What is found on a server, which must be whole. */
    private static String recorded(Path file, String text, TestDatabase kind) throws SQLException {
        int from = text.indexOf("-- from\n");
        int to = text.indexOf("-- to\n");
        Difference difference = new SchemaPair(
                        file.getFileName().toString(), text.substring(from, to), text.substring(to, end(text)))
                .difference(kind, witness(text));
        String problems = Stream.concat(
                        difference.notUnderstood().stream().map(Object::toString), difference.remaining().stream())
                .collect(Collectors.joining("\n"));
        assertEquals("", problems);
        return "-- up\n" + written(difference.up()) + "-- down\n" + written(difference.down());
    }

    private static boolean isForTheNewest(Path file) {
        try {
            return Files.readString(file).startsWith("-- since 18\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Roundtrip.Witness witness(String text) {
        return text.substring(0, text.indexOf("-- from\n")).contains("-- with rows\n")
                ? new RowWitness(Optional.empty(), Set.of())
                : Roundtrip.Witness.NONE;
    }

    private static int end(String text) {
        int up = text.indexOf("\n-- up\n");
        return up < 0 ? text.length() : up + 1;
    }

    private static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(PAIRS)) {
            return files.sorted().toList().stream();
        }
    }

    private static String written(List<Change> changes) {
        return changes.stream()
                .map(change -> remarks(change) + MODEL.terminated(change.sql()))
                .collect(Collectors.joining());
    }

    private static String remarks(Change change) {
        return (change.isOutsideTransaction() ? "-- outside of a transaction\n" : "")
                + change.losses().stream()
                        .map(loss -> "-- loses " + loss + "\n")
                        .collect(Collectors.joining());
    }
}
