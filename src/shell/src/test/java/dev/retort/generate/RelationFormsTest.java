package dev.retort.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.retort.GeneratedRecord;
import dev.retort.Related;
import dev.retort.Retort;
import dev.retort.Session;
import dev.retort.config.Locking;
import dev.retort.config.Naming;
import dev.retort.config.type.ColumnTypes;
import dev.retort.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@code [relations]} says, of tables and columns whose names and types are not what one would choose. */
@Tag("slow")
class RelationFormsTest {
    @TempDir
    private Path folder;

    private GeneratedCase open(TestDatabase database, String sql, ColumnTypes types, Naming naming) throws Exception {
        return GeneratedCase.open(database.createSchema(), sql, naming, Locking.NONE, types, folder);
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void namesWithBlanksQuotesAndKeywords_areThoseOfTheDatabase(TestDatabase database) throws Exception {
        String quoted = """
            create table "or der" (id integer not null primary key, "key" varchar(9));

            create table "li'ne" (id integer not null primary key, "or\\"der id" integer, "group" integer, "a b" varchar(30));
            """;
        String sql = database == TestDatabase.MARIADB_11_4
                ? quoted.replace("\\\"", "\0").replace('"', '`').replace('\0', '"')
                : quoted.replace("\\\"", "\"\"");
        Naming naming = GeneratedCase.naming(folder, """
            [relations."li'ne"]
            "to the 'order'" = { columns = 'or"der id', references = "or der", to = "target", from = "lines", order = '"a b" desc, id' }
            [relations."or der"]
            "some 'lines'" = { of = "lines", where = '''"a b" <> 'it''s "?{0}" \\ %' and ("group" = 1 or `li'ne`.`or"der id` is null)''', order = '`a b`' }
            get_key = { of = "lines", where = "id > 2" }
            """);
        try (GeneratedCase generated = open(database, sql, ColumnTypes.NONE, naming);
                Retort retort = generated.retort()) {
            retort.transaction(session -> {
                GeneratedRecord<?> order = make(session, generated, "or der", "id", 7, "key", "x");
                for (int i = 1; i <= 4; i++) {
                    GeneratedRecord<?> line = make(
                            session,
                            generated,
                            "li'ne",
                            "id",
                            i,
                            "group",
                            i == 3 ? 2 : 1,
                            "a b",
                            i == 1 ? "it's \"?{0}\" \\ %" : "t" + i);
                    related(order, "lines").append(line);
                }
                session.add(order);
            });
            retort.transaction(session -> {
                GeneratedRecord<?> order =
                        session.query(table(generated, "or der")).one();
                assertEquals(List.of(4, 3, 2, 1), ids(related(order, "lines")));
                assertEquals(List.of(2, 4), ids(related(order, "someLines")));
                assertEquals(List.of(4, 3), ids(related(order, "getKey_")));
                assertEquals(
                        order,
                        call(session.query(table(generated, "li'ne")).first().orElseThrow(), "target"));
            });
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void condition_isOnWhatTheDatabaseHas_whateverTheTypesInJava(TestDatabase database) throws Exception {
        String sql = """
            create table list (id integer not null primary key);

            create table task (id integer not null primary key, list_id integer references list (id), is_open smallint,
              spent bigint, hue varchar(9), done %s);
            """.formatted(database == TestDatabase.POSTGRES_14 ? "boolean" : "tinyint(1)");
        Naming naming = GeneratedCase.naming(folder, """
            [relations.list]
            open = { of = "tasks", where = "is_open = 1", order = "spent desc" }
            lengthy = { of = "tasks", where = "spent > 2000000 and hue in ('red', 'green')", order = "is_open, hue" }
            done = { of = "tasks", where = "done = true" }
            """);
        ColumnTypes types = GeneratedCase.types(
                folder,
                "task.is_open = \"boolean\"",
                "task.spent = \"duration\"",
                "task.hue = \"dev.retort.generate.typed.Hue\"");
        try (GeneratedCase generated = open(database, sql, types, naming);
                Retort retort = generated.retort()) {
            generated.db().execute("insert into list values (1)");
            generated
                    .db()
                    .execute(
                            "insert into task values (1, 1, 1, 1000000, 'red', true), (2, 1, 0, 3000000, 'green', false),"
                                    + " (3, 1, 1, 5000000, 'red', null)");
            retort.transaction(session -> {
                GeneratedRecord<?> list =
                        session.query(table(generated, "list")).one();
                assertEquals(List.of(3, 1), ids(related(list, "open")));
                assertEquals(List.of(2, 3), ids(related(list, "lengthy")));
                assertEquals(List.of(1), ids(related(list, "done")));
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MARIADB_11_4, varchar(9) collate utf8mb4_general_ci",
        "MYSQL_8_0,    varchar(9) collate utf8mb4_0900_ai_ci",
        "SQLITE,       varchar(9) collate nocase"
    })
    void keyThatTheDatabaseComparesItsOwnWay_isFoundByItsWay(TestDatabase database, String type) throws Exception {
        String sql = """
            create table coach (code %1$s not null primary key, name varchar(9));

            create table training (id integer not null primary key, coach_code %1$s not null);
            """.formatted(type);
        Naming naming = GeneratedCase.naming(folder, """
            [relations.training]
            coach = { columns = "coach_code", references = "coach" }
            [relations.coach]
            late = { of = "trainings", where = "id > 1" }
            """);
        try (GeneratedCase generated = open(database, sql, ColumnTypes.NONE, naming);
                Retort retort = generated.retort()) {
            generated.db().execute("insert into coach values ('Jo', 'x'), ('al', 'y')");
            generated.db().execute("insert into training values (1, 'jo'), (2, 'JO'), (3, 'nobody')");
            retort.transaction(session -> {
                List<GeneratedRecord<?>> trainings =
                        session.query(table(generated, "training")).all();
                GeneratedRecord<?> jo =
                        session.get(table(generated, "coach"), "Jo").orElseThrow();
                assertEquals(jo, call(trainings.getFirst(), "coach"));
                assertEquals(jo, call(trainings.get(1), "coach"));
                assertNull(call(trainings.get(2), "coach"));
                assertEquals(List.of(1, 2), ids(related(jo, "trainings")));
                assertEquals(List.of(2), ids(related(jo, "late")));
                session.delete(jo).flush();
                assertNull(call(trainings.getFirst(), "coach"));
                assertEquals("jo", trainings.getFirst().get("coach_code"));
            });
        }
    }

    private static GeneratedRecord<?> make(Session session, GeneratedCase generated, String table, Object... values) {
        GeneratedRecord<?> row = Objects.requireNonNull(session.dsl().newRecord(table(generated, table)));
        for (int i = 0; i < values.length; i += 2) {
            set(row, Objects.requireNonNull(row.field((String) values[i])), values[i + 1]);
        }
        return row;
    }

    private static <T> void set(GeneratedRecord<?> row, Field<T> field, Object value) {
        row.set(field, DSL.val(value, field).getValue());
    }

    private static List<Integer> ids(Related<GeneratedRecord<?>> rows) {
        return rows.all().stream()
                .map(row -> ((Number) Objects.requireNonNull(row.get("id"))).intValue())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Related<GeneratedRecord<?>> related(GeneratedRecord<?> row, String relation) {
        return (Related<GeneratedRecord<?>>) Objects.requireNonNull(call(row, relation));
    }

    private static @Nullable Object call(Object row, String method) {
        try {
            return row.getClass().getMethod(method).invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Table<GeneratedRecord<?>> table(GeneratedCase generated, String name) {
        return (Table<GeneratedRecord<?>>)
                Objects.requireNonNull(generated.schema().getTable(name));
    }
}
