package dev.retort.project;

import dev.retort.RetortException;
import dev.retort.config.Config;
import dev.retort.config.flyway.Shadow;
import dev.retort.migrate.MigratedSchema;
import dev.retort.migrate.Migrations;
import dev.retort.migrate.scratch.ScratchDatabase;
import java.nio.file.Files;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A project whose database is not there, as in a fresh clone: its schema is made from the files on a scratch database. */
public final class FreshClone implements AutoCloseable {
    private final Config config;
    private final Consumer<String> progress;
    private @Nullable ScratchDatabase scratch;

    public FreshClone(Config config, Consumer<String> progress) {
        this.config = config;
        this.progress = progress;
    }

    /**
     * The schema, where it is known without a look that there is no database: SQLite's file is missing, or there is only a server for
     * scratch databases.
     */
    public Optional<MigratedSchema> schema() {
        Optional<Shadow> shadow = config.migrationSettings().shadow();
        // A file that the user names should be there.
        boolean isFileMissing = config.target().isOfFolder()
                && config.url()
                        .flatMap(url -> url.file())
                        .filter(file -> !Files.exists(file.toAbsolutePath()))
                        .isPresent();
        boolean isShadowAlone = config.url().isEmpty() && shadow.isPresent() && !hasPostgres();
        if (config.migrationFiles().isEmpty() || !(isFileMissing || isShadowAlone)) {
            return Optional.empty();
        }
        shadow.filter(_ -> isShadowAlone).ifPresent(FreshClone::requireTrust);
        return made();
    }

    /** Refuses a server for scratch databases that only the folder names. */
    public static void requireTrust(Shadow server) {
        if (!server.isPersons()) {
            throw RetortException.usage("only this folder says that scratch databases may be made on "
                            + server.url().jdbc())
                    .withHint("if that is right, --trust (RETORT_TRUST=1) agrees; RETORT_SHADOW_URL names another"
                            + " server");
        }
    }

    /** The schema where there was no connection; empty where something else failed, or there can be no scratch database. */
    public Optional<MigratedSchema> without(RetortException failure) {
        return failure.kind() == RetortException.Kind.CONNECTION
                        && (config.migrationSettings().shadow().isPresent() || isBesideEmbedded())
                ? made()
                : Optional.empty();
    }

    private boolean hasPostgres() {
        return config.migrationSettings().postgres().isPresent();
    }

    /** Whether the database was given, and scratch databases are made on an embedded server. */
    private boolean isBesideEmbedded() {
        return hasPostgres() && config.url().isPresent();
    }

    private Optional<MigratedSchema> made() {
        scratch = ScratchDatabase.open(config, progress).orElse(null);
        return Optional.ofNullable(scratch).map(made -> made.migrated(Migrations.LATEST, progress));
    }

    @Override
    public void close() {
        if (scratch != null) {
            scratch.close();
        }
    }
}
