package dev.retort.diff.source;

import dev.retort.RetortException;
import dev.retort.database.Database;
import dev.retort.diff.model.SchemaFile;
import dev.retort.diff.model.SchemaModel;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The loading of files into a scratch database that is empty. A file that needs what is in another comes after it, whatever their names: one
 * that fails is tried again after the others.
 */
record LoadedFiles(SchemaModel model, Database scratch, Clearing clearing, Consumer<String> progress) {

    /** What makes the scratch database empty again. */
    interface Clearing {
        void run() throws SQLException;
    }

    /**
     * Loads all.
     *
     * @throws RetortException the failure of the first file that fails whatever comes before it
     */
    void load(List<SchemaFile> files) throws SQLException {
        List<SchemaFile> order = new ArrayList<>(files);
        for (int attempt = 0; ; attempt++) {
            List<SchemaFile> failed = new ArrayList<>();
            RetortException failure = run(order, failed);
            if (failure == null) {
                return;
            }
            if (attempt >= files.size() || failed.size() == files.size()) {
                throw failure;
            }
            if (model.loadsWhole()) {
                if (failed.size() == order.size()) {
                    throw failure;
                }
                order = failed;
            } else {
                // Part of it is there already.
                clearing.run();
                order.removeAll(failed);
                order.addAll(failed);
            }
        }
    }

    /** Gives the first failure. */
    private @Nullable RetortException run(List<SchemaFile> files, List<SchemaFile> failed) throws SQLException {
        RetortException first = null;
        try (Connection connection = scratch.connect()) {
            for (SchemaFile file : files) {
                progress.accept("loading " + file.name() + " on a scratch database");
                try {
                    model.load(connection, scratch, file);
                } catch (RetortException e) {
                    if (e.kind() != RetortException.Kind.FAILURE) {
                        throw e;
                    }
                    first = first == null ? e : first;
                    failed.add(file);
                }
            }
        }
        return first;
    }
}
