package dev.retort.connect;

import dev.retort.RetortException;
import dev.retort.config.Config;
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
    private final Path state;
    private final Path fresh;

    public EmbeddedReset(Config config, Consumer<String> progress) {
        this.config = config;
        this.progress = progress;
        this.state = config.state();
        this.fresh = state.resolve("fresh");
    }

    /**
     * Refuses while something has the database open: it would go on with data that is not the project's any more.
     *
     * @throws RetortException when that is so
     */
    public void refuseInUse() {
        if (Files.exists(state) && !server(state).end()) {
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
        try (FileGuard _ = FileGuard.enter(state.resolve("reset.lock"))) {
            clear();
            try {
                replace(filling);
            } finally {
                Folders.delete(fresh);
            }
        } catch (IOException e) {
            throw new RetortException("the database cannot be made anew: " + Failures.reason(e), e)
                    .withHint(state + " must be on a disk with room, and belong to you; the data is as it was");
        }
    }

    /** Clears up what a reset that was killed has left, unless one is under way. */
    void clearLeftOver() {
        if (!Files.exists(fresh)) {
            return;
        }
        try (FileGuard alone = FileGuard.tryEnter(state.resolve("reset.lock")).orElse(null)) {
            if (alone != null) {
                clear();
            }
        } catch (IOException _) {
            // It takes room, and nothing else; the next one tries again.
        }
    }

    private void clear() throws IOException {
        server(fresh).end();
        Folders.delete(fresh);
    }

    private void replace(Consumer<Database> filling) throws IOException {
        try (EmbeddedDatabase database = EmbeddedDatabase.inFolder(fresh, config, progress)) {
            filling.accept(database);
        }
        try (FileGuard _ = FileGuard.enter(state.resolve("mariadb.lock"))) {
            if (!server(state).endAlone()) {
                throw inUse();
            }
            new ReplacedData(state).replaceBy(fresh);
        }
    }

    private EmbeddedServer server(Path folder) {
        return new EmbeddedServer(folder, config::migrationFiles, progress);
    }

    /**
     * A server's data, and what it replaced, until a server has started on it.
     *
     * @param state the folder that holds both
     */
    record ReplacedData(Path state) {

        /** Puts other data in the place of the present one, which is kept beside it. */
        void replaceBy(Path other) throws IOException {
            restore();
            forget();
            if (Files.exists(name())) {
                Files.copy(name(), formerName(), StandardCopyOption.REPLACE_EXISTING);
            }
            if (Files.exists(data())) {
                Files.move(data(), formerData(), StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(other.resolve("database-name"), name(), StandardCopyOption.ATOMIC_MOVE);
            Files.move(other.resolve("mariadb"), data(), StandardCopyOption.ATOMIC_MOVE);
        }

        /** Takes back a replacement that was cut off. */
        void restore() throws IOException {
            if (!Files.exists(data()) && Files.exists(formerData())) {
                if (Files.exists(formerName())) {
                    Files.move(formerName(), name(), StandardCopyOption.ATOMIC_MOVE);
                }
                Files.move(formerData(), data(), StandardCopyOption.ATOMIC_MOVE);
            }
        }

        /** Lets go of what was replaced: a server has started on the present data. */
        void forget() throws IOException {
            if (Files.exists(data())) {
                Folders.delete(formerData());
                Files.deleteIfExists(formerName());
            }
        }

        private Path data() {
            return state.resolve("mariadb");
        }

        private Path formerData() {
            return state.resolve("mariadb.before");
        }

        private Path name() {
            return state.resolve("database-name");
        }

        private Path formerName() {
            return state.resolve("database-name.before");
        }
    }
}
