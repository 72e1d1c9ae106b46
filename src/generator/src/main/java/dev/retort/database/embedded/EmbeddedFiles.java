package dev.retort.database.embedded;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The files of an embedded server, in a folder that its owner alone may look into.
 *
 * @param state the folder
 * @param name what the server is called there
 */
public record EmbeddedFiles(Path state, String name) {

    /** Its data; while the folder does not exist, there is none. */
    Path data() {
        return state.resolve(name);
    }

    /** The data that the present one replaced, until a server has started on it. */
    Path formerData() {
        return state.resolve(name + ".before");
    }

    Path log() {
        return state.resolve(name + ".log");
    }

    /** What is locked to start and to end it. */
    Path lock() {
        return state.resolve(name + ".lock");
    }

    Path databaseName() {
        return state.resolve("database-name");
    }

    Path formerDatabaseName() {
        return state.resolve("database-name.before");
    }

    /** Where those who use the server find it. */
    RunFolder run(EmbeddedEngine engine) throws IOException {
        return RunFolder.of(state, engine.socketName());
    }
}
