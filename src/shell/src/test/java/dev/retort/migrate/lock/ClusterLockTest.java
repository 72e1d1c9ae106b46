package dev.retort.migrate.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.RetortException;
import dev.retort.database.GaleraCluster;
import dev.retort.migrate.Project;
import dev.retort.migrate.script.MigrationListener;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two people who upgrade one database, each through a node of the cluster of their own. */
@Tag("slow")
@Timeout(60)
class ClusterLockTest {
    private static final AtomicInteger SCHEMAS = new AtomicInteger();
    private static final String HISTORY = "select version, success from flyway_schema_history order by installed_rank";
    private static final String LOCKS = "select count(*) from retort_lock";

    private static GaleraCluster cluster;

    @TempDir
    private Path folder;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private Project first;
    private Project second;

    @BeforeAll
    static void startCluster() {
        cluster = GaleraCluster.start();
    }

    @BeforeEach
    void openBoth() throws Exception {
        String schema = "test_" + SCHEMAS.incrementAndGet();
        cluster.create(schema);
        first = Project.on(cluster.onFirst(schema), folder.resolve("first"));
        second = Project.on(cluster.onSecond(schema), folder.resolve("second"));
    }

    @AfterEach
    void closeBoth() {
        first.close();
        second.close();
        threads.shutdownNow();
    }

    private void migration(String name, String sql) throws Exception {
        first.migration(name, sql);
        second.migration(name, sql);
    }

    @Test
    void upgradesThroughBothNodes_applyEachMigrationOnce() throws Exception {
        for (int round = 1; round <= 5; round++) {
            migration(
                    "V" + round + "__round.sql",
                    "create table t" + round + " (id int primary key);\ninsert into t" + round + " values (1);");
            CompletableFuture<List<String>> one = CompletableFuture.supplyAsync(first::upgrade, threads);
            CompletableFuture<List<String>> other = CompletableFuture.supplyAsync(second::upgrade, threads);
            assertEquals(1, one.get().size() + other.get().size());
        }
        assertEquals(List.of("1,1", "2,1", "3,1", "4,1", "5,1"), first.rows(HISTORY));
        assertEquals(List.of("0"), first.rows(LOCKS));
    }

    @Test
    void secondUpgrade_saysThatItWaitsForTheFirst_andFindsNothingToDo() throws Exception {
        migration("V1__gate.sql", "do get_lock('gate', 100);\ncreate table t (id int primary key);");
        try (Gate gate = new Gate(first)) {
            CompletableFuture<List<String>> one = gate.upgradeUpToIt();
            CountDownLatch waiting = new CountDownLatch(1);
            CompletableFuture<List<String>> other = CompletableFuture.supplyAsync(
                    () -> second.migrations()
                            .upgrade("latest", MigrationListener.showing(activity -> {
                                if (activity.startsWith("waiting for another upgrade of ")) {
                                    waiting.countDown();
                                }
                            }))
                            .done(),
                    threads);
            CompletableFuture.anyOf(other, CompletableFuture.runAsync(() -> await(waiting), threads))
                    .get();
            gate.open();
            assertEquals(List.of("V1 \"gate\""), one.get());
            assertEquals(List.of(), other.get());
        }
        assertEquals(List.of("1,1"), second.rows(HISTORY));
    }

    @Test
    void upgradeThatWasTakenForDead_stopsBeforeItsNextStatement() throws Exception {
        migration("V1__gate.sql", "do get_lock('gate', 100);\ncreate table t (id int primary key);");
        try (Gate gate = new Gate(first)) {
            CompletableFuture<List<String>> one = gate.upgradeUpToIt();
            first.execute("update retort_lock set owner = 'another', beat = 0");
            gate.open();
            Throwable stopped = assertThrows(ExecutionException.class, one::get).getCause();
            assertTrue(
                    stopped instanceof RetortException said && said.message().contains("has taken this one for dead"),
                    stopped::toString);
        }
        assertEquals(List.of(), first.rows("show tables like 't'"));
        assertEquals(List.of("another,0"), first.rows("select owner, beat from retort_lock"));
    }

    @Test
    void deadOwner_losesTheLock() throws Exception {
        lock(first, () -> {}).close();
        first.execute("insert into retort_lock values (1, 'dead', 7)");
        CountDownLatch waiting = new CountDownLatch(1);
        try (ClusterLock _ = lock(second, waiting::countDown)) {
            assertEquals(0, waiting.getCount());
            assertEquals(List.of("0"), second.rows("select count(*) from retort_lock where owner = 'dead'"));
        }
        assertEquals(List.of("0"), second.rows(LOCKS));
    }

    @Test
    void owner_keepsTheLockWhileADefinitionHoldsUpTheCluster() throws Exception {
        first.execute(
                "create table large (id int primary key, filler char(200) default '') engine=InnoDB",
                "insert into large (id) select seq from seq_1_to_400000");
        CountDownLatch waiting = new CountDownLatch(1);
        CompletableFuture<ClusterLock> other;
        try (ClusterLock _ = lock(first, () -> {})) {
            other = CompletableFuture.supplyAsync(() -> lock(second, waiting::countDown), threads);
            waiting.await();
            first.execute("alter table large force, algorithm=copy");
            assertFalse(other.isDone());
        }
        other.get().close();
    }

    /** With an owner who is given up soon. */
    private static ClusterLock lock(Project project, Runnable waiting) {
        try {
            return ClusterLock.on(project.database().connect(), project.database(), Duration.ofSeconds(2), waiting);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A lock that the first statement of V1 waits for, on one node. */
    private final class Gate implements AutoCloseable {
        private final Project project;
        private final Connection holder;

        Gate(Project project) throws Exception {
            this.project = project;
            this.holder = project.database().connect();
            run("get_lock('gate', 0)");
        }

        CompletableFuture<List<String>> upgradeUpToIt() throws Exception {
            CountDownLatch arrived = new CountDownLatch(1);
            CompletableFuture<List<String>> upgrade = CompletableFuture.supplyAsync(
                    () -> project.migrations()
                            .upgrade("latest", MigrationListener.showing(activity -> {
                                if (activity.startsWith("applying V1")) {
                                    arrived.countDown();
                                }
                            }))
                            .done(),
                    threads);
            CompletableFuture.anyOf(upgrade, CompletableFuture.runAsync(() -> await(arrived), threads))
                    .get();
            return upgrade;
        }

        void open() throws Exception {
            run("release_lock('gate')");
        }

        private void run(String call) throws Exception {
            try (Statement statement = holder.createStatement()) {
                statement.execute("do " + call);
            }
        }

        @Override
        public void close() throws Exception {
            holder.close();
        }
    }
}
