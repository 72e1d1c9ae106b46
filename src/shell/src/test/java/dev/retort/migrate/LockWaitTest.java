package dev.retort.migrate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.database.FileGuard;
import dev.retort.migrate.lock.ServerLock;
import dev.retort.migrate.script.MigrationListener;
import dev.retort.migrate.script.StatementInDoubt;
import dev.retort.testing.TestPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whom an upgrade waits for, as it says when it has waited for a while. */
@Tag("slow")
@Timeout(60)
class LockWaitTest {
    @TempDir
    private Path folder;

    @Test
    void onServers_theHoldersConnectionIsNamed() throws Exception {
        try (Project project = Project.onMariaDb(folder.resolve("mariadb"))) {
            assertTrue(said(project).matches("waiting for another upgrade of .*: connection \\d+ of root at .*"));
        }
        try (Project project = Project.on(TestPostgres.createDatabase(), folder.resolve("postgres"))) {
            assertTrue(said(project)
                    .matches("waiting for another upgrade of .*: process \\d+ of postgres at 127.0.0.1, connected since"
                            + " \\d{4}-.*"));
        }
    }

    private static String said(Project project) throws Exception {
        project.migration("V1__a.sql", "create table a (id int);");
        ServerLock lock = ServerLock.ofUpgrade(project.database());
        try (Connection holder = project.database().connect()) {
            lock.take(holder, MigrationListener.showing(_ -> {}), "");
            LinkedBlockingQueue<String> notices = new LinkedBlockingQueue<>();
            CompletableFuture<List<String>> upgrade = upgrade(project, notices);
            String notice = notices.take();
            lock.release(holder);
            assertEquals(List.of("V1 \"a\""), upgrade.get());
            return notice;
        }
    }

    @Test
    void onSqlite_theHoldersProcessIsNamed() throws Exception {
        try (Project project = Project.onSqlite(folder)) {
            project.migration("V1__a.sql", "create table a (id int);");
            Process holder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin/java").toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-classpath",
                            System.getProperty("java.class.path"),
                            LockWaitTest.class.getName(),
                            project.config().state().resolve("migrate.lock").toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (BufferedReader output = holder.inputReader(StandardCharsets.UTF_8)) {
                assertEquals("held", output.readLine());
                LinkedBlockingQueue<String> notices = new LinkedBlockingQueue<>();
                CompletableFuture<List<String>> upgrade = upgrade(project, notices);
                assertEquals(
                        "waiting for another upgrade of " + project.database().displayName() + ": process "
                                + holder.pid() + " (java)",
                        notices.take());
                holder.destroyForcibly();
                assertEquals(List.of("V1 \"a\""), upgrade.get());
            } finally {
                holder.destroyForcibly();
            }
        }
    }

    public static void main(String... arguments) throws IOException, InterruptedException {
        try (FileGuard _ = FileGuard.enter(Path.of(arguments[0]))) {
            new PrintStream(System.out, true, StandardCharsets.UTF_8).println("held");
            Thread.currentThread().join();
        }
    }

    private static CompletableFuture<List<String>> upgrade(Project project, LinkedBlockingQueue<String> notices) {
        return CompletableFuture.supplyAsync(() -> project.migrations()
                .upgrade(Migrations.LATEST, new MigrationListener() {
                    @Override
                    public void running(String activity) {}

                    @Override
                    public void noticed(String notice) {
                        notices.add(notice);
                    }

                    @Override
                    public StatementInDoubt.Verdict inDoubt(StatementInDoubt statement) {
                        throw MigrationListener.unanswered(statement);
                    }
                })
                .done());
    }
}
