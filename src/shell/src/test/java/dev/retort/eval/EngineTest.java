package dev.retort.eval;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.eval.Engine.Completeness;
import dev.retort.eval.Engine.Variable;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jooq.Field;
import org.jooq.Result;
import org.jooq.ResultQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineTest {

    @TempDir
    static Path folder;

    private static OpenedSample sample;

    @BeforeAll
    static void open() throws SQLException {
        sample = new OpenedSample(folder);
    }

    @AfterAll
    static void close() throws SQLException {
        sample.close();
    }

    private static Outcome last(String code) {
        List<Outcome> outcomes = sample.eval(code);
        return outcomes.getLast();
    }

    private static Object valueOf(String code) {
        Outcome outcome = last(code);
        return assertInstanceOf(Outcome.Value.class, outcome, outcome::toString).value();
    }

    @Test
    void select_isAttachedAndNotRun() {
        Outcome.Value value =
                assertInstanceOf(Outcome.Value.class, last("select(FILM.TITLE).from(FILM).orderBy(FILM.FILM_ID)"));
        assertEquals("SelectSeekStep1<Record1<String>, Integer>", value.type());
        assertEquals(Optional.empty(), value.variable());
        ResultQuery<?> query = assertInstanceOf(ResultQuery.class, value.value());
        assertEquals("ACADEMY DINOSAUR", query.fetch().getFirst().get(0));
    }

    @Test
    void functionsOfJooq_areInScopeWithoutAnImport() {
        assertEquals(3, valueOf("select(count()).from(FILM).fetchSingle().value1()"));
        assertEquals(
                List.of("ENGLISH", "FRANÇAIS"),
                valueOf("select(upper(LANGUAGE.NAME)).from(LANGUAGE).orderBy(val(1)).fetch(0, String.class)"
                        + ".stream().map(String::toUpperCase).toList()"));
        assertEquals(true, valueOf("db.fetchExists(selectOne().from(FILM).where(exists(selectOne().from(USERS))))"));
        assertInstanceOf(Field.class, valueOf("DSL.field(\"x\")"));
    }

    @Test
    void variable_staysAndIsRedefined() {
        Outcome.Value declared =
                assertInstanceOf(Outcome.Value.class, last("var q = selectFrom(FILM).where(FILM.FILM_ID.le(2))"));
        assertEquals(Optional.of("q"), declared.variable());
        assertEquals(2, valueOf("q.fetch().size()"));
        assertTrue(sample.engine.variables().contains(new Variable("q", "SelectConditionStep<FilmRecord>")));
        last("int q = 5");
        assertEquals(6, valueOf("q + 1"));
        assertEquals(
                Optional.of("q"),
                assertInstanceOf(Outcome.Value.class, last("q = 7")).variable());
        assertEquals(7, valueOf("q"));
    }

    @Test
    void values_areTheObjectsThemselves() {
        assertEquals("a\"b\n", valueOf("\"a\\\"b\\n\""));
        assertInstanceOf(Result.class, valueOf("selectFrom(USERS).fetch()"));
        assertEquals(null, valueOf("(Object) null"));
    }

    @Test
    void declarations_referToEachOther() {
        assertEquals(new Outcome.Declared("method twice(int)"), last("int twice(int x) { return times(x, 2); }"));
        assertEquals(new Outcome.Declared("method times(int, int)"), last("int times(int a, int b) { return a * b; }"));
        assertEquals(8, valueOf("twice(4)"));
        last("record Pair(String left, int right) {}");
        assertEquals(3, valueOf("new Pair(\"a\", 3).right()"));
    }

    @Test
    void text_mayHoldManyStatementsAndComments() {
        List<Outcome> outcomes = sample.eval("""
            // a comment
            int n = 0; /* another */ for (int i = 0; i < 4; i++) {
                n += i;
            }
            var text = \"""
                two
                lines\""";
            n // the value
            """);
        assertEquals(4, outcomes.size());
        assertEquals(
                6, assertInstanceOf(Outcome.Value.class, outcomes.getLast()).value());
        assertEquals("two\nlines", valueOf("text"));
    }

    @Test
    void blankText_hasNoOutcome() {
        assertEquals(List.of(), sample.eval("  \n // nothing \n"));
    }

    @Test
    void evaluation_endsAtTheFirstFailure() {
        List<Outcome> outcomes = sample.eval("int first = 1; first.x(); int second = 2;");
        assertEquals(2, outcomes.size());
        assertInstanceOf(Outcome.Failed.class, outcomes.getLast());
        assertInstanceOf(Outcome.Failed.class, last("second"));
    }

    @Test
    void evaluation_endsWhereTheCallerSaysSo() {
        int[] count = {0};
        sample.engine.eval("1; 2; 3;", outcome -> ++count[0] < 2);
        assertEquals(2, count[0]);
    }

    @Test
    void str_showsSqlWithValuesInlined() {
        assertEquals(
                "select `film`.`title` from `film` where `film`.`title` = 'A''B'",
                String.valueOf(valueOf("str(select(FILM.TITLE).from(FILM).where(FILM.TITLE.eq(\"A'B\")))"))
                        .replaceAll("\\s+", " "));
        assertTrue(String.valueOf(valueOf("str(selectFrom(FILM).limit(1), POSTGRES)"))
                .contains("fetch next 1 rows"));
        assertEquals("`film`.`film_id` = 3", valueOf("str(FILM.FILM_ID.eq(3))"));
    }

    @Test
    void explain_givesThePlanOfTheServer() {
        assertTrue(String.valueOf(valueOf("explain(selectFrom(FILM).where(FILM.FILM_ID.eq(1)))"))
                .contains("by its primary key"));
    }

    @Test
    void linesOfAnApplication_mayBringTheirImports() {
        assertEquals(
                new Outcome.Declared("import static org.jooq.impl.DSL.*"), last("import static org.jooq.impl.DSL.*;"));
        last("import static sample.db.Tables.*;");
        assertEquals(3, valueOf("select(FILM.TITLE).from(FILM).fetch().size()"));
    }

    @Test
    void ownMethod_hidesTheFunctionOfTheSameName() {
        last("String upper(int n) { return \"own\" + n; }");
        assertEquals("own1", valueOf("upper(1)"));
    }

    @Test
    void completeness_tellsWhetherALineGoesOn() {
        assertEquals(Completeness.COMPLETE, sample.engine.completeness("select(FILM.TITLE).from(FILM)"));
        assertEquals(Completeness.INCOMPLETE, sample.engine.completeness("select(FILM.TITLE,"));
        assertEquals(Completeness.INCOMPLETE, sample.engine.completeness("int f(int x) {"));
        assertEquals(Completeness.INCOMPLETE, sample.engine.completeness("var s = \"\"\"\n abc"));
        assertEquals(Completeness.INCOMPLETE, sample.engine.completeness("select(FILM.TITLE)."));
        assertEquals(Completeness.COMPLETE, sample.engine.completeness("select(FILM.TITLE))"));
        assertEquals(Completeness.COMPLETE, sample.engine.completeness(""));
    }

    @Test
    void completion_knowsColumnsAndFunctions() {
        Duration patience = Duration.ofMinutes(1);
        String line = "select(FILM.TI";
        assertTrue(sample.engine.complete(line, line.length(), patience).contains("TITLE"));
        assertTrue(sample.engine.complete("selectFr", 8, patience).contains("selectFrom("));
        assertFalse(sample.engine.complete("selectFr", 8, Duration.ZERO).contains("selectFrom("));
    }

    @Test
    void refusedRedeclaration_leavesWhatWasThere() {
        last("int size = 5");
        last("int larger() { return size + 1; }");
        last("record Box(int side) { int area() { return side * side; } }");
        last("var box = new Box(3)");
        assertInstanceOf(Outcome.Failed.class, last("int size = \"x\""));
        assertInstanceOf(Outcome.Failed.class, last("var size = select(FILM.TITEL).from(FILM)"));
        assertInstanceOf(Outcome.Failed.class, last("int other = 1, size = \"x\""));
        assertInstanceOf(Outcome.Failed.class, last("int larger() { return \"x\"; }"));
        assertInstanceOf(Outcome.Failed.class, last("record Box(int side) { int area() { return \"x\"; } }"));
        assertEquals(6, valueOf("larger()"));
        assertEquals(9, valueOf("box.area()"));
        last("int larger() { return size * larger; }");
        last("int larger = 2");
        assertEquals(10, valueOf("larger()"));
    }

    @Test
    void variableWhoseNewValueIsNotToBeHad_keepsItsOwn() {
        last("int limit = 5");
        Outcome.Failed failed = assertInstanceOf(Outcome.Failed.class, last("int limit = Integer.parseInt(\"x\")"));
        assertTrue(failed.error().message().contains("NumberFormatException"), failed::toString);
        assertEquals(5, valueOf("limit"));
        last("String limit = List.of(\"x\").get(1)");
        assertEquals(null, valueOf("limit"));
    }

    private static String calls(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "Math.abs(" + (i + 100_000) + ");")
                .collect(joining());
    }

    @Tag("slow")
    @Test
    void lineTooLargeForAClass_isRefusedAlone() {
        List<String> lines = List.of(
                "\"" + "é".repeat(40_000) + "\"",
                "\"" + "x".repeat(70_000) + "\"",
                "void many() { " + calls(0, 20_000) + " }",
                IntStream.range(0, 10)
                        .mapToObj(i -> "void many" + i + "() { " + calls(7_000 * i, 7_000 * (i + 1)) + " }")
                        .collect(joining(" ", "class Many { ", " }")));
        for (String line : lines) {
            assertInstanceOf(Outcome.Failed.class, last(line));
            assertEquals(2, valueOf("1 + 1"));
        }
        Outcome.Failed failed = assertInstanceOf(Outcome.Failed.class, last(lines.getFirst()));
        assertEquals(
                "a text in Java code takes 65,535 bytes at most", failed.error().message());
    }

    @Test
    void warmingUp_changesNothing() {
        sample.engine.warmUp();
        assertEquals(2, valueOf("1 + 1"));
        assertFalse(sample.engine.variables().stream()
                .anyMatch(variable -> variable.name().startsWith("$")));
    }
}
