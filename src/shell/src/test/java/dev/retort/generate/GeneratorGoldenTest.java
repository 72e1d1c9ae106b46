package dev.retort.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Table;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Each folder of src/test/resources/generate holds a schema and what an application sees of it.
 * {@code -Dretort.golden=update} writes the expectations anew.
 */
class GeneratorGoldenTest {
    private static final Path CASES = Path.of("src", "shell", "src", "test", "resources", "generate");

    private static final List<String> QUICK =
            List.of("shop", "types", "types-sqlite", "types-postgres", "names-sqlite");
    private static final List<String> SLOW = List.of("names", "relations", "relations-sqlite", "keys", "keys-sqlite");
    private static final List<String> ALL =
            Stream.concat(QUICK.stream(), SLOW.stream()).toList();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @FieldSource("QUICK")
    void schema_generatesWhatIsExpected(String name) throws SQLException, IOException {
        check(name);
    }

    @Tag("slow")
    @ParameterizedTest
    @FieldSource("SLOW")
    void largerSchema_generatesWhatIsExpected(String name) throws SQLException, IOException {
        check(name);
    }

    private void check(String name) throws SQLException, IOException {
        Path home = CASES.resolve(name);
        try (GeneratedCase generated = GeneratedCase.open(name, Files.readString(home.resolve("schema.sql")), folder)) {
            verify(home.resolve("expected.txt"), Signatures.of(generated) + rows(generated));
        }
    }

    @Tag("slow")
    @ParameterizedTest
    @FieldSource("ALL")
    void schema_compilesWithoutAWarning(String name) throws SQLException, IOException {
        String sql = Files.readString(CASES.resolve(name).resolve("schema.sql"));
        try (GeneratedCase generated = GeneratedCase.open(name, sql, folder)) {
            assertEquals("", Warnings.about(generated.sources().directory(), folder));
        }
    }

    /** All rows that the schema's script left, read through the generated classes. */
    private static String rows(GeneratedCase generated) {
        StringBuilder text = new StringBuilder();
        for (Table<?> table : generated.schema().getTables()) {
            for (Record row : rows(generated, table)) {
                text.append("row of ")
                        .append(table.getName().replace("\n", "\\n"))
                        .append('\n');
                for (int i = 0; i < row.size(); i++) {
                    text.append("  ")
                            .append(row.field(i).getName().replace("\n", "\\n"))
                            .append(" = ")
                            .append(shown(row.get(i)))
                            .append('\n');
                }
            }
        }
        return text.toString();
    }

    /** None of a view whose tables are gone. */
    private static Result<? extends Record> rows(GeneratedCase generated, Table<?> table) {
        return table.fields().length == 0
                ? generated.db().newResult()
                : generated.db().selectFrom(table).fetch();
    }

    private static String shown(Object value) {
        return switch (value) {
            case null -> "null";
            case OffsetDateTime moment -> "OffsetDateTime of " + moment.toInstant();
            case Object[] elements ->
                value.getClass().getSimpleName()
                        + Arrays.stream(elements)
                                .map(GeneratorGoldenTest::shown)
                                .toList();
            case byte[] bytes -> "bytes " + java.util.HexFormat.of().formatHex(bytes);
            default -> value.getClass().getSimpleName() + " " + value;
        };
    }

    private static void verify(Path golden, String actual) throws IOException {
        if ("update".equals(System.getProperty("retort.golden"))) {
            Files.writeString(golden, actual);
        }
        assertEquals(Files.readString(golden), actual);
    }
}
