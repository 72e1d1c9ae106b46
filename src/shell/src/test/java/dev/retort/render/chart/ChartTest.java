package dev.retort.render.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.render.chart.Chart.Kind;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Result;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;

/** Charts as they stand on a screen. */
class ChartTest {
    private static final DSLContext DB = DSL.using(SQLDialect.SQLITE);
    private static final Field<Integer> NUMBER = DSL.field("n", SQLDataType.INTEGER);
    private static final Field<Integer> OTHER = DSL.field("m", SQLDataType.INTEGER);
    private static final Field<String> LABEL = DSL.field("label", SQLDataType.VARCHAR);
    private static final Field<LocalDate> DAY = DSL.field("day", SQLDataType.LOCALDATE);

    private static <T> Result<Record2<T, Integer>> rows(Field<T> label, List<T> labels, Integer... numbers) {
        Result<Record2<T, Integer>> rows = DB.newResult(label, NUMBER);
        for (int i = 0; i < numbers.length; i++) {
            rows.add(DB.newRecord(label, NUMBER).values(labels.get(i), numbers[i]));
        }
        return rows;
    }

    private static String text(Result<?> rows, int width, Kind... kind) {
        return Chart.of(rows, List.of(kind).stream().findFirst(), false).text(width) + "\n";
    }

    @Test
    void bars_lineUpBehindWideLabels_andReachAsFarAsTheirNumbers() {
        assertEquals(
                """
                label           n
                a             │█████████████████ 8
                紅樓夢        │████████▌ 4
                \\x1b[31m      │ 0
                a long label… │ <null>
                """,
                text(rows(LABEL, List.of("a", "紅樓夢", "\u001b[31m", "a long label that is cut"), 8, 4, 0, null), 40));
    }

    @Test
    void bars_belowZeroGrowToTheLeft() {
        assertEquals("""
            label                      n
            a     ███████████████████│ -10
            b                        │█████████ 5
            c                      ██│ -1
            """, text(rows(LABEL, List.of("a", "b", "c"), -10, 5, -1), 40));
    }

    @Test
    void bars_ofNegativeNumbersAloneEndAtTheAxis() {
        assertEquals("""
            label                     n
            a     ██████████████████│ -10
            b              █████████│ -5
            """, text(rows(LABEL, List.of("a", "b"), -10, -5), 30));
    }

    @Test
    void bars_ofManyRows_sayHowManyAreDrawn() {
        List<Integer> all = IntStream.range(0, 100).boxed().toList();
        List<String> lines = text(
                        rows(LABEL, all.stream().map(String::valueOf).toList(), all.toArray(Integer[]::new)), 40)
                .lines()
                .toList();

        assertEquals("(60 of 100 rows are drawn)", lines.getLast());
        assertEquals(62, lines.size());
    }

    @Test
    void days_areALine_whoseGapsAreKept() {
        LocalDate first = LocalDate.of(2024, 1, 1);
        assertEquals(
                """
                   n
                5 ┤         ⡜⡄
                  │        ⢰⠁⠸⡀
                  │       ⢀⠇  ⠱⡀
                  │       ⡜    ⢣                                 ⢀
                4 ┤      ⢠⠃     ⢇                              ⡠⠒⠁
                  │      ⡎      ⠈⡆                          ⢀⠔⠊
                  │     ⡸        ⠘⡄                       ⡠⠊⠁
                3 ┤    ⢠⠃         ⠱⡀                    ⠔⠉
                  │    ⡎           ⢱
                  │   ⡸             ⢣
                  │  ⢠⠃             ⠈⢆
                2 ┤  ⡜               ⠈
                  │ ⢰⠁
                  │⢀⠇
                1 ┤⡜
                  └┬─────────────────────────────────────────────┬
                   2024-01-01                           2024-01-06
                """,
                text(rows(DAY, IntStream.range(0, 6).mapToObj(first::plusDays).toList(), 1, 5, 2, null, 3, 4), 50));
    }

    @Test
    void severalLines_haveSignsOfTheirOwn() {
        var rows = DB.newResult(OTHER, NUMBER, DSL.field("k", SQLDataType.INTEGER));
        for (int i = 0; i < 10; i++) {
            rows.add(DB.newRecord(OTHER, NUMBER, DSL.field("k", SQLDataType.INTEGER))
                    .values(i, i * i, 100 - i * 10));
        }

        assertEquals("""
            100 ┤×××
                │   ×××××
                │        ×××
                │           ××××                                      ••
                │               ×××××                              •••
                │                    ×××                        •••
                │                       ××××                 •••
             50 ┤                           ××××××        •••
                │                                 ×××××•••
                │                                   •••×××
                │                                •••      ××××
                │                            ••••             ×××××
                │                      ••••••                      ×××
                │          ••••••••••••                               ××
              0 ┤••••••••••
                └┬─────────────────────────────┬────────────────────────
                 0                             5
                 • n   × k
            """, text(rows, 60));
    }

    @Test
    void names_mayBeALineToo_andWriteNoNameTwice() {
        assertEquals("""
                 n
              2 ┤                ⢀⠎⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉
                │               ⢠⠊
                │              ⡠⠃
                │             ⡰⠁
                │            ⡔⠁
                │          ⢀⠜
                │         ⢀⠎
            1.5 ┤        ⢠⠃
                │       ⡰⠁
                │      ⡔⠁
                │    ⢀⠜
                │   ⢀⠎
                │  ⢠⠊
                │ ⡠⠃
              1 ┤⡰⠁
                └┬─────────────────────────────────┬
                 one                           three
            """, text(rows(LABEL, List.of("one", "two", "three"), 1, 2, 2), 40, Kind.LINES));
    }

    @Test
    void image_holdsTheColoursOfTheSeries() {
        Chart chart = Chart.of(rows(LABEL, List.of("a", "b"), -1, 2), Optional.empty(), false);
        Chart line = Chart.of(rows(LABEL, List.of("a", "b"), 1, 2), Optional.of(Kind.LINES), false);

        for (BufferedImage image : List.of(ChartImage.of(chart, 300, 120), ChartImage.of(line, 300, 120))) {
            long coloured = IntStream.range(0, 300 * 120)
                    .filter(pixel -> image.getRGB(pixel % 300, pixel / 300) == 0xff4e79a7)
                    .count();
            assertTrue(coloured > 50, () -> coloured + " pixels");
        }
    }
}
