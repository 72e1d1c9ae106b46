package dev.retort.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.retort.config.Naming;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratorTest {

    @TempDir
    private Path folder;

    @Test
    void sameSchemaInAnotherDatabase_generatesTheSameBytes() throws SQLException, IOException {
        String schema = "create table a (id int primary key, e enum('x'), b_id int)";
        try (GeneratedCase first = GeneratedCase.open(false, schema, Naming.NONE, folder.resolve("first"));
                GeneratedCase second = GeneratedCase.open(false, schema, Naming.NONE, folder.resolve("second"))) {
            assertEquals(first.sources().fingerprint(), second.sources().fingerprint());
        }
    }

    @Tag("slow")
    @Test
    void tablesOfMoreColumnsThanAConstructorHasParameters_compile() throws SQLException, IOException {
        String schema = IntStream.of(254, 255, 256, 300)
                .mapToObj(columns -> "create table w%d (%s)"
                        .formatted(
                                columns,
                                IntStream.range(0, columns)
                                        .mapToObj(column -> "c" + column + " int")
                                        .collect(Collectors.joining(", "))))
                .collect(Collectors.joining(";\n\n"));
        try (GeneratedCase generated = GeneratedCase.open(true, schema, Naming.NONE, folder)) {
            assertEquals(4, generated.schema().getTables().size());
        }
    }

    @Test
    void schemaWithoutTables_hasNone() throws IOException, SQLException {
        try (GeneratedCase generated = GeneratedCase.open(true, "", Naming.NONE, folder)) {
            assertEquals(0, generated.schema().getTables().size());
        }
    }
}
