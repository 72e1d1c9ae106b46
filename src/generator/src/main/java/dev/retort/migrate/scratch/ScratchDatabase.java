package dev.retort.migrate.scratch;

import dev.retort.RetortException;
import dev.retort.config.Config;
import dev.retort.database.Database;
import dev.retort.database.open.DatabaseOpener;
import dev.retort.migrate.MigratedSchema;
import dev.retort.migrate.Migrations;
import dev.retort.migrate.script.MigrationListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** An empty database like a project's, to be migrated from the files alone. Closing removes it. */
public final class ScratchDatabase implements AutoCloseable {
    private final ScratchFolder folder;
    private final Database database;
    private final Config config;
    private final Migrations migrations;

    private final boolean isBesideGiven;

    private ScratchDatabase(ScratchFolder folder, Database database, Config config, boolean isBesideGiven) {
        this.isBesideGiven = isBesideGiven;
        this.folder = folder;
        this.database = database;
        this.config = config;
        this.migrations = Migrations.ofScratch(config, database);
    }

    /** A new one; empty where Retort cannot make one: on a server that was given. */
    public static Optional<ScratchDatabase> open(Config config, Consumer<String> progress) {
        ScratchFolder folder = ScratchFolder.ofServer();
        try {
            Optional<ScratchDatabase> opened = DatabaseOpener.scratch(config, folder.folder(), progress)
                    .map(database -> new ScratchDatabase(folder, database, config, false));
            if (opened.isEmpty()) {
                folder.close();
            }
            return opened;
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /**
     * A new one: as {@link #open} makes it, or else beside the database that was given, on the same server.
     *
     * @throws RetortException of the kind USAGE when that is marked as one of production, or its user may not make databases
     */
    public static ScratchDatabase openAnywhere(Config config, Consumer<String> progress) {
        return open(config, progress).orElseGet(() -> {
            Database beside = DatabaseOpener.scratchBeside(config);
            return new ScratchDatabase(ScratchFolder.create(), beside, config, true);
        });
    }

    /** Whether it is on the server of a database that was given, where SQL may reach others. */
    public boolean isBesideGiven() {
        return isBesideGiven;
    }

    public Database database() {
        return database;
    }

    /** Whether there are memory and processors for another one, to be worked in at the same time. */
    public boolean allowsAnother() {
        return database.isLight() && Runtime.getRuntime().availableProcessors() > 1 && ScratchPlace.isPlenty();
    }

    /** Another one like it, with nothing in it. */
    public ScratchDatabase another() {
        return open(config, _ -> {}).orElseThrow();
    }

    /**
     * The schema that the migrations make up to a version.
     *
     * @throws RetortException when they do not run on an empty database
     */
    public MigratedSchema migrated(String target, Consumer<String> progress) {
        return onEmpty(listener -> migrations.upgrade(target, listener).schema(), progress);
    }

    /** As {@link #migrated}, without the look at what comes of it that takes longer where there are more tables. */
    public void migrate(String target, Consumer<String> progress) {
        onEmpty(listener -> migrations.applied(target, listener), progress);
    }

    private <T> T onEmpty(Function<MigrationListener, T> upgrade, Consumer<String> progress) {
        try {
            return upgrade.apply(
                    MigrationListener.showing(activity -> progress.accept("on a scratch database: " + activity)));
        } catch (RetortException e) {
            throw new RetortException(
                    e.kind(),
                    "the migrations do not run on an empty database: " + e.message(),
                    e.location().orElse(null),
                    database.advice(e)
                            .or(() -> e.hint().filter(_ -> e.kind() == RetortException.Kind.USAGE))
                            .orElse("mend the file, or the order of the files: a fresh clone has the same failure"),
                    e);
        }
    }

    /**
     * The statements of a text that is to be a migration without placeholders, as Flyway splits them.
     *
     * @param isOutsideTransaction whether it is to run in no transaction
     * @throws RetortException when Flyway cannot read it
     */
    public List<String> statements(String text, boolean isOutsideTransaction) {
        Path file = folder.folder().resolve("V1__tried.sql");
        try {
            Files.writeString(file, text);
            Files.writeString(
                    file.resolveSibling(file.getFileName() + ".conf"),
                    "placeholderReplacement=false\n" + (isOutsideTransaction ? "executeInTransaction=false\n" : ""));
        } catch (IOException e) {
            throw new RetortException(file + " cannot be written: " + e.getMessage(), e);
        }
        return migrations.statements(file);
    }

    @Override
    public void close() {
        database.close();
        folder.close();
    }
}
