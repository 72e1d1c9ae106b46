package dev.retort.generate;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Values of PostgreSQL are read and written as they are, or not at all. */
@Isolated
class PostgresValuesTest {
    private static final Path SCHEMA = Path.of("src", "test", "resources", "generate", "types-postgres", "schema.sql");

    @TempDir
    private Path folder;

    @Test
    void everyType_isWrittenAsItWasRead() throws SQLException, IOException {
        try (GeneratedCase generated = GeneratedCase.open("types-postgres", Files.readString(SCHEMA), folder)) {
            for (String name : new String[] {"EXTREME", "LISTS"}) {
                Table<?> table = (Table<?>) generated.constant("Tables", name);
                Field<Integer> id = column(table, "id");
                for (Record row : generated.db().selectFrom(table).fetch()) {
                    Record copy = generated.db().newRecord(table);
                    for (Field<?> field : table.fields()) {
                        copy.set(column(table, field.getName()), row.get(field));
                    }
                    copy.set(id, row.get(id) + 100);
                    generated.db().insertInto(table).set(copy).execute();
                }
                for (Field<?> field : table.fields()) {
                    // A day and 24 hours are the same interval, in other words.
                    String text = field.getType() == Duration.class ? "" : "::text";
                    String differing = "select a.%1$s::text as stored, b.%1$s::text as written from %2$s a"
                            + " join %2$s b on b.id = a.id + 100 where a.%1$s%3$s is distinct from b.%1$s%3$s";
                    Result<Record> rows = generated.db().fetch(differing.formatted(field.getName(), name, text));
                    assertTrue(rows.isEmpty() || field.equals(id), field + "\n" + rows);
                }
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> Field<T> column(Table<?> table, String name) {
        return (Field<T>) table.field(name);
    }
}
