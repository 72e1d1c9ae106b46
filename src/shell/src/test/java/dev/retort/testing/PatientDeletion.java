package dev.retort.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirDeletionStrategy;

/** A deletion of a test's folder that allows for an embedded server, which stops only after the last shell has left. */
public final class PatientDeletion implements TempDirDeletionStrategy {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration PAUSE = Duration.ofMillis(10);

    @Override
    public DeletionResult delete(Path folder, AnnotatedElementContext element, ExtensionContext test)
            throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            DeletionResult result = Standard.INSTANCE.delete(folder, element, test);
            if (result.isSuccessful() || System.nanoTime() - end > 0) {
                return result;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
