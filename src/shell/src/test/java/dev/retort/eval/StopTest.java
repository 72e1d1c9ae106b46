package dev.retort.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The code tells that it runs by counting down a latch among the system's properties. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class StopTest {

    private static final String LATCH = "retort.test.started";
    private static final String START =
            "((java.util.concurrent.CountDownLatch) System.getProperties().get(\"" + LATCH + "\")).countDown();";

    private static final String SEMAPHORE = "retort.test.released";
    private static final String STUBBORN = "((java.util.concurrent.Semaphore) System.getProperties().get(\"" + SEMAPHORE
            + "\")).acquireUninterruptibly();";

    @TempDir
    Path folder;

    private final CountDownLatch started = new CountDownLatch(1);
    private final Semaphore released = new Semaphore(0);
    private final AtomicInteger cancelled = new AtomicInteger();
    private OpenedSample sample;

    @BeforeEach
    void open() throws SQLException {
        System.getProperties().put(LATCH, started);
        System.getProperties().put(SEMAPHORE, released);
        sample = new OpenedSample(folder, cancelled::incrementAndGet);
    }

    @AfterEach
    void close() throws SQLException {
        System.getProperties().remove(LATCH);
        System.getProperties().remove(SEMAPHORE);
        released.release();
        sample.close();
    }

    private List<Outcome> evalAndStop(String code, int times) throws Exception {
        CompletableFuture<List<Outcome>> outcomes = CompletableFuture.supplyAsync(() -> sample.eval(code));
        var _ = outcomes.whenComplete((result, thrown) -> started.countDown());
        started.await();
        for (int i = 0; i < times; i++) {
            sample.engine.stop();
        }
        return outcomes.get();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while (true) {}",
                "for (;;) { try { Thread.sleep(1); } catch (Exception e) {} }",
                "Thread.sleep(1_000_000);",
                "new java.util.concurrent.CountDownLatch(1).await();",
                "do { } while (System.nanoTime() != 0);",
                "java.util.stream.Stream.iterate(1, i -> i).forEach(i -> {});",
                "Object o = new Object(); synchronized (o) { o.wait(); }",
                "class R { int r(int n) { return n == 0 ? 1 : r(n - 1) + r(n - 1); } } new R().r(60);",
                "String s = \"\"; while (s != null) { s = s.isEmpty() ? new StringBuilder().toString() : null; }"
            })
    void stop_endsWhatRuns(String code) throws Exception {
        List<Outcome> outcomes = evalAndStop("{ " + START + code + " }", 1);
        assertInstanceOf(Outcome.Interrupted.class, outcomes.getLast());
        assertEquals(1, cancelled.get());
        assertEquals(
                2,
                assertInstanceOf(Outcome.Value.class, sample.eval("1 + 1").getLast())
                        .value());
    }

    @Test
    void stop_endsWhatFollowsToo() throws Exception {
        List<Outcome> outcomes = evalAndStop("int before = 1; { " + START + "while (true) {} } int after = 1;", 1);
        assertEquals(2, outcomes.size());
        assertEquals(1, sample.engine.variables().size());
    }

    @Test
    void secondStop_leavesStubbornCodeBehind() throws Exception {
        List<Outcome> outcomes = evalAndStop("{ " + START + STUBBORN + " }", 2);
        assertInstanceOf(Outcome.Interrupted.class, outcomes.getLast());
        assertEquals(
                2,
                assertInstanceOf(Outcome.Value.class, sample.eval("1 + 1").getLast())
                        .value());
    }

    @Test
    void stop_whileNothingRuns_doesNothing() {
        sample.engine.stop();
        assertEquals(
                2,
                assertInstanceOf(Outcome.Value.class, sample.eval("1 + 1").getLast())
                        .value());
    }
}
