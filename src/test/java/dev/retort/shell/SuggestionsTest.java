package dev.retort.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.compile.CompiledSchema;
import dev.retort.compile.SampleSchema;
import dev.retort.compile.SchemaCache;
import dev.retort.compile.SchemaClasses;
import dev.retort.compile.SchemaCompiler;
import dev.retort.schema.SchemaIndex;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Tab offers from the schema alone, as it does before the compiler is ready. */
class SuggestionsTest {
    @TempDir
    static Path folder;

    private static SchemaClasses classes;
    private static Suggestions suggestions;

    @BeforeAll
    static void open() throws Exception {
        Path database = folder.resolve("sample.sqlite");
        SampleSchema.createDatabase(database).close();
        CompiledSchema compiled = SchemaCompiler.compile(
                SampleSchema.generate(database, folder.resolve("sources")), SchemaCache.in(folder.resolve("cache")));
        classes = compiled.open();
        SchemaIndex schema = SchemaIndex.load(classes.loader(), compiled.packageName());
        suggestions = new Suggestions(() -> schema, Optional::empty, () -> List.of("select", "selectFrom", "count"));
    }

    @AfterAll
    static void close() {
        classes.close();
    }

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

    private static List<String> at(String line) {
        return texts(line, line.length());
    }

    private static List<String> texts(String line, int cursor) {
        return suggestions.at(line, cursor).stream().map(Suggestion::text).toList();
    }
}
