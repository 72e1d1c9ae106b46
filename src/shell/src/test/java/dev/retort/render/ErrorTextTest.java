package dev.retort.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.retort.Location;
import dev.retort.RetortException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ErrorTextTest {
    private static RetortException at(String line, String marked) {
        return new RetortException("no").withLocation(new Location.InText(line, line.indexOf(marked), marked.length()));
    }

    @Test
    void text_saysWhatWhereAndWhatNext() {
        String line = "select(USERS.USERNAM).from(USERS)";
        RetortException error = new RetortException("no column \"usernam\" in table users")
                .withLocation(new Location.InText(line, line.indexOf("USERNAM"), 7))
                .withHint("did you mean USERS.USERNAME?");
        assertEquals("""
            error: no column "usernam" in table users
              select(USERS.USERNAM).from(USERS)
                           ^^^^^^^
            hint: did you mean USERS.USERNAME?
            """, ErrorText.plain(error));
    }

    @Test
    void caret_standsUnderTheMistakeBehindWideCharacters() {
        assertEquals("""
            error: no
              select(账号.名称x).from(账号)
                          ^^^^^
            """, ErrorText.plain(at("select(账号.名称x).from(账号)", "名称x")));
    }

    @Test
    void caret_standsUnderTheMistakeBehindTabsAndCombiningMarks() {
        assertEquals("""
            error: no
                  e\u0301   wrong()
                      ^^^^^
            """, ErrorText.plain(at("\te\u0301\twrong()", "wrong")));
    }

    @Test
    void caret_isThereEvenBehindTheEndOfTheLine() {
        RetortException error = new RetortException("no").withLocation(new Location.InText("select(", 7, 1));
        assertEquals("error: no\n  select(\n         ^\n", ErrorText.plain(error));
    }

    @Test
    void longLine_isShownAroundTheMistake() {
        String line = "a".repeat(100) + "名".repeat(50) + "wrong" + "b".repeat(100);
        assertEquals(
                "error: no\n  …" + "名".repeat(15) + "wrong" + "b".repeat(39) + "…\n" + " ".repeat(33) + "^^^^^\n",
                ErrorText.plain(at(line, "wrong")));
        String start = "wrong" + "b".repeat(200);
        assertEquals("error: no\n  wrong" + "b".repeat(70) + "…\n  ^^^^^\n", ErrorText.plain(at(start, "wrong")));
    }

    @Test
    void longMistake_isMarkedAsFarAsItIsShown() {
        assertEquals(
                "error: no\n  " + "b".repeat(75) + "…\n  " + "^".repeat(76) + "\n",
                ErrorText.plain(at("b".repeat(200), "b".repeat(200))));
    }

    @Test
    void placeWithText_isBoth() {
        Location.InFile place = new Location.InFile(Path.of("a.java"), 3, 7);
        RetortException error =
                new RetortException("no").withLocation(new Location.Excerpt(place, new Location.InText("ab", 1, 1)));
        assertEquals("error: no\n  a.java:3:7\n  ab\n   ^\n", ErrorText.plain(error));
    }

    @Test
    void place_isFileLineAndColumn() {
        RetortException error = new RetortException("no such table");
        assertEquals(
                "error: no such table\n  V2__x.sql:3:7\n",
                ErrorText.plain(error.withLocation(new Location.InFile(Path.of("V2__x.sql"), 3, 7))));
        assertEquals(
                "error: no such table\n  V2__x.sql:3\n",
                ErrorText.plain(error.withLocation(new Location.InFile(Path.of("V2__x.sql"), 3, 0))));
    }

    @Test
    void controlCharacters_neverReachTheTerminal() {
        RetortException error = at("a\u001b[31mb wrong\u202e", "wrong").withHint("x\ry\u0007");
        String text = ErrorText.plain(error);
        assertEquals("""
            error: no
              a\\x1b[31mb wrong\\u202e
                         ^^^^^
            hint: x\\ry\\x07
            """, text);
        assertFalse(text.contains("\u001b"));
    }

    @Test
    void message_ofSeveralLinesIsIndented() {
        assertEquals("error: first\n  second\n", ErrorText.plain(new RetortException("first\r\nsecond\n")));
    }

    @Test
    void colour_marksTheWordsAndTheCaret() {
        RetortException error = at("wrong", "wrong").withHint("right");
        assertEquals(
                "\033[1;31merror:\033[0m no\n  wrong\n  \033[31m^^^^^\033[0m\n\033[36mhint:\033[0m right\n",
                ErrorText.of(error, true));
    }
}
