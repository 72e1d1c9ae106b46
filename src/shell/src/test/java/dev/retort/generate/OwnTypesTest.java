package dev.retort.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.GeneratedRecord;
import dev.retort.Location;
import dev.retort.Retort;
import dev.retort.RetortException;
import dev.retort.Session;
import dev.retort.binding.json.JsonTree;
import dev.retort.config.Locking;
import dev.retort.config.Naming;
import dev.retort.database.SqlFailure;
import dev.retort.generate.typed.Address;
import dev.retort.generate.typed.Hue;
import dev.retort.generate.typed.Money;
import dev.retort.generate.typed.Points;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.testing.TestPostgres;
import dev.retort.testing.TestServer;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Columns are of the types that {@code [types]} says, on each database, and what does not fit is refused where it is said. */
@Tag("slow")
class OwnTypesTest {
    private static final String PACKAGE = "dev.retort.generate.typed.";

    /** A database, with its words for types. */
    enum On {
        MARIADB("datetime(6)", "enum('red','green')", "json", "varchar"),
        POSTGRES("timestamp", "mood", "jsonb", "character varying"),
        SQLITE("datetime", "varchar(9)", "json", "varchar");

        private final String moment;
        private final String mood;
        private final String json;
        private final String varchar;

        On(String moment, String mood, String json, String varchar) {
            this.varchar = varchar;
            this.moment = moment;
            this.mood = mood;
            this.json = json;
        }

        DatabaseUrl database(Path folder) throws SQLException {
            return switch (this) {
                case MARIADB -> TestServer.createSchema();
                case POSTGRES -> TestPostgres.createDatabase();
                case SQLITE -> DatabaseUrl.parse("jdbc:sqlite:" + folder.resolve("case.sqlite"), Path.of(""));
            };
        }

        String schema() {
            return (this == POSTGRES ? "create type mood as enum ('red', 'green');\n\n" : "")
                    + "create table kind (code varchar(10) primary key);\n\n"
                    + "create table task (id integer primary key, is_done smallint, is_paid integer not null default 0,"
                    + " is_text varchar(5), spent bigint, lasted " + moment + ", hue varchar(9), mood " + mood
                    + ", home " + json + ", tags " + json + ", note text, price decimal(10,2), points integer,"
                    + " more_points bigint, kind_code varchar(10) references kind (code), state varchar(20));\n\n"
                    + "create view done_task as select id, is_done from task";
        }
    }

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void columns_areWhatRetortTomlSays_inRecordsQueriesAndRelations(On on) throws Exception {
        try (GeneratedCase generated = open(
                        on,
                        "\"*.is_*\" = \"boolean\"",
                        "task.is_text = \"\"",
                        "task.spent = \"duration\"",
                        "task.lasted = \"duration\"",
                        "task.hue = \"" + PACKAGE + "Hue\"",
                        "task.mood = { enum = \"" + PACKAGE + "Hue\" }",
                        "task.home = \"" + PACKAGE + "Address\"",
                        on.json + " = \"tree\"",
                        "task.note = { json = \"" + PACKAGE + "Address\" }",
                        "\"task.*price\" = \"" + PACKAGE + "MoneyConverter\"",
                        "\"*.*points\" = { converter = \"" + PACKAGE + "Points.OfColumn\" }",
                        "kind.code = { binding = \"" + PACKAGE + "UpperCaseBinding\" }",
                        "task.kind_code = { binding = \"" + PACKAGE
                                + "UpperCaseBinding\", type = \"java.lang.String\" }",
                        "task.state = { enum = [\"open\", \"in work\"] }");
                Retort retort = generated.retort()) {
            Table<GeneratedRecord<?>> tasks = table(generated, "task");
            Class<?> state = generated.type("enums.TaskState");
            Object inWork = state.getEnumConstants()[1];
            Address home = new Address(
                    "Main \"St.\"",
                    7,
                    Hue.green,
                    Optional.of(LocalDate.of(2024, 2, 29)),
                    List.of(new Address.Room("kitchen", new BigDecimal("12.50"))),
                    Map.of("cellar", true));
            Duration spent = Duration.ofDays(400).plusNanos(1000);
            Map<String, Object> values = Map.ofEntries(
                    Map.entry("is_done", true),
                    Map.entry("is_paid", false),
                    Map.entry("is_text", "maybe"),
                    Map.entry("spent", spent),
                    Map.entry("lasted", Duration.ofMinutes(90)),
                    Map.entry("hue", Hue.blue),
                    Map.entry("mood", Hue.green),
                    Map.entry("home", home),
                    Map.entry("tags", JsonTree.of(Map.of("a", List.of(1, "x")))),
                    Map.entry("note", home),
                    Map.entry("price", new Money(new BigDecimal("1.25"))),
                    Map.entry("points", new Points(3)),
                    Map.entry("more_points", new Points(4)),
                    Map.entry("kind_code", "BUG"),
                    Map.entry("state", inWork));
            retort.transaction(session -> {
                session.add(set(newRecord(session, table(generated, "kind")), Map.of("code", "bug")));
                session.add(set(set(newRecord(session, tasks), Map.of("id", 1)), values));
                session.add(set(newRecord(session, tasks), Map.of("id", 2, "is_paid", true)));
            });
            retort.transaction(session -> {
                GeneratedRecord<?> one = session.get(tasks, 1).orElseThrow();
                values.forEach((column, value) -> assertEquals(value, one.get(column), column));
                GeneratedRecord<?> two = session.get(tasks, 2).orElseThrow();
                assertEquals(true, two.get("is_paid"));
                assertNull(two.get("home"));
                values.forEach((column, value) -> {
                    if (!List.of("home", "tags", "note").contains(column)) {
                        assertEquals(
                                1,
                                session.query(tasks)
                                        .where(condition(tasks, column, value))
                                        .count(),
                                column);
                    }
                });
                set(
                        one,
                        Map.of(
                                "is_done",
                                false,
                                "hue",
                                Hue.red,
                                "mood",
                                Hue.red,
                                "spent",
                                Duration.ZERO,
                                "points",
                                new Points(9)));
            });
            assertEquals("BUG", generated.db().fetchValue("select kind_code from task where id = 1"));
            assertEquals(
                    0L,
                    ((Number) Objects.requireNonNull(
                                    generated.db().fetchValue("select is_done from task where id = 1")))
                            .longValue());
            assertEquals("red", generated.db().fetchValue("select hue from task where id = 1"));
            assertEquals("in work", generated.db().fetchValue("select state from task where id = 1"));
            retort.transaction(session -> {
                GeneratedRecord<?> one = session.get(tasks, 1).orElseThrow();
                assertEquals(
                        List.of(false, Hue.red, Duration.ZERO),
                        List.of(
                                Objects.requireNonNull(one.get("is_done")),
                                Objects.requireNonNull(one.get("hue")),
                                Objects.requireNonNull(one.get("spent"))));
                session.delete(one);
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void keyThatTheDatabaseGives_isOfItsType_inRelationsToo(On on) throws Exception {
        String number = switch (on) {
            case MARIADB -> "int auto_increment";
            case POSTGRES -> "serial";
            case SQLITE -> "integer";
        };
        String schema = "create table owner (id " + number + " primary key, name varchar(9));\n\n"
                + "create table pet (id " + number + " primary key, owner_id integer references owner (id))";
        try (GeneratedCase generated = GeneratedCase.open(
                        on.database(folder),
                        schema,
                        Naming.NONE,
                        Locking.NONE,
                        GeneratedCase.types(
                                folder,
                                "owner.id = \"" + PACKAGE + "Points.OfColumn\"",
                                "pet.owner_id = \"" + PACKAGE + "Points.OfColumn\""),
                        folder);
                Retort retort = generated.retort()) {
            Table<GeneratedRecord<?>> owners = table(generated, "owner");
            Table<GeneratedRecord<?>> pets = table(generated, "pet");
            retort.transaction(session -> {
                GeneratedRecord<?> ann = set(newRecord(session, owners), Map.of("name", "ann"));
                session.add(ann);
                session.flush();
                assertEquals(new Points(1), ann.get("id"));
                session.add(set(newRecord(session, pets), Map.of("owner_id", new Points(1))));
            });
            retort.transaction(session -> {
                GeneratedRecord<?> pet = session.query(pets).one();
                assertEquals(new Points(1), pet.get("owner_id"));
                assertEquals(
                        "ann", session.get(owners, new Points(1)).orElseThrow().get("name"));
                Object owner = pet.getClass().getMethod("owner").invoke(pet);
                assertEquals("ann", ((GeneratedRecord<?>) Objects.requireNonNull(owner)).get("name"));
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    @SuppressWarnings({"rawtypes", "unchecked"})
    void keyOfAnOwnType_isFoundAsTheDatabaseHasIt(On on) throws Exception {
        String schema = "create table tariff (price decimal(10,2) primary key, name varchar(9));\n\n"
                + "create table offer (lasted " + on.moment.replace("(6)", "")
                + (on == On.POSTGRES ? "(0)" : "")
                + " primary key, price decimal(10,2), name varchar(9), unique (price))";
        try (GeneratedCase generated = GeneratedCase.open(
                        on.database(folder),
                        schema,
                        Naming.NONE,
                        Locking.NONE,
                        GeneratedCase.types(
                                folder,
                                "\"*.price\" = \"" + PACKAGE + "MoneyConverter\"",
                                "offer.lasted = \"duration\""),
                        folder);
                Retort retort = generated.retort();
                Session session = retort.session()) {
            Table tariffs = table(generated, "tariff");
            Table offers = table(generated, "offer");
            Map<Table<?>, Map<String, Object>> keys = Map.of(
                    tariffs, Map.of("price", new Money(new BigDecimal("1.005"))),
                    offers, Map.of("lasted", Duration.ofMillis(90_600)));
            keys.forEach((table, key) -> {
                GeneratedRecord row = set(newRecord(session, (Table) table), key);
                session.add(row).commit();
                assertSame(row, session.query((Table) table).one());
                assertSame(row, session.merge((GeneratedRecord)
                        set(set(newRecord(session, (Table) table), key), Map.of("name", "b"))));
                session.commit();
                assertEquals(
                        "b",
                        session.refresh(row)
                                .query((Table<GeneratedRecord>) table)
                                .one()
                                .get("name"));
                assertSame(
                        row,
                        session.upsert((List) List.of(
                                        set(set(newRecord(session, (Table) table), key), Map.of("name", "c"))))
                                .getFirst());
                assertEquals("c", row.get("name"));
                session.delete(row).commit();
                assertEquals(0, session.query((Table) table).count());
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void valueThatTheTypeDoesNotHave_isAnErrorThatShowsIt(On on) throws Exception {
        try (GeneratedCase generated = open(
                on,
                "task.is_done = \"boolean\"",
                "task.hue = \"" + PACKAGE + "Hue\"",
                "task.note = \"" + PACKAGE + "Address\"")) {
            generated.db().execute("insert into task (id, is_done) values (1, 2)");
            generated.db().execute("insert into task (id, hue) values (2, 'pink')");
            generated.db().execute("insert into task (id, note) values (3, '{\"street\":\"s\",\"number\":\"x\"}')");
            assertUnreadable(generated, "is_done", 1, "not true or false: '2'");
            assertUnreadable(generated, "hue", 2, "not one of Hue: 'pink'");
            assertUnreadable(generated, "note", 3, "not of the type Address (not a number: \"x\")");
        }
    }

    private static void assertUnreadable(GeneratedCase generated, String column, int id, String reason) {
        Table<GeneratedRecord<?>> tasks = table(generated, "task");
        DataAccessException thrown = assertThrows(
                DataAccessException.class,
                () -> generated
                        .db()
                        .select(Objects.requireNonNull(tasks.field(column)))
                        .from(tasks)
                        .where("id = " + id)
                        .fetch());
        String message = SqlFailure.of(thrown).message();
        assertTrue(message.contains(reason), message);
    }

    @ParameterizedTest
    @EnumSource
    void typeThatAColumnCannotBe_isRefusedWhereItIsSaid(On on) throws Exception {
        refused(
                on,
                "task.is_text = \"duration\"",
                "task.is_text cannot be a duration: it is " + on.varchar + "(5), in Java String");
        refused(on, "task.price = \"boolean\"", "task.price cannot be a boolean: it is ");
        refused(on, "task.spent = \"tree\"", "task.spent cannot be a tree: it is ");
        refused(on, "task.note = \"integer\"", "task.note cannot be an integer: it is ");
        refused(
                on,
                "task.spent = \"" + PACKAGE + "Hue\"",
                "task.spent cannot be dev.retort.generate.typed.Hue: it is ");
        refused(on, "task.points = { enum = [\"a\"] }", "task.points cannot be an enum: it is ");
        refused(
                on,
                "task.note = \"" + PACKAGE + "MoneyConverter\"",
                "task.note cannot be dev.retort.generate.typed.Money");
        refused(on, "task.points = \"" + PACKAGE + "UpperCaseBinding\"", "task.points cannot be java.lang.String by ");
        refused(
                on,
                "\"*.is_*\" = \"boolean\"",
                "task.is_text cannot be a boolean: it is " + on.varchar + "(5), in Java String");
        refused(
                on,
                "kind.code = { enum = \"" + PACKAGE + "Hue\" }",
                "task.kind_code refers to kind.code, which is of another type in Java");
        refused(
                on,
                "\"*.is_done\" = \"boolean\"\n\"task.is_d*\" = \"integer\"",
                "task.is_done is of two types: *.is_done = boolean, and task.is_d* = integer");
    }

    @Test
    void whatDoesNotExist_isRefusedWhereItIsSaid() throws Exception {
        On on = On.SQLITE;
        refused(on, "tasks.spent = \"duration\"", "there is no table \"tasks\"");
        refused(on, "task.spend = \"duration\"", "there is no column \"spend\" in table task");
        refused(on, "\"*.was_*\" = \"boolean\"", "there is no column like \"*.was_*\"");
        refused(on, "tinyint = \"boolean\"", "no column is of the type \"tinyint\"");
        refused(on, "task.spent = \"hours\"", "there is no type \"hours\"");
        refused(on, "task.spent = 3", "the type of a column is a text in quotes, or a table in braces");
        refused(on, "task.hue = \"" + PACKAGE + "Hues\"", "there is no class dev.retort.generate.typed.Hues");
        refused(
                on,
                "task.hue = { enum = \"" + PACKAGE + "Address\" }",
                PACKAGE + "Address is a record, and not an enum");
        refused(on, "task.hue = \"dev.retort.generate.OwnTypesTest\"", "is not public, or needs");
        refused(
                on,
                "task.price = { converter = \"" + PACKAGE + "MoneyConverter\", type = \"java.lang.Long\" }",
                PACKAGE + "MoneyConverter makes dev.retort.generate.typed.Money");
    }

    @Test
    void constantThatAnEnumOfTheDatabaseHas_isAskedOfTheClass() throws Exception {
        try (GeneratedCase generated = open(On.MARIADB, "task.mood = \"" + PACKAGE + "Hue\"")) {
            assertEquals(
                    Hue.class,
                    Objects.requireNonNull(table(generated, "task").field("mood"))
                            .getType());
        }
        RetortException error = assertThrows(
                RetortException.class,
                () -> GeneratedCase.open(
                                TestServer.createSchema(),
                                "create table t (id int primary key, c enum('red', 'grey'))",
                                Naming.NONE,
                                Locking.NONE,
                                GeneratedCase.types(folder, "t.c = \"" + PACKAGE + "Hue\""),
                                folder)
                        .close());
        assertEquals("dev.retort.generate.typed.Hue has no constant \"grey\", which t.c may hold", error.message());
    }

    private void refused(On on, String line, String message) throws Exception {
        Path own = folder.resolve("refused" + Math.abs(line.hashCode()));
        RetortException error =
                assertThrows(RetortException.class, () -> open(on, own, line).close(), line);
        assertTrue(error.message().contains(message), error.message());
        assertEquals(RetortException.Kind.USAGE, error.kind());
        Location.InFile place = (Location.InFile) error.location().orElseThrow();
        assertTrue(place.file().endsWith("db/retort.toml"), place.toString());
        assertTrue(place.line() >= 4, place.toString());
        assertTrue(error.hint().isPresent(), error.message());
    }

    private GeneratedCase open(On on, String... lines) throws Exception {
        return open(on, folder, lines);
    }

    private static GeneratedCase open(On on, Path folder, String... lines) throws Exception {
        java.nio.file.Files.createDirectories(folder);
        return GeneratedCase.open(
                on.database(folder),
                on.schema(),
                Naming.NONE,
                Locking.NONE,
                GeneratedCase.types(folder, lines),
                folder);
    }

    private static GeneratedRecord<?> newRecord(Session session, Table<GeneratedRecord<?>> table) {
        return Objects.requireNonNull(session.dsl().newRecord(table));
    }

    @SuppressWarnings("unchecked")
    private static GeneratedRecord<?> set(GeneratedRecord<?> row, Map<String, Object> values) {
        values.forEach((column, value) -> row.with((Field<Object>) Objects.requireNonNull(row.field(column)), value));
        return row;
    }

    @SuppressWarnings("unchecked")
    private static org.jooq.Condition condition(Table<?> table, String column, @Nullable Object value) {
        return ((Field<Object>) Objects.requireNonNull(table.field(column))).eq(value);
    }

    @SuppressWarnings("unchecked")
    private static Table<GeneratedRecord<?>> table(GeneratedCase generated, String name) {
        return (Table<GeneratedRecord<?>>)
                Objects.requireNonNull(generated.schema().getTable(name));
    }
}
