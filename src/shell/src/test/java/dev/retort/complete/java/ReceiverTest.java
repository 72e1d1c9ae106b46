package dev.retort.complete.java;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.retort.complete.java.Code.Step;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReceiverTest {

    private static Optional<List<Step>> receiver(String text) {
        return Code.of(text, text.length()).receiverAtCursor();
    }

    @Test
    void chain_isReadBackToItsFirstName() {
        assertEquals(
                Optional.of(List.of(new Step("FILM", false), new Step("language", true))),
                receiver("select(x.eq(1), FILM.language()."));
    }

    @Test
    void call_isSkippedWithItsArguments() {
        assertEquals(
                Optional.of(List.of(new Step("select", true), new Step("from", true))),
                receiver("select(f(1), \"a)\").from(FILM)."));
    }

    @Test
    void nothing_whereNoDotStands() {
        assertEquals(Optional.empty(), receiver("select("));
    }
}
