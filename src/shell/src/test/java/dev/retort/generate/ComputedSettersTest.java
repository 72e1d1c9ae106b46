package dev.retort.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.GeneratedRecord;
import dev.retort.Retort;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Table;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the database computes has a getter, and nothing by which it could be set. */
@Tag("slow")
class ComputedSettersTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "case        | doubled int as (a * 2) virtual, tripled int as (a * 3) stored,"
                        + " since timestamp(6) generated always as row start,"
                        + " till timestamp(6) generated always as row end, period for system_time (since, till)"
                        + "| with system versioning | Since Till",
                "-postgres   | doubled int generated always as (a * 2) stored,"
                        + " tripled int generated always as (a * 3) stored | '' | ''",
                "-sqlite     | doubled int as (a * 2) virtual, tripled int generated always as (a * 3) stored | '' | ''"
            })
    void columnThatIsComputed_hasNoSetter_andNoPlaceInTheConstructor(
            String database, String columns, String options, String others) throws Exception {
        String sql = "create table parent (id int primary key);\n\n"
                + "create table item (id int primary key, a int, " + columns + ") " + (options == null ? "" : options)
                + ";\n\ncreate table plain (a int, doubled int "
                + (database.contains("postgres") ? "generated always " : "") + "as (a * 2) stored);";
        try (GeneratedCase generated = GeneratedCase.open(database, sql, folder);
                Retort retort = generated.retort()) {
            Class<?> item = generated.type("tables.records.ItemRecord");
            for (String name : Stream.concat(
                            Stream.of("Doubled", "Tripled"),
                            Stream.of((others == null ? "" : others).split(" ")).filter(other -> !other.isEmpty()))
                    .toList()) {
                assertTrue(has(item, "get" + name), name);
                assertFalse(has(item, "set" + name), name);
            }
            assertTrue(has(item, "setA"));
            assertFalse(has(generated.type("tables.records.PlainRecord"), "setDoubled"));
            assertEquals(
                    List.of(0, 2),
                    Arrays.stream(item.getConstructors())
                            .map(constructor -> constructor.getParameterCount())
                            .sorted()
                            .toList());

            Table<GeneratedRecord<?>> table = table(generated, "item");
            retort.transaction(session -> {
                GeneratedRecord<?> row = Objects.requireNonNull(session.dsl().newRecord(table));
                row.fromArray(7, 8);
                session.add(row);
            });
            retort.transaction(session -> assertEquals(
                    16,
                    ((Number) Objects.requireNonNull(session.query(table).one().get("doubled"))).intValue()));
        }
    }

    @ParameterizedTest
    @CsvSource({"case, stored", "-postgres, stored", "-sqlite, virtual"})
    void relationOverAComputedColumn_canBeFollowed_andNotSet(String database, String kind) throws Exception {
        String sql = "create table parent (id int primary key);\n\n"
                + "create table child (id int primary key, parent_id int generated always as (id / 10) " + kind
                + ", foreign key (parent_id) references parent (id));";
        try (GeneratedCase generated = GeneratedCase.open(database, sql, folder)) {
            Class<?> child = generated.type("tables.records.ChildRecord");
            assertTrue(has(child, "parent"));
            assertFalse(has(child, "setParent"));
            assertFalse(has(child, "setParentId"));
        }
    }

    private static boolean has(Class<?> type, String method) {
        return Arrays.stream(type.getDeclaredMethods())
                .anyMatch(each -> each.getName().equals(method));
    }

    @SuppressWarnings("unchecked")
    private static Table<GeneratedRecord<?>> table(GeneratedCase generated, String name) {
        Table<?> found = Objects.requireNonNull(generated.schema().getTable(name));
        assertTrue(Stream.of(found.fields()).map(Field::getName).toList().contains("doubled"));
        return (Table<GeneratedRecord<?>>) found;
    }
}
