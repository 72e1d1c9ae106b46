package dev.retort.shell.session;

import dev.retort.RetortException;
import dev.retort.database.live.LiveConnection;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The watch that looks in the background, now and then, whether the database's schema is still the one that was
 * compiled.
 */
public final class SchemaWatch implements AutoCloseable {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);

    private final Workspace workspace;
    private final LiveConnection connection;
    private final SentDdl ddl;
    private final Thread thread;
    private final Semaphore wake = new Semaphore(0);
    private volatile Optional<Finding> last = Optional.empty();
    private String told = "";

    public SchemaWatch(Workspace workspace) {
        this.workspace = workspace;
        this.connection = workspace.connection();
        this.ddl = workspace.ddl();
        this.thread = Thread.ofPlatform().daemon().name("retort-watch").unstarted(this::watch);
    }

    public void start() {
        thread.start();
    }

    private void watch() {
        try {
            while (true) {
                wake.tryAcquire(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
                wake.drainPermits();
                try {
                    look();
                } catch (RetortException | OutOfMemoryError e) {
                    // The next line on a connection that is lost, or without memory, says so; this can wait.
                    Thread.sleep(AFTER_FAILURE);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says that something was done that is worth a look; returns at once. */
    public void wake() {
        wake.release();
    }

    /** What an open transaction did to the schema, no other can see yet. */
    private void look() {
        LiveSchema schema = workspace.schema();
        boolean closely = !connection.inTransaction() && ddl.take();
        Optional<String> changes = schema.changes(closely);
        last = changes.map(sentence -> new Finding(schema, sentence));
    }

    /** Whether the schema was found to have moved on. */
    public boolean movedOn() {
        return finding().isPresent();
    }

    /** What became of the schema, in a sentence that was not told yet. */
    public Optional<String> news() {
        Optional<String> news = finding().map(Finding::sentence).filter(sentence -> !sentence.equals(told));
        news.ifPresentOrElse(sentence -> told = sentence, () -> {
            if (!movedOn()) {
                told = "";
            }
        });
        return news;
    }

    private Optional<Finding> finding() {
        return last.filter(finding -> finding.schema.equals(workspace.schema()));
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    /** What was found of one schema: of another, it says nothing. */
    private record Finding(LiveSchema schema, String sentence) {}
}
