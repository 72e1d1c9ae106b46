package dev.retort.database.embedded;

import dev.retort.RetortException;
import dev.retort.config.Config;
import dev.retort.database.Database;
import dev.retort.database.Failures;
import dev.retort.database.FileGuard;
import dev.retort.database.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;

/**
 * A project's embedded database made anew: first beside the present one, which it replaces when it is complete. Cut off at any moment,
 * the project has the one or the other; what is left over goes with the next start of the server, or with the next reset.
 */
public final class EmbeddedReset {
    private final Config config;
    private final Consumer<String> progress;
    private final EmbeddedEngine engine;
    private final EmbeddedFiles files;
    private final Path fresh;

    public EmbeddedReset(Config config, Consumer<String> progress) {
        this.config = config;
        this.progress = progress;
        this.engine = EmbeddedDatabase.engine(config, true);
        this.files = engine.files(config.state());
        this.fresh = files.state().resolve("fresh");
    }

    /**
     * Refuses while something has the database open: it would continue with data that is not the project's any more.
     *
     * @throws RetortException when that is so
     */
    public void refuseInUse() {
        if (Files.exists(files.state()) && !server(files).end()) {
            throw inUse();
        }
    }

    private static RetortException inUse() {
        return new RetortException("the database is open in a shell or another program of this project")
                .withHint("leave that first, then reset");
    }

    /**
     * Makes the new database and puts it in the place of the present one.
     *
     * @param filling brings the empty database to what it should hold
     */
    public void run(Consumer<Database> filling) {
        try (FileGuard _ = FileGuard.enter(files.state().resolve("reset.lock"))) {
            clear();
            try {
                replace(filling);
            } finally {
                Folders.delete(fresh);
            }
        } catch (IOException e) {
            throw new RetortException("the database cannot be made anew: " + Failures.reason(e), e)
                    .withHint(files.state() + " must be on a disk with room, and belong to you; the data is as it was");
        }
    }

    /** Clears up what a reset that was killed has left, unless one is under way. */
    void clearLeftOver() {
        if (!Files.exists(fresh)) {
            return;
        }
        try (FileGuard alone =
                FileGuard.tryEnter(files.state().resolve("reset.lock")).orElse(null)) {
            if (alone != null) {
                clear();
            }
        } catch (IOException _) {
            // It takes room, and nothing else; the next one tries again.
        }
    }

    private void clear() throws IOException {
        server(engine.files(fresh)).end();
        Folders.delete(fresh);
    }

    private void replace(Consumer<Database> filling) throws IOException {
        try (EmbeddedDatabase database = EmbeddedDatabase.inFolder(fresh, engine, config, progress)) {
            filling.accept(database);
        }
        try (FileGuard _ = FileGuard.enter(files.lock())) {
            if (!server(files).endAlone()) {
                throw inUse();
            }
            new ReplacedData(files).replaceBy(engine.files(fresh));
        }
    }

    private EmbeddedServer server(EmbeddedFiles which) {
        return new EmbeddedServer(engine, which, config::migrationFiles, progress);
    }

    /**
     * A server's data, and what it replaced, until a server has started on it.
     *
     * @param files which are where
     */
    public record ReplacedData(EmbeddedFiles files) {

        /** Puts other data in the place of the present one, which is kept beside it. */
        public void replaceBy(EmbeddedFiles other) throws IOException {
            restore();
            forget();
            if (Files.exists(files.databaseName())) {
                Files.copy(files.databaseName(), files.formerDatabaseName(), StandardCopyOption.REPLACE_EXISTING);
            }
            if (Files.exists(files.data())) {
                Files.move(files.data(), files.formerData(), StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(other.databaseName(), files.databaseName(), StandardCopyOption.ATOMIC_MOVE);
            Files.move(other.data(), files.data(), StandardCopyOption.ATOMIC_MOVE);
        }

        /** Takes back a replacement that was cut off. */
        public void restore() throws IOException {
            if (!Files.exists(files.data()) && Files.exists(files.formerData())) {
                if (Files.exists(files.formerDatabaseName())) {
                    Files.move(files.formerDatabaseName(), files.databaseName(), StandardCopyOption.ATOMIC_MOVE);
                }
                Files.move(files.formerData(), files.data(), StandardCopyOption.ATOMIC_MOVE);
            }
        }

        /** Lets go of what was replaced: a server has started on the present data. */
        public void forget() throws IOException {
            if (Files.exists(files.data())) {
                Folders.delete(files.formerData());
                Files.deleteIfExists(files.formerDatabaseName());
            }
        }
    }
}
