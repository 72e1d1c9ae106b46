package dev.retort.complete;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.complete.name.Suggestion;
import dev.retort.complete.name.Usage;
import java.util.List;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.Test;

/** What Tab offers from the schema alone, as it does before the compiler is ready. */
class SuggestionsTest {
    private static final Suggestions SUGGESTIONS = Sample.suggestions(SQLDialect.SQLITE, new Usage());

    @Test
    void tables_whereACallTakesOne() {
        assertTrue(at("selectFrom(").contains("FILM"));
        assertTrue(at("select(FILM.TITLE).from(").contains("USERS"));
        assertFalse(at("selectFrom(s").contains("select("), "functions are no tables");
    }

    @Test
    void table_inAnyCase() {
        assertEquals(List.of("FILM"), at("selectFrom(fi"));
    }

    @Test
    void columns_beforeRelations() {
        List<String> found = at("select(FILM.");
        assertTrue(found.contains("TITLE"), found::toString);
        assertTrue(found.indexOf("TITLE") < found.indexOf("language()"), found::toString);
    }

    @Test
    void relation_leadsToItsTable() {
        assertEquals(List.of("NAME"), at("FILM.language().N"));
    }

    @Test
    void column_insideNestedParentheses() {
        assertTrue(
                at("selectFrom(FILM).where(FILM.TITLE.eq(\"(\").and(not(FILM.").contains("TITLE"));
    }

    @Test
    void column_isAskedItsQuestions() {
        assertEquals(List.of("like(", "likeIgnoreCase("), at("selectFrom(FILM).where(FILM.TITLE.li"));
    }

    @Test
    void statement_goesOn_whileTheCompilerIsSilent() {
        assertEquals(List.of("where("), at("selectFrom(FILM).wh"));
        assertEquals(List.of("orderBy("), at("select(FILM.TITLE).from(FILM).where(FILM.LENGTH.gt(3)).ord"));
        assertEquals(List.of(), at("println(FILM).wh"));
    }

    @Test
    void words_behindTheCursorAreLeftAlone() {
        String line = "selectFrom(FI).where(";
        assertEquals(List.of("FILM"), texts(line, "selectFrom(FI".length()));
    }

    @Test
    void nothing_inStringsAndComments() {
        assertEquals(List.of(), at("select(\"fi"));
        assertEquals(List.of(), at("select(\"film fi"));
        assertEquals(List.of(), at("// fi"));
        assertEquals(List.of("FILM"), at("select(\"x\", /* y */ fi"));
    }

    @Test
    void columns_ofTheTablesOfTheStatement_comeFirst() {
        assertEquals("FILM.FILM_ID", at("selectFrom(FILM).where(").getFirst());
        assertEquals("FILM.TITLE", at("selectFrom(FILM).where(ti").getFirst());
        assertEquals(
                "LANGUAGE.NAME",
                at("select(FILM.TITLE).from(FILM).join(LANGUAGE).on(LANGUAGE.LANGUAGE_ID.eq(FILM.LANGUAGE_ID)).where(na")
                        .getFirst());
        assertEquals("USERS.USERNAME", at("query(USERS).where(user").getFirst());
        assertEquals("FILM.TITLE", at("insertInto(FILM, ti").getFirst());
        assertEquals("FILM.TITLE", at("update(FILM).set(ti").getFirst());
    }

    @Test
    void columns_ofTablesThatAreNamedBehindTheCursor() {
        String line = "select().from(USERS)";
        assertEquals("USERS.ID", texts(line, "select(".length()).getFirst());
        assertEquals(
                "USERS.USERNAME",
                texts("select(us).from(USERS)", "select(us".length()).getFirst());
    }

    @Test
    void columns_ofTheInnerQueryBeforeThoseOfTheOuter() {
        List<String> found = at("selectFrom(FILM).where(exists(selectFrom(LANGUAGE).where(");
        assertEquals("LANGUAGE.LANGUAGE_ID", found.getFirst());
        assertTrue(found.indexOf("FILM.TITLE") > found.indexOf("LANGUAGE.NAME"), found::toString);
    }

    @Test
    void columns_keepTheNameThatTheStatementGivesTheTable() {
        assertEquals(
                "FILM.language().NAME",
                at("select(FILM.TITLE).from(FILM).join(FILM.language()).where(nam")
                        .getFirst());
        assertEquals(
                "FILM.as(\"f\").TITLE",
                at("selectFrom(FILM.as(\"f\")).where(tit").getFirst());
    }

    @Test
    void letters_matchTheBeginningsOfWords() {
        assertEquals(List.of("RENTAL_RATE"), at("select(FILM.rera"));
        assertEquals("LANGUAGE_ID", at("select(FILM.lid").getFirst());
        assertEquals(
                List.of("RENTAL_RATE"), at("select(FILM.ntl"), "letters that lie apart, where nothing else matches");
    }

    @Test
    void operators_suitTheTypeOfTheColumn() {
        assertTrue(at("selectFrom(FILM).where(FILM.TITLE.").contains("like("));
        assertFalse(at("selectFrom(FILM).where(FILM.LENGTH.").contains("like("));
        assertTrue(at("selectFrom(FILM).where(FILM.RELEASED.").contains("between("));
        assertFalse(at("selectFrom(USERS).where(USERS.ACTIVE.").contains("between("));
        assertEquals("isTrue()", at("selectFrom(USERS).where(USERS.ACTIVE.").getFirst());
    }

    @Test
    void values_ofABoolean() {
        assertEquals(List.of("true", "false"), at("selectFrom(USERS).where(USERS.ACTIVE.eq("));
        assertEquals("true", at("update(USERS).set(USERS.ACTIVE, ").getFirst());
        assertEquals(
                "true",
                at("insertInto(USERS, USERS.USERNAME, USERS.ACTIVE).values(\"x\", ")
                        .getFirst());
    }

    @Test
    void columns_ofTheSameType_whereOneIsCompared() {
        List<String> found = at("select().from(FILM).join(LANGUAGE).on(LANGUAGE.NAME.eq(");
        assertTrue(found.contains("FILM.TITLE"), found::toString);
        assertFalse(found.contains("FILM.LENGTH"), found::toString);
    }

    @Test
    void join_followsForeignKeys() {
        List<String> found = at("select().from(FILM).join(");
        assertEquals("FILM.language()", found.getFirst());
        assertTrue(found.indexOf("LANGUAGE") < found.indexOf("FILM"), found::toString);
        assertEquals(
                "FILM.LANGUAGE_ID.eq(LANGUAGE.LANGUAGE_ID)",
                at("select().from(FILM).join(LANGUAGE).on(").getFirst());
    }

    @Test
    void capitals_atTheBeginning_areSql() {
        assertTrue(at("SEL").contains("SELECT "));
        assertFalse(at("sel").contains("select "));
    }

    @Test
    void use_putsOneColumnBeforeItsEquals() {
        Usage usage = new Usage();
        Suggestions taught = Sample.suggestions(SQLDialect.SQLITE, usage);
        usage.learn("select(FILM.RELEASED).from(FILM)");
        assertEquals(
                "FILM.RELEASED",
                taught.at("selectFrom(FILM).where(", 23).getFirst().text());
    }

    @Test
    void columns_ofTheTablesThatTheBracketsName_comeFirst() {
        assertEquals(List.of("FILM.LENGTH"), at("select(FILM.TITLE, LEN"));
        assertEquals("FILM.LENGTH", at("select(FILM.TITLE, len").getFirst());
        assertEquals(List.of("FILM.LENGTH"), at("select(FILM.TITLE, count(LEN"));
        assertEquals("FILM.FILM_ID", at("select(FILM.TITLE, ").getFirst());
        assertEquals(List.of("FILM.LENGTH"), at("select().from(FILM).orderBy(FILM.TITLE, LEN"));
    }

    @Test
    void columns_ofAnyTable_whereNoneIsNamed() {
        assertEquals("FILM.TITLE", at("select(ti").getFirst());
        assertEquals(List.of("FILM.LENGTH"), at("select(LEN"));
        assertEquals("FILM", at("select(fi").getFirst(), "a table is meant where one begins so");
        assertEquals(List.of(), at("println(ti"));
    }

    @Test
    void statement_doesNotGoOn_onceItHasRun() {
        assertEquals(List.of(), at("selectFrom(FILM).fetch()."));
        assertEquals(List.of(), at("query(FILM).paginate(1, 10).where"));
    }

    @Test
    void types_areSaidBesideColumns() {
        Suggestion title = SUGGESTIONS.at("select(FILM.rental", 18).getFirst();
        assertEquals("numeric(4,2) BigDecimal", title.description());
    }

    private static List<String> at(String line) {
        return texts(line, line.length());
    }

    private static List<String> texts(String line, int cursor) {
        return SUGGESTIONS.at(line, cursor).stream().map(Suggestion::text).toList();
    }
}
