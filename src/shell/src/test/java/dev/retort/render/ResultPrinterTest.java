package dev.retort.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.RetortException;
import dev.retort.render.cell.DisplayWidth;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;

class ResultPrinterTest {
    private static final DSLContext DB = DSL.using(SQLDialect.MARIADB);

    private static Result<Record> result(Field<?>[] fields, Object[]... rows) {
        Result<Record> result = DB.newResult(fields);
        for (Object[] row : rows) {
            Record added = DB.newRecord(fields);
            added.fromArray(row);
            result.add(added);
        }
        return result;
    }

    private static Result<Record> films() {
        return result(
                new Field<?>[] {
                    DSL.field("title", SQLDataType.VARCHAR),
                    DSL.field("length", SQLDataType.INTEGER),
                    DSL.field("rate", SQLDataType.DECIMAL)
                },
                new Object[] {"ACADEMY DINOSAUR", 86, new BigDecimal("0.99")},
                new Object[] {"紅樓夢", 1146, null},
                new Object[] {"NULL", null, new BigDecimal("12.50")});
    }

    private static Result<Record> one(Object value, org.jooq.DataType<?> type) {
        return result(new Field<?>[] {DSL.field("v", type)}, new Object[] {value});
    }

    private static String print(Format format, Result<? extends Record> result) {
        return print(new ResultPrinter(format, false, 0), result);
    }

    private static String print(ResultPrinter printer, Result<? extends Record> result) {
        StringWriter out = new StringWriter();
        try {
            printer.print(result, result, out);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return out.toString();
    }

    @Test
    void table_linesUpWideCharactersNumbersAndNulls() {
        assertEquals("""
            +------------------+--------+--------+
            | title            | length |   rate |
            +------------------+--------+--------+
            | ACADEMY DINOSAUR |     86 |   0.99 |
            | 紅樓夢           |   1146 | <null> |
            | NULL             | <null> |  12.50 |
            +------------------+--------+--------+
            """, print(Format.TABLE, films()));
    }

    @Test
    void vertical_hasOneLineAColumn() {
        assertEquals("""
            ************************ 1. row ************************
             title: ACADEMY DINOSAUR
            length: 86
              rate: 0.99
            ************************ 2. row ************************
             title: 紅樓夢
            length: 1146
              rate: <null>
            ************************ 3. row ************************
             title: NULL
            length: <null>
              rate: 12.50
            """, print(Format.VERTICAL, films()));
    }

    @Test
    void vertical_keepsLinesIndented() {
        assertEquals(
                "************************ 1. row ************************\nv: a\n   b\n",
                print(Format.VERTICAL, one("a\r\nb", SQLDataType.VARCHAR)));
    }

    @Test
    void markdown_isATableWithItsPipesEscaped() {
        assertEquals("""
            | title            | length |   rate |
            | ---------------- | -----: | -----: |
            | ACADEMY DINOSAUR |     86 |   0.99 |
            | 紅樓夢           |   1146 | *null* |
            | NULL             | *null* |  12.50 |
            """, print(Format.MARKDOWN, films()));
        assertEquals(
                "| v           |\n| ----------- |\n| a\\|b<br>\\\\n |\n",
                print(Format.MARKDOWN, one("a|b\n\\n", SQLDataType.VARCHAR)));
    }

    @Test
    void csv_quotesWhatNeedsItAndTellsNullFromEmpty() {
        Field<?>[] fields = {DSL.field("a", SQLDataType.VARCHAR), DSL.field("b,c", SQLDataType.VARCHAR)};
        assertEquals(
                "a,\"b,c\"\n1,\n\"\",\"say \"\"hi\"\"\"\n\"two\nlines\",\u001b[31m\n",
                print(
                        Format.CSV,
                        result(fields, new Object[] {"1", null}, new Object[] {"", "say \"hi\""}, new Object[] {
                            "two\nlines", "\u001b[31m"
                        })));
    }

    @Test
    void csv_keepsTheLineOfALoneNull() {
        assertEquals("v\n\"\"\n", print(Format.CSV, one(null, SQLDataType.VARCHAR)));
    }

    @Test
    void csv_isMadeSafeOnATerminal() {
        assertEquals(
                "v\na\\x1b[31m\\nb\n",
                print(new ResultPrinter(Format.CSV, true, 0), one("a\u001b[31m\nb", SQLDataType.VARCHAR)));
    }

    @Test
    void json_keepsTypes() {
        Field<?>[] fields = {
            DSL.field("i", SQLDataType.INTEGER),
            DSL.field("d", SQLDataType.DECIMAL),
            DSL.field("b", SQLDataType.BOOLEAN),
            DSL.field("n", SQLDataType.VARCHAR),
            DSL.field("j", SQLDataType.JSON),
            DSL.field("not", SQLDataType.JSON),
            DSL.field("t", SQLDataType.LOCALDATETIME),
            DSL.field("day", SQLDataType.LOCALDATE),
            DSL.field("c", SQLDataType.LOCALTIME),
            DSL.field("x", SQLDataType.BLOB)
        };
        Object[] row = {
            7,
            new BigDecimal("1E+3"),
            true,
            null,
            JSON.valueOf("{\"a\":\n [1, null, \"\u202e\\n\"]}"),
            JSON.valueOf("{oops"),
            LocalDateTime.of(2026, 1, 2, 3, 4),
            LocalDate.of(2026, 1, 2),
            LocalTime.of(3, 4),
            "hi\0".getBytes(StandardCharsets.ISO_8859_1)
        };
        String object = "{\"i\":7,\"d\":1000,\"b\":true,\"n\":null,\"j\":{\"a\": [1, null, \"\\u202e\\n\"]},"
                + "\"not\":\"{oops\",\"t\":\"2026-01-02T03:04:00\",\"day\":\"2026-01-02\",\"c\":\"03:04:00\","
                + "\"x\":\"aGkA\"}";
        assertEquals(object + "\n", print(Format.JSONL, result(fields, row)));
        assertEquals("[\n" + object + ",\n" + object + "\n]\n", print(Format.JSON, result(fields, row, row)));
        assertEquals("[]\n", print(Format.JSON, result(fields)));
    }

    @Test
    void json_losesNoColumnOfTheSameName() {
        Field<Integer> name = DSL.field("name", SQLDataType.INTEGER);
        Field<Integer> taken = DSL.field("name_2", SQLDataType.INTEGER);
        assertEquals(
                "{\"name\":1,\"name_3\":2,\"name_2\":3,\"name_4\":4}\n",
                print(Format.JSONL, result(new Field<?>[] {name, name, taken, name}, new Object[] {1, 2, 3, 4})));
    }

    @Test
    void controlCharacters_areVisibleToPeople() {
        Result<Record> nasty = one("\u001b]0;x\u0007\r\b\u009b\u202e\ud800\n", SQLDataType.VARCHAR);
        String shown = "\\x1b]0;x\\x07\\r\\x08\\x9b\\u202e\\ud800";
        assertTrue(print(Format.TABLE, nasty).contains("| " + shown + "\\n |"));
        assertTrue(print(Format.VERTICAL, nasty).contains("v: " + shown + "\n"));
        assertEquals("{\"v\":\"\\u001b]0;x\\u0007\\r\\u0008\\u009b\\u202e\\ud800\\n\"}\n", print(Format.JSONL, nasty));
    }

    @Test
    void binary_isHexadecimalAndCutOnATerminal() {
        Result<Record> blob = one(new byte[1_500], SQLDataType.BLOB);
        assertEquals("v\n0x" + "00".repeat(1_500) + "\n", print(Format.CSV, blob));
        assertTrue(print(new ResultPrinter(Format.TABLE, true, 0), blob)
                .contains("| 0x" + "00".repeat(16) + "… (1,500 bytes) |"));
    }

    @Test
    void table_isFittedToTheScreen_orShownAsBlocks() {
        Result<Record> wide = result(
                new Field<?>[] {DSL.field("id", SQLDataType.INTEGER), DSL.field("text", SQLDataType.VARCHAR)},
                new Object[] {1, "x".repeat(60)},
                new Object[] {2, "日本"});
        String whole = print(new ResultPrinter(Format.TABLE, true, 80, 0), wide);
        assertTrue(whole.contains("|  1 | " + "x".repeat(60) + " |"), whole);
        String fitted = print(new ResultPrinter(Format.TABLE, true, 40, 0), wide);
        assertTrue(fitted.contains("|  1 | " + "x".repeat(30) + "… |"), fitted);
        assertTrue(fitted.lines().allMatch(line -> DisplayWidth.of(line) == 40), fitted);
        String blocks = print(new ResultPrinter(Format.TABLE, true, 28, 0), wide);
        String stars = "*".repeat(10);
        assertEquals(
                print(Format.VERTICAL, wide).replaceAll("(?m)^\\*+( \\d\\. row )\\*+$", stars + "$1" + stars), blocks);
    }

    @Test
    void longText_isCutOnATerminalOnlyAndSaysSo() throws IOException {
        Result<Record> text = one("長".repeat(80), SQLDataType.VARCHAR);
        StringWriter out = new StringWriter();
        Written written = new ResultPrinter(Format.TABLE, true, 0).print(text, text, out);
        assertTrue(out.toString().contains("| " + "長".repeat(49) + "… |"));
        assertEquals("(1 row, 12 ms) some values are cut: /x shows them whole", written.summary(Duration.ofMillis(12)));
        assertTrue(print(Format.TABLE, text).contains("長".repeat(80)));
    }

    @Test
    void limit_saysThatMoreRowsExist() throws IOException {
        Result<Record> films = films();
        StringWriter out = new StringWriter();
        Written written = new ResultPrinter(Format.CSV, false, 2).print(films, films, out);
        assertEquals("title,length,rate\nACADEMY DINOSAUR,86,0.99\n紅樓夢,1146,\n", out.toString());
        assertEquals(new Written(2, true, false), written);
        assertEquals(
                "(2 rows shown, 1.50 s) there are more: /more, /all, --limit 0",
                written.summary(Duration.ofMillis(1_500)));
        assertEquals(new Written(3, false, false), new ResultPrinter(Format.CSV, false, 3).print(films, films, out));
    }

    @Test
    void table_widensOnlyTheLineOfALongLateValue() {
        Field<?>[] fields = {DSL.field("v", SQLDataType.INTEGER)};
        Result<Record> result = DB.newResult(fields);
        for (int i = 0; i <= 1_000; i++) {
            Record row = DB.newRecord(fields);
            row.fromArray(i < 1_000 ? 1 : 123456);
            result.add(row);
        }
        String table = print(Format.TABLE, result);
        assertTrue(table.startsWith("+---+\n| v |\n+---+\n| 1 |\n"));
        assertTrue(table.endsWith("| 1 |\n| 123456 |\n+---+\n"));
    }

    @Test
    void interruptedThread_stopsBetweenRows() {
        Thread.currentThread().interrupt();
        RetortException error = assertThrows(RetortException.class, () -> print(Format.CSV, films()));
        assertEquals(RetortException.Kind.INTERRUPTED, error.kind());
    }

    @Test
    void table_isLaidOutAnew_whereALaterKeyIsWiderThanAllBefore() throws IOException {
        Field<?>[] fields = {DSL.field("id", SQLDataType.BIGINT), DSL.field("code", SQLDataType.VARCHAR)};
        Result<Record> rows = DB.newResult(fields);
        for (long id = 1; id <= 1_200; id++) {
            Record row = DB.newRecord(fields);
            row.fromArray(id > 1_100 ? id * 1_000_000_000L : id, id > 1_100 ? "wider-" + id : "c" + id);
            rows.add(row);
        }
        StringWriter out = new StringWriter();
        Written written = new ResultPrinter(Format.TABLE, true, 30, 0).print(rows, rows, out);
        List<String> lines = out.toString().lines().toList();
        assertTrue(lines.contains("| 1200000000000 | wider-1200 |"), () -> lines.getLast());
        assertTrue(lines.contains("| 1100 | c1100 |"));
        assertEquals(2, lines.stream().filter(line -> line.contains(" id ")).count());
        assertEquals(false, written.cut());
    }

    @Test
    void table_becomesBlocks_whereALaterNumberHasNoRoom() throws IOException {
        Field<?>[] fields = {DSL.field("id", SQLDataType.BIGINT), DSL.field("code", SQLDataType.VARCHAR)};
        Result<Record> rows = DB.newResult(fields);
        for (long id = 1; id <= 1_001; id++) {
            Record row = DB.newRecord(fields);
            row.fromArray(id > 1_000 ? 1234567890123456789L : id, "a text of twenty-one");
            rows.add(row);
        }
        StringWriter out = new StringWriter();
        new ResultPrinter(Format.TABLE, true, 40, 0).print(rows, rows, out);
        assertTrue(
                out.toString().contains("1234567890123456789"),
                () -> out.toString().substring(out.toString().length() - 200));
        assertTrue(
                out.toString().contains("1001"),
                () -> out.toString().substring(out.toString().length() - 200));
    }
}
