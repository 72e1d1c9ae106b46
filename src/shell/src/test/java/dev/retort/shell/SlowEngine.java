package dev.retort.shell;

import dev.retort.compile.CompiledSchema;
import dev.retort.database.live.LiveConnection;
import dev.retort.eval.Engine;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** An engine that never has an answer when it is asked to complete a text with the word {@code endless} in it. */
final class SlowEngine extends Engine {
    SlowEngine(CompiledSchema schema, LiveConnection connection) {
        super(schema, connection.db(), connection.session(), connection::cancel, connection::abandon);
    }

    @Override
    public List<String> complete(String code, int cursor, Duration budget) {
        if (code.contains("endless")) {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return super.complete(code, cursor, budget);
    }
}
