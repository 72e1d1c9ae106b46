package dev.retort.diff.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.RetortException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SideWorkTest {
    @Test
    void result_isWhatComesOfIt_andItIsDoneOnce() {
        AtomicInteger times = new AtomicInteger();
        SideWork<Integer> work = SideWork.of(times::incrementAndGet);
        assertEquals(1, work.result());
        work.awaitEnd();
        assertEquals(1, work.result());
    }

    @Test
    void failure_isThatOfTheWork() {
        RetortException failure = new RetortException("it failed");
        SideWork<Integer> work = SideWork.of(() -> {
            throw failure;
        });
        work.awaitEnd();
        assertSame(failure, assertThrows(RetortException.class, work::result));
    }

    @Test
    void interrupt_endsTheWaiting() {
        CountDownLatch end = new CountDownLatch(1);
        SideWork<Boolean> work = SideWork.of(() -> {
            end.await();
            return true;
        });
        Thread.currentThread().interrupt();
        assertEquals(
                RetortException.Kind.INTERRUPTED,
                assertThrows(RetortException.class, work::result).kind());
        assertTrue(Thread.interrupted());
        end.countDown();
        assertTrue(work.result());
    }
}
