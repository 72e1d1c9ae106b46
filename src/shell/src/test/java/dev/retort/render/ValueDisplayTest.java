package dev.retort.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.render.cell.CellText;
import dev.retort.render.cell.Columns;
import dev.retort.render.cell.DisplayWidth;
import dev.retort.render.cell.JsonLayout;
import dev.retort.render.cell.JsonText;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jooq.types.YearToSecond;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How each kind of value is shown to people. */
class ValueDisplayTest {
    private static final Sheet PLAIN = new Sheet(true, 80);
    private static final Sheet COLOURED = new Sheet(true, 80, false, true, true);

    private static String print(Format format, Sheet sheet, Object... row) {
        List<String> names = List.of("a", "b", "c").subList(0, row.length);
        StringWriter out = new StringWriter();
        try {
            new ResultPrinter(format, sheet, new Window(0, 0))
                    .print(Columns.of(names, row), List.<Object[]>of(row).iterator(), out);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return out.toString();
    }

    private static String cell(Object value) {
        return print(Format.TABLE, PLAIN, value).lines().skip(3).findFirst().orElseThrow();
    }

    @Test
    void null_isDimWhereThereIsColour() {
        assertTrue(print(Format.TABLE, COLOURED, 1, null).contains("| \u001b[2m<null>\u001b[22m |"));
        assertTrue(print(Format.VERTICAL, COLOURED, 1, null).contains("b: \u001b[2m<null>\u001b[22m\n"));
        assertFalse(print(Format.TABLE, COLOURED, "<null>").contains("\u001b"));
        assertFalse(print(Format.TABLE, PLAIN, 1, null).contains("\u001b"));
        assertFalse(print(Format.CSV, COLOURED, 1, null).contains("\u001b"));
    }

    @Test
    void json_isCompactInATable_andPrettyInBlocks() {
        JSON json = JSON.valueOf("{\"a\":\n [1,2 , {\"b\":\"x: {\\\"\"}],\"e\":{ }, \"n\":null}");
        assertEquals("| {\"a\": [1, 2, {\"b\": \"x: {\\\"\"}], \"e\": {}, \"n\": null} |", cell(json));
        assertEquals("""
            ************************ 1. row ************************
            a: {
                 "a": [
                   1,
                   2,
                   {
                     "b": "x: {\\""
                   }
                 ],
                 "e": {},
                 "n": null
               }
            """, print(Format.VERTICAL, PLAIN, json));
        assertEquals("[1, 2, 3]", JsonLayout.pretty("[1,2,3]"));
        assertEquals("{oops", JsonLayout.pretty("{oops"));
    }

    @Test
    void jsonInAText_isPrettyInBlocksAtATerminalOnly() {
        assertTrue(print(Format.VERTICAL, PLAIN, "{\"a\":1}").endsWith("a: {\n     \"a\": 1\n   }\n"));
        assertTrue(print(Format.VERTICAL, new Sheet(false, 80), "{\"a\":1}").endsWith("a: {\"a\":1}\n"));
        assertEquals("| {\"a\":1} |", cell("{\"a\":1}"));
        assertEquals("| {\"a\": 1} |", cell(JSONB.valueOf("{\"a\":1}")));
    }

    @Test
    void binary_isHexadecimal_withItsLengthWhereItIsCut() {
        assertEquals("| 0x6869 |", cell(new byte[] {'h', 'i'}));
        assertTrue(print(Format.VERTICAL, PLAIN, new byte[20]).endsWith("a: 0x" + "00".repeat(20) + "\n"));
        assertTrue(print(Format.VERTICAL, PLAIN, new byte[2_000])
                .endsWith("0x" + "00".repeat(1_024) + "… (2,000 bytes)\n"));
    }

    @Test
    void datesAndIdentifiers_areIso() {
        assertEquals("| 2024-02-29 |", cell(LocalDate.of(2024, 2, 29)));
        assertEquals("| 2024-02-29 01:02:00 |", cell(LocalDateTime.of(2024, 2, 29, 1, 2)));
        assertEquals("| 2024-02-29 01:02:03.500 |", cell(LocalDateTime.of(2024, 2, 29, 1, 2, 3, 500_000_000)));
        assertEquals("| 12024-02-29 01:02:03 |", cell(LocalDateTime.of(12024, 2, 29, 1, 2, 3)));
        assertEquals("| 2024-02-29 01:02:03+02:00 |", cell(OffsetDateTime.parse("2024-02-29T01:02:03+02:00")));
        assertEquals("| 00000000-0000-0001-0000-000000000002 |", cell(new UUID(1, 2)));
        assertEquals("| true |", cell(true));
        assertEquals("| {1,2} |", cell(new Integer[] {1, 2}));
    }

    @Test
    void durations_areClockTimes_andIntervalsAsPostgresHasThem() {
        assertEquals("| 838:59:59 |", cell(Duration.ofHours(838).plusMinutes(59).plusSeconds(59)));
        assertEquals("| -00:00:01.5 |", cell(Duration.ofMillis(-1_500)));
        assertEquals(
                "| 1 year 2 mons 3 days 04:05:06.5 |",
                cell(YearToSecond.valueOf("+1-2 +3 04:05:06.500000000")).replaceAll("\\| +", "| "));
        assertEquals("\"PT1H\"", JsonText.of(Duration.ofHours(1)));
    }

    @ParameterizedTest
    @CsvSource({"1.5, 1.5", "1.0E10, 10000000000.0", "1.0E-5, 0.000010", "1.0E300, 1.0E300", "NaN, NaN"})
    void floatingPointNumber_hasNoExponentWhereThereAreDigitsEnough(double number, String shown) {
        assertEquals(shown, CellText.of(number));
    }

    @Test
    void lines_stayUnderOneAnotherInBlocks() {
        assertTrue(print(Format.VERTICAL, PLAIN, "x", "one\ntwo").endsWith("b: one\n   two\n"));
    }

    @Test
    void borders_lineUpWhateverATerminalMakesOfJoinedEmoji() {
        String family = "👨‍👩‍👧";
        String table = print(Format.TABLE, COLOURED, family, "x");
        assertTrue(table.contains("| " + family + "\u001b[" + (DisplayWidth.of(family) + 4) + "G| x |"), table);
        assertFalse(print(Format.TABLE, PLAIN, family, "x").contains("\u001b"));
        assertEquals(1, DisplayWidth.of("e\u0301"));
        assertEquals(4, DisplayWidth.of("漢字"));
    }

    @Test
    void cutText_endsBetweenCharactersAsPeopleSeeThem() {
        assertEquals("ab…", DisplayWidth.cut("ab👨‍👩‍👧cd", 6));
        assertEquals("ab🇩🇪…", DisplayWidth.cut("ab🇩🇪🇫🇷", 6));
    }

    @Test
    void wideTable_staysATableWhereItCanBeScrolled() {
        String text = "x".repeat(500);
        String table = print(Format.TABLE, new Sheet(true, 80, true, false, false), text, text);
        assertTrue(table.contains("| " + text + " | " + text + " |"), table);
    }

    @Test
    void rowsAfterOthers_areCountedOn() throws IOException {
        StringWriter out = new StringWriter();
        List<Object[]> rows = List.of(new Object[] {"a"}, new Object[] {"b"}, new Object[] {"c"}, new Object[] {"d"});
        Columns columns = Columns.of(List.of("v"), rows.getFirst());
        Written written =
                new ResultPrinter(Format.VERTICAL, PLAIN, new Window(1, 2)).print(columns, rows.iterator(), out);
        assertTrue(out.toString().startsWith("************************ 2. row"), out.toString());
        assertEquals("(rows 2 to 3) there are more: /more, /all, --limit 0", written.summary());
        Written last = new ResultPrinter(Format.CSV, PLAIN, new Window(3, 2)).print(columns, rows.iterator(), out);
        assertEquals("(rows 4 to 4, the last)", last.summary());
    }
}
