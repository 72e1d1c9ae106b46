package dev.retort.complete.java;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.retort.complete.java.Receiver.Step;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReceiverTest {

    @Test
    void chain_isReadBackToItsFirstName() {
        assertEquals(
                Optional.of(new Receiver(List.of(new Step("FILM", false), new Step("language", true)))),
                Receiver.before("select(x.eq(1), FILM.language()."));
    }

    @Test
    void call_isSkippedWithItsArguments() {
        assertEquals(
                Optional.of(new Receiver(List.of(new Step("select", true), new Step("from", true)))),
                Receiver.before("select(f(1), \"a)\").from(FILM)."));
    }

    @Test
    void nothing_whereNoDotStands() {
        assertEquals(Optional.empty(), Receiver.before("select("));
    }
}
