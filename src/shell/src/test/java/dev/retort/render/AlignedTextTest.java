package dev.retort.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class AlignedTextTest {

    @Test
    void columns_lineUpWithWideCharacters_andEmptyOnesVanish() {
        AlignedText text = new AlignedText(List.of(List.of("紅樓", "", "a"), List.of("b", "", "c")));
        assertEquals(List.of("紅樓  a", "b     c"), text.lines());
    }

    @Test
    void widestColumn_isCutToFit_butNotTheFirst() {
        AlignedText text = AlignedText.withHeader(
                List.of("column", "type"), List.of(List.of("a_rather_long_name", "enum('one','two','three')")));
        assertEquals(
                List.of(
                        "column              type",
                        "------------------  ------------",
                        "a_rather_long_name  enum('one',…"),
                text.lines(32));
    }
}
