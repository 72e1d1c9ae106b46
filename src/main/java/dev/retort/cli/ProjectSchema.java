package dev.retort.cli;

import dev.retort.RetortException;
import dev.retort.config.Config;
import dev.retort.connect.Database;
import dev.retort.migrate.MigratedSchema;
import dev.retort.migrate.Migrations;
import java.util.function.Consumer;

/** The schema of a project's database: migrated without asking where Retort runs the server, else taken as it is. */
record ProjectSchema(Config config, Database database) {

    /** The schema as it may be used now, with the number of migrations that it lacks. */
    MigratedSchema present(Consumer<String> progress) {
        Migrations migrations = new Migrations(config, database);
        return database.embedded() ? migrations.apply(progress) : migrations.inspect();
    }

    /**
     * The schema with all migrations applied.
     *
     * @throws RetortException when a database that was given lacks some
     */
    MigratedSchema migrated(Consumer<String> progress) {
        MigratedSchema schema = present(progress);
        if (schema.pending() > 0) {
            throw new RetortException(pendingText(schema) + " on " + database.displayName())
                    .withHint("retort upgrade applies what is pending");
        }
        return schema;
    }

    static String pendingText(MigratedSchema schema) {
        return schema.pending() == 1 ? "1 migration is pending" : schema.pending() + " migrations are pending";
    }
}
