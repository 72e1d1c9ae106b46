package dev.retort.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.RetortException;
import dev.retort.config.Naming;
import dev.retort.database.SqlFailure;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeneratedTypesTest {
    private static final Path CASES = Path.of("src", "shell", "src", "test", "resources", "generate");

    @TempDir
    private Path folder;

    @Test
    void everyTypeOfMariaDb_isWrittenAsItWasRead() throws SQLException, IOException {
        try (GeneratedCase generated = open("types")) {
            Table<?> extreme = (Table<?>) generated.constant("Tables", "EXTREME");
            for (Record row : generated.db().selectFrom(extreme).fetch()) {
                Record copy = generated.db().newRecord(extreme, row);
                copy.set(column(extreme, "id"), (Integer) row.get("id") + 100);
                generated.db().insertInto(extreme).set(copy).execute();
            }
            String same = Arrays.stream(extreme.fields())
                    .map(Field::getName)
                    .filter(name -> !name.equals("id"))
                    .map(name -> "a." + name + " <=> b." + name)
                    .collect(Collectors.joining(" and "));
            assertEquals(
                    3L,
                    generated
                            .db()
                            .fetchValue("select count(*) from extreme a join extreme b on b.id = a.id + 100 where "
                                    + same));
        }
    }

    @Test
    void namesWithQuotes_areTextInTheSources() throws SQLException, IOException {
        String sql = """
            create sequence `a"b\\c\\u0022d`;

            create procedure `x"); } static { System.exit(9); } //`() select 1;

            create function `"\\`(`p"q` int) returns int deterministic return 1;

            create table `t"\\` (`c"\\` int primary key, unique key `k"\\` (`c"\\`)) comment 'm"\\\\';
            """;
        try (GeneratedCase generated = GeneratedCase.open(false, sql, Naming.NONE, folder)) {
            assertEquals(
                    List.of("a\"b\\c\\u0022d"),
                    generated.schema().getSequences().stream()
                            .map(org.jooq.Named::getName)
                            .toList());
            assertEquals(1, generated.db().fetchCount(org.jooq.impl.DSL.selectOne()));
        }
    }

    @Test
    void bigUnsignedNumber_comparesWithLiteralsOfAnySize() throws SQLException, IOException {
        try (GeneratedCase generated = open("types")) {
            Table<?> numbered = (Table<?>) generated.constant("Tables", "NUMBERED");
            Field<Number> id = column(numbered, "id");
            Field<Number> other = column(numbered, "other");
            BigInteger largest = new BigInteger("18446744073709551000");
            generated.db().insertInto(numbered).columns(id, other).values(3, 3).execute();
            generated
                    .db()
                    .insertInto(numbered)
                    .columns(id, other)
                    .values(largest, 3L)
                    .execute();
            assertEquals(1, generated.db().fetchCount(numbered, id.eq(3)));
            assertEquals(1, generated.db().fetchCount(numbered, id.eq(3L)));
            assertEquals(1, generated.db().fetchCount(numbered, id.eq(largest)));
            assertEquals(0, generated.db().fetchCount(numbered, id.eq(-1)));
            assertEquals(1, generated.db().fetchCount(numbered, id.eq(other)));
            assertEquals(
                    largest.add(BigInteger.ONE),
                    generated
                            .db()
                            .insertInto(numbered)
                            .columns(other)
                            .values(3)
                            .returningResult(id)
                            .fetchSingle()
                            .value1());
        }
    }

    @Test
    void rowOfSqlite_isStoredUnderTheKeyThatItGets() throws SQLException, IOException {
        try (GeneratedCase generated = open("types-sqlite")) {
            Table<?> special = (Table<?>) generated.constant("Tables", "SPECIAL");
            UpdatableRecord<?> row = (UpdatableRecord<?>) generated.db().newRecord(special);
            row.set(column(special, "a"), (Number) 1_700_000_000_000L);
            row.store();
            assertEquals(1L, row.get("id"));
            row.refresh();
            assertEquals(1_700_000_000_000L, row.get("a"));
            assertEquals(3_400_000_000_000L, row.get("doubled"));
            assertEquals(
                    1,
                    generated
                            .db()
                            .fetchCount(
                                    special,
                                    GeneratedTypesTest.<Number>column(special, "id")
                                            .eq(1)));
            row.set(column(special, "a"), (Number) 2);
            row.store();
            assertEquals(
                    4L,
                    generated.db().select(DSL.field("doubled")).from(special).fetchSingle(0, Long.class));
        }
    }

    @Test
    void wordsForTrueAndFalse_areReadFromSqlite() throws SQLException, IOException {
        try (GeneratedCase generated = open("types-sqlite")) {
            Table<?> extreme = (Table<?>) generated.constant("Tables", "EXTREME");
            Field<Boolean> bo = column(extreme, "bo");
            for (String word : List.of("'true'", "'T'", "'yes'", "'on'", "'1'", "1", "1.0")) {
                generated.db().execute("update extreme set bo = " + word);
                assertEquals(true, generated.db().select(bo).from(extreme).fetchAny(bo), word);
            }
            for (String word : List.of("'false'", "'F'", "'no'", "'off'", "'0'", "0")) {
                generated.db().execute("update extreme set bo = " + word);
                assertEquals(false, generated.db().select(bo).from(extreme).fetchAny(bo), word);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "bo | 'perhaps'    | not true or false: 'perhaps'",
                "bo | 2            | not true or false: '2'",
                "i  | 'abc'        | not an integer of 64 bits: 'abc'",
                "i  | 1e20         | not an integer of 64 bits: '1.0E20'",
                "i  | 1.5          | not an integer of 64 bits: '1.5'",
                "i  | x'00ff'      | not an integer of 64 bits: '0x00ff'",
                "da | ''           | not a date: ''",
                "da | '2024-13-45' | not a date: '2024-13-45'",
                "dt | '0000-00-00' | not a date and time: '0000-00-00'",
                "ti | '25:00'      | not a time of day: '25:00'"
            })
    void valueOfSqliteThatItsTypeCannotHold_isShownAndReadAsText(String name, String value, String reason)
            throws SQLException, IOException {
        try (GeneratedCase generated = open("types-sqlite")) {
            generated.db().execute("update extreme set " + name + " = " + value);
            assertUnreadable(generated, name, reason);
        }
    }

    private static void assertUnreadable(GeneratedCase generated, String name, String reason) {
        Table<?> extreme = (Table<?>) generated.constant("Tables", "EXTREME");
        Field<?> field = column(extreme, name);
        DataAccessException thrown = assertThrows(
                DataAccessException.class,
                () -> generated.db().select(field).from(extreme).fetch());
        RetortException error = SqlFailure.of(thrown);
        String message = String.valueOf(error.getMessage());
        assertTrue(message.contains("\"" + name + "\"") && message.endsWith(" is " + reason), message);
        assertTrue(error.hint().orElseThrow().contains(name.equals("bo") ? "integer" : "cast(String.class)"));
        assertNotNull(
                generated.db().select(field.cast(String.class)).from(extreme).fetchAny(0));
    }

    private GeneratedCase open(String name) throws SQLException, IOException {
        return GeneratedCase.open(
                name.endsWith("-sqlite"),
                Files.readString(CASES.resolve(name).resolve("schema.sql")),
                Naming.NONE,
                folder);
    }

    @SuppressWarnings("unchecked")
    private static <T> Field<T> column(Table<?> table, String name) {
        return (Field<T>) table.field(name);
    }
}
