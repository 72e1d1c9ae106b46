package dev.retort.complete;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.complete.name.Suggestion;
import dev.retort.eval.Engine;
import dev.retort.eval.run.ResultHistory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What Tab offers of an object, whose type the compiler knows: what people use first of it comes first. */
class MemberSuggestionsTest {
    private static final ResultHistory KEPT = new ResultHistory();

    @AutoClose
    private static Engine engine;

    private static Suggestions suggestions;

    @BeforeAll
    static void open() {
        engine = new Engine(Sample.SCHEMA, DSL.using(SQLDialect.SQLITE), null, () -> false, () -> {});
        engine.keptValues(KEPT);
        suggestions = Sample.suggestions(engine);
    }

    @Test
    void list() {
        assertEquals(
                List.of("get(", "getFirst()", "getLast()", "size()", "isEmpty()", "stream()"), first("List.of(1, 2)."));
        assertTrue(at("List.of(1, 2).").contains("replaceAll("), "the others follow");
        assertFalse(at("List.of(1, 2).").contains("notifyAll()"));
        assertEquals("getFirst()", at("List.of(1, 2).getF").getFirst());
    }

    @Test
    void valuesOfEarlierLines() {
        kept(List.of(1, 2), "List<Integer>");
        assertEquals(List.of("get(", "getFirst()", "getLast()", "size()", "isEmpty()", "stream()"), first("it."));
        assertEquals(first("it."), first("$" + (KEPT.next() - 1) + "."));
        kept("text", "String");
        assertEquals("length()", first("it.").getFirst());
        kept(Map.of(1, 2), "Map<Integer, Integer>");
        assertEquals(
                List.of("get(", "getOrDefault(", "keySet()", "values()", "entrySet()", "containsKey("), first("it."));
        kept(Optional.of(1), "Optional<Integer>");
        assertEquals(List.of("get()", "orElse(", "orElseThrow("), first("it.").subList(0, 3));
    }

    @Test
    void rows() {
        assertEquals(
                List.of("get(", "getFirst()", "getLast()", "size()"),
                first("selectFrom(FILM).fetch().").subList(0, 4));
        assertTrue(at("selectFrom(FILM).fetch().").contains("formatCSV("));
        assertEquals("getTitle()", at("selectFrom(FILM).fetchOne().getT").getFirst());
    }

    @Test
    void record() {
        List<String> found = at("selectFrom(FILM).fetchSingle().");
        assertTrue(found.subList(0, 6).contains("getTitle()"), found::toString);
        assertTrue(found.indexOf("store()") < found.indexOf("fieldsRow()"), found::toString);
    }

    @Test
    void page_andItsQuery() {
        assertEquals(
                List.of("items()", "total()", "page()", "pages()"),
                first("query(FILM).paginate(1, 10).").subList(0, 4));
        assertEquals("where(", at("query(FILM).").getFirst());
    }

    @Test
    void connectionAndSession() {
        assertEquals(List.of("fetch(", "fetchOne("), first("db.").subList(0, 2));
        assertEquals(List.of("query("), first("session.").subList(0, 1));
    }

    @Test
    void expressions() {
        assertEquals("eq(", at("FILM.TITLE.upper().").getFirst());
        assertEquals(List.of("and(", "or("), first("FILM.TITLE.eq(\"a\").").subList(0, 2));
        assertEquals("map(", at("List.of(1).stream().").getFirst());
        assertEquals("getYear()", at("LocalDate.of(2006, 1, 1).").getFirst());
        assertEquals("where(", at("selectFrom(FILM).w").getFirst());
        assertFalse(at("selectFrom(FILM).").contains("getClass()"));
    }

    private static void kept(Object value, String type) {
        KEPT.keep(value, type);
        suggestions.refresh();
    }

    private static List<String> first(String line) {
        List<String> found = at(line);
        return found.subList(0, Math.min(6, found.size()));
    }

    private static List<String> at(String line) {
        return suggestions.at(line, line.length()).stream()
                .map(Suggestion::text)
                .toList();
    }
}
