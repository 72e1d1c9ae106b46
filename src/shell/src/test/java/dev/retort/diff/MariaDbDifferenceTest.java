package dev.retort.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
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

/**
 * Pairs of schemas of MariaDB and MySQL, and the statements between them. A file of src/test/resources/diff/mariadb has a schema after
 * {@code -- from}, another after {@code -- to}, and what was recorded after {@code -- up} and {@code -- down}, or after {@code -- refused} what
 * no statement is known for; {@code -- not on} names servers that do not know what is in it.
 */
class MariaDbDifferenceTest {
    private static final Path PAIRS = Path.of("src/shell/src/test/resources/diff/mariadb");
    private static final boolean UPDATE =
            System.getProperty("retort.golden", "").equals("update");

    private static final String UP = "-- up\n";
    private static final String REFUSED = "-- refused\n";

    private static final SchemaModel MODEL =
            DialectPart.of(SchemaModel.class, Dialect.of(SQLDialect.MARIADB)).orElseThrow();

    @TestFactory
    Stream<DynamicNode> statements_areThoseThatWereRecorded_andLeadThereAndBack() throws IOException {
        return files().map(file -> dynamicTest(file.getFileName().toString(), file.toUri(), () -> {
            String text = Files.readString(file);
            Difference difference = pair(file, text).difference(TestDatabase.MARIADB_11_4);
            assertEquals(List.of(), difference.remaining());
            String recorded = text.substring(0, end(text)) + recorded(difference);
            if (UPDATE) {
                Files.writeString(file, recorded);
            } else {
                assertEquals(text, recorded);
            }
        }));
    }

    @TestFactory
    @Tag("slow")
    Stream<DynamicNode> statements_leadThereAndBack_onOtherServers() {
        return Stream.of(TestDatabase.MARIADB_10_2, TestDatabase.MARIADB_10_11, TestDatabase.MYSQL_8_0)
                .map(kind -> dynamicContainer(kind.toString(), pairsFor(kind)));
    }

    private static Stream<DynamicNode> pairsFor(TestDatabase kind) {
        try {
            return files().filter(file -> !isLeftOut(file, kind))
                    .map(file -> dynamicTest(
                            file.getFileName().toString(),
                            file.toUri(),
                            () -> requireSame(Files.readString(file), file, kind)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The statements may be other ones. Rows are kept, which servers lose by ways of their own. */
    private static void requireSame(String text, Path file, TestDatabase kind) throws SQLException {
        SchemaPair pair = pair(file, text);
        Difference withRows = pair.difference(kind, new RowWitness(Optional.empty(), Set.of()));
        // A statement may fail on rows.
        Difference difference = withRows.failed().isPresent() ? pair.difference(kind) : withRows;
        assertEquals(List.of(), difference.remaining());
        int refused = text.indexOf(REFUSED);
        assertEquals(refused < 0 ? "" : text.substring(refused + REFUSED.length()), refused(difference));
    }

    private static boolean isLeftOut(Path file, TestDatabase kind) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.anyMatch(line -> line.startsWith("-- not on") && line.contains(kind.name()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(PAIRS)) {
            return files.sorted().toList().stream();
        }
    }

    private static SchemaPair pair(Path file, String text) {
        int from = text.indexOf("-- from\n");
        int to = text.indexOf("-- to\n");
        return new SchemaPair(file.getFileName().toString(), text.substring(from, to), text.substring(to, end(text)));
    }

    private static int end(String text) {
        int up = Math.max(text.indexOf("\n" + UP), text.indexOf("\n" + REFUSED));
        return up < 0 ? text.length() : up + 1;
    }

    private static String recorded(Difference difference) {
        return difference.notUnderstood().isEmpty()
                ? UP + written(difference.up()) + "-- down\n" + written(difference.down())
                : REFUSED + refused(difference);
    }

    private static String refused(Difference difference) {
        return difference.notUnderstood().stream().map(each -> each + "\n").collect(Collectors.joining());
    }

    private static String written(List<Change> changes) {
        return changes.stream()
                .map(change -> losses(change) + MODEL.terminated(change.sql()))
                .collect(Collectors.joining());
    }

    private static String losses(Change change) {
        return change.losses().stream()
                .map(loss -> "-- loses " + loss.toString().replace("\n", "\\n") + "\n")
                .collect(Collectors.joining());
    }
}
