package dev.retort.diff.source;

import dev.retort.RetortException;
import dev.retort.config.Config;
import dev.retort.database.Database;
import dev.retort.diff.model.SchemaFile;
import dev.retort.diff.model.SchemaModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/**
 * The migrations of a folder that may come from others, before they run on a server that was given without an upgrade: what reaches beyond
 * the scratch database runs only where the folder is trusted.
 */
record ContainedMigrations(Config config, SchemaModel model) {

    /** @throws RetortException with the place of the statement that reaches further, and is not trusted */
    void require(Database scratch) throws SQLException {
        try (Connection connection = scratch.connect()) {
            for (Path file : config.migrationFiles()) {
                if (file.toString().endsWith(".sql")) {
                    require(connection, scratch, file);
                }
            }
        }
    }

    private void require(Connection connection, Database scratch, Path file) {
        try {
            model.requireContained(
                    connection,
                    scratch,
                    new SchemaFile(config.project().relativize(file).toString(), filled(Files.readString(file))));
        } catch (RetortException e) {
            if (!config.migrationSettings().sources().trust().isGiven()) {
                throw e.withHint(
                        "a migration that reaches further than its own database runs on a server that was given"
                                + " only in an upgrade, or with --trust (RETORT_TRUST=1)");
            }
        } catch (IOException e) {
            throw new RetortException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Placeholders are read as what they stand for. */
    private String filled(String text) {
        String filled = text;
        for (Map.Entry<String, String> placeholder :
                config.migrationSettings().placeholders().entrySet()) {
            filled = filled.replace("${" + placeholder.getKey() + "}", placeholder.getValue());
        }
        return filled;
    }
}
