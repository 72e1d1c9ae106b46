package dev.retort.shell.pager;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.retort.shell.terminal.ScreenLine;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PagedLinesTest {
    @Test
    void everyLine_canBeHadAgain() throws IOException {
        int count = 50_000;
        try (PagedLines lines = new PagedLines()) {
            for (int i = 0; i < count; i++) {
                lines.add(line(i));
            }
            assertEquals(count, lines.size());
            Random random = new Random(1);
            for (int i = 0; i < 2_000; i++) {
                int number = random.nextInt(count);
                assertEquals(line(number), lines.get(number));
            }
            assertEquals(line(0), lines.get(0));
            assertEquals(line(count - 1), lines.get(count - 1));
        }
    }

    private static String line(int number) {
        return number % 7 == 0 ? "" : "長 line " + number + " " + "x".repeat(number % 90);
    }

    @Test
    void part_isWhatTheScreenHasRoomFor() {
        assertEquals("cde\u001b[3G>", ScreenLine.part("abcdefg", 2, 3));
        assertEquals("efg", ScreenLine.part("abcdefg", 4, 3));
        assertEquals(" b", ScreenLine.part("長b", 1, 3));
        assertEquals("\u001b[2mnull\u001b[22m\u001b[0m", ScreenLine.part("\u001b[2mnull\u001b[22m", 0, 4));
        assertEquals("x\u001b[3G|", ScreenLine.part("ax\u001b[4G|", 1, 9));
        assertEquals(4, ScreenLine.width("ax\u001b[4G|"));
    }
}
