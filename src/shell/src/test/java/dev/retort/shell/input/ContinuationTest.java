package dev.retort.shell.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContinuationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select(",
                "select(FILM.TITLE).",
                "select(FILM.TITLE) // the titles\n  .from(FILM).",
                "1 +",
                "var q =",
                "Runnable r = () ->",
                "class A {",
                "var text = \"\"\"\n  one",
                "/* a remark",
                "int[] a = {1, 2,"
            })
    void text_goesOn(String text) {
        assertEquals(true, Continuation.isUnfinished(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "FILM",
                "select(FILM.TITLE).from(FILM)",
                "i++",
                "i--;",
                "import java.util.*",
                "\"a ( in a string\"",
                "'it''s",
                "\"not closed (",
                "x // and so on (",
                "f())",
                "\"\"\"\n one (\n\"\"\""
            })
    void text_isAll(String text) {
        assertEquals(false, Continuation.isUnfinished(text));
    }
}
