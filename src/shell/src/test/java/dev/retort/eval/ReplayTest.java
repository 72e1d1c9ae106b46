package dev.retort.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.compile.CompiledSchema;
import dev.retort.compile.SampleSchema;
import dev.retort.compile.SchemaCache;
import dev.retort.compile.SchemaCompiler;
import dev.retort.config.Config;
import dev.retort.config.Naming;
import dev.retort.database.Database;
import dev.retort.database.live.LiveConnection;
import dev.retort.database.open.DatabaseOpener;
import dev.retort.internal.url.DatabaseUrl;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.ResultQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person declared, taken into an engine on a schema from which users.username is gone. */
@Tag("slow")
class ReplayTest {

    @TempDir
    static Path shared;

    private static CompiledSchema later;

    @TempDir
    Path folder;

    private Database database;
    private LiveConnection connection;
    private Engine before;
    private Engine after;

    @BeforeAll
    static void compile() throws SQLException {
        Path file = shared.resolve("later.sqlite");
        SampleSchema.createDatabase(file, "alter table users drop column username")
                .close();
        later = SchemaCompiler.compile(
                SampleSchema.generate(file, shared.resolve("sources")), SchemaCache.in(shared.resolve("cache")));
    }

    @BeforeEach
    void open() throws SQLException {
        Path file = folder.resolve("sample.sqlite");
        SampleSchema.createDatabase(file).close();
        DatabaseUrl url = DatabaseUrl.parse("jdbc:sqlite:" + file, Path.of(""));
        database = DatabaseOpener.open(
                new Config(folder, Optional.of(url), folder, folder, "sample.db", Naming.NONE), _ -> {});
        connection = LiveConnection.open(database);
        before = Engine.open(OpenedSample.SCHEMA, connection);
        after = Engine.open(later, connection);
    }

    @AfterEach
    void close() {
        after.close();
        before.close();
        connection.close();
        database.close();
    }

    private Replay replay(String... lines) {
        for (String line : lines) {
            assertTrue(outcomes(before, line).getLast().succeeded(), line);
        }
        connection.db().execute("alter table users drop column username");
        return connection.withoutWriting(() -> after.replay(before, "the schema was reloaded"));
    }

    private static List<Outcome> outcomes(Engine engine, String line) {
        List<Outcome> outcomes = new ArrayList<>();
        engine.eval(line, outcomes::add);
        return outcomes;
    }

    private Object valueOf(String line) {
        Outcome outcome = outcomes(after, line).getLast();
        return assertInstanceOf(Outcome.Value.class, outcome, outcome::toString).value();
    }

    private static List<String> told(Replay replay) {
        return replay.lost().stream()
                .map(lost -> lost.declaration() + " : " + lost.reason().message())
                .toList();
    }

    @Test
    void plainValues_areKept_andTheirSourceIsNotRunAgain() {
        Replay replay = replay(
                "int n = insertInto(LANGUAGE).columns(LANGUAGE.NAME).values(\"Deutsch\").execute()",
                "var title = select(FILM.TITLE).from(FILM).where(FILM.FILM_ID.eq(1)).fetchOne().value1()",
                "title = title.toLowerCase()",
                "var mixed = List.of(1, \"a\")",
                "int[] numbers = {1, 2}",
                "String nothing = null",
                "var rows = select(USERS.USERNAME).from(USERS).orderBy(USERS.ID).fetch()");

        assertEquals(List.of(), told(replay));
        assertEquals(List.of("n", "title", "mixed", "numbers", "nothing", "rows"), replay.kept());
        assertEquals(3, valueOf("db.fetchCount(LANGUAGE)"));
        assertEquals(1, valueOf("n"));
        assertEquals("academy dinosaur", valueOf("title"));
        assertEquals(2, valueOf("mixed.size()"));
        assertEquals(2, valueOf("numbers[1]"));
        assertEquals("john", valueOf("rows.get(0).value1()"));
    }

    @Test
    void queriesRecordsAndTables_areEvaluatedAgain_asTheyWereAssignedLast() {
        Replay replay = replay(
                "var q = selectFrom(FILM)",
                "q = selectFrom(FILM)",
                "var long1 = selectFrom(FILM).where(FILM.LENGTH.gt(60L))",
                "long1 = long1.and(FILM.FILM_ID.eq(1))",
                "FilmRecord first = db.fetchOne(FILM, FILM.FILM_ID.eq(1))",
                "var all = new ArrayList<FilmRecord>()",
                "var f = FILM.as(\"f\")",
                "java.util.function.Supplier<String> say = () -> \"hello\"");

        assertEquals(List.of(), told(replay));
        assertEquals(List.of(), replay.kept());
        assertEquals(List.of("q", "long1", "first", "all", "f", "say"), replay.evaluated());
        assertEquals(
                3, assertInstanceOf(ResultQuery.class, valueOf("q")).fetch().size());
        assertEquals(1, valueOf("long1.fetch().size()"));
        assertEquals("ACADEMY DINOSAUR", valueOf("first.getTitle()"));
        assertEquals("hello", valueOf("say.get()"));
        assertEquals(3, valueOf("db.fetchCount(f)"));
    }

    @Test
    void methodsTypesAndImports_areDeclaredAgainInOrder() {
        Replay replay = replay(
                "import java.util.concurrent.*",
                "int twice(int n) { return 2 * once(n); }",
                "int once(int n) { return n; }",
                "record Point(int x, int y) { int sum() { return x + y; } }",
                "var p = new Point(3, 4)",
                "enum Color { RED }",
                "var c = Color.RED",
                "TimeUnit unit = TimeUnit.DAYS");

        assertEquals(List.of(), told(replay));
        assertEquals(List.of("p", "c"), replay.evaluated());
        assertEquals(42, valueOf("twice(21)"));
        assertEquals(7, valueOf("p.sum()"));
        assertEquals(true, valueOf("c == Color.RED && unit == TimeUnit.DAYS"));
    }

    @Test
    void whatNamesADroppedColumn_isListedWithTheReason_andTheRestWorks() {
        Replay replay = replay(
                "var q = select(USERS.USERNAME).from(USERS)",
                "var ok = select(USERS.ID).from(USERS)",
                "int count() { return q.fetch().size(); }",
                "String name(int id) { return"
                        + " select(USERS.USERNAME).from(USERS).where(USERS.ID.eq(id)).fetchOne().value1(); }",
                "String kept = select(USERS.USERNAME).from(USERS).fetchAny().value1()");

        assertEquals(
                List.of(
                        "var q = select(USERS.USERNAME).from(USERS) : no column \"username\" in table users",
                        "String name(int id) { return select(USERS.USERNAME).from(US…"
                                + " : no column \"username\" in table users",
                        "method count() : no table or variable \"q\""),
                told(replay));
        assertEquals(2, valueOf("ok.fetch().size()"));
        assertEquals("john", valueOf("kept"));
        assertInstanceOf(Outcome.Failed.class, outcomes(after, "count()").getLast());
    }

    @Test
    void whatWouldWriteAgain_isRefusedByTheDatabase() {
        Replay replay = replay(
                "var inserted = insertInto(LANGUAGE).columns(LANGUAGE.NAME).values(\"Deutsch\").returning().fetchOne()",
                "var made = db.insertInto(LANGUAGE).columns(LANGUAGE.NAME).values(\"Italiano\")");

        assertEquals(
                List.of("var inserted = insertInto(LANGUAGE).columns(LANGUAGE.NAME).…"
                        + " : it would write to the database again"),
                told(replay));
        assertEquals(3, valueOf("db.fetchCount(LANGUAGE)"));
        assertEquals(1, valueOf("made.execute()"));
        assertInstanceOf(Outcome.Failed.class, outcomes(after, "inserted").getLast());
    }

    @Test
    void whatWasReplaced_isNotReplayed() {
        Replay replay =
                replay("var x = selectFrom(USERS)", "x = selectFrom(USERS)", "int x = 5", "int y = 1; int z = 2");

        assertEquals(List.of("x", "y", "z"), replay.kept());
        assertEquals(List.of(), replay.evaluated());
        assertEquals(8, valueOf("x + y + z"));
    }

    @Test
    void whatWasDeclaredAgainBehindItsUsers_isFound() {
        Replay replay = replay(
                "Condition likes(String s) { return FILM.TITLE.like(s); }",
                "String pattern = \"A%\"",
                "import java.util.concurrent.TimeUnit",
                "var q = selectFrom(FILM).where(likes(pattern))",
                "var unit = Optional.of(TimeUnit.DAYS)",
                "class Pair { int a = 1; }",
                "var pair = new Pair()",
                "import java.util.concurrent.TimeUnit",
                "Condition likes(String s) { return FILM.TITLE.like(s + \"%\"); }",
                "String pattern = \"AC\"");

        assertEquals(List.of(), told(replay));
        assertEquals(2, valueOf("q.fetch().size()"));
        assertEquals(1, valueOf("pair.a"));
        assertEquals("DAYS", valueOf("unit.get().name()"));
    }

    @Test
    void whatStillLacksAName_isLostOnce() {
        Replay replay = replay(
                "Condition named(String s) { return USERS.USERNAME.eq(s); }",
                "var q = selectFrom(USERS).where(named(\"john\"))",
                "Object r = q, s = q");

        assertEquals(
                List.of(
                        "Condition named(String s) { return USERS.USERNAME.eq(s); }",
                        "var q = selectFrom(USERS).where(named(\"john\"))",
                        "Object r = q, s = q"),
                told(replay).stream()
                        .map(line -> line.replaceFirst(" : .*", ""))
                        .toList());
    }

    @Test
    void ofSeveralInOneDeclaration_eachIsToldByItself() {
        Replay replay = replay("Object a = USERS.USERNAME, b = FILM.TITLE, c = USERS.USERNAME");

        assertEquals(List.of("b"), replay.evaluated());
    }
}
