package dev.retort.complete;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.retort.complete.name.Suggestion;
import dev.retort.complete.name.Usage;
import dev.retort.complete.shop.Tables;
import dev.retort.schema.SchemaIndex;
import java.util.List;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.Test;

/** What Tab offers for a column that lists its values. */
class EnumSuggestionsTest {
    private static final Suggestions SUGGESTIONS = Sample.suggestions(
            SchemaIndex.load(Tables.class.getClassLoader(), Tables.class.getPackageName()),
            SQLDialect.MARIADB,
            new Usage());

    @Test
    void literals_inJava() {
        assertEquals(
                List.of("State.NEW", "State.SOLD_OUT", "ARTICLE.WAS"),
                at("selectFrom(ARTICLE).where(ARTICLE.STATE.eq("));
        assertEquals(
                "State.SOLD_OUT",
                at("selectFrom(ARTICLE).where(ARTICLE.STATE.in(State.NEW, so").getFirst());
        assertEquals(List.of("NEW", "SOLD_OUT"), at("selectFrom(ARTICLE).where(ARTICLE.STATE.ne(State."));
        assertEquals("State.NEW", at("update(ARTICLE).set(ARTICLE.STATE, ").getFirst());
    }

    @Test
    void literals_inSql() {
        assertEquals(
                List.of("'new'", "'sold out'"),
                at("select * from article where state = ").subList(0, 2));
        assertEquals(
                "'sold out'", at("select * from article where state in (so").getFirst());
    }

    @Test
    void comments_areSaidBeside() {
        assertEquals(
                "table, what is sold",
                SUGGESTIONS.at("selectFrom(", 11).getFirst().description());
        assertEquals(
                "enum State, what became of it",
                SUGGESTIONS.at("select(ARTICLE.sta", 18).getFirst().description());
    }

    private static List<String> at(String line) {
        return SUGGESTIONS.at(line, line.length()).stream()
                .map(Suggestion::text)
                .toList();
    }
}
