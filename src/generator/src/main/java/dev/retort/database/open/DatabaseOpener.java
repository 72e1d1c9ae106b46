package dev.retort.database.open;

import dev.retort.RetortException;
import dev.retort.config.Config;
import dev.retort.config.flyway.Shadow;
import dev.retort.database.Database;
import dev.retort.database.Dialect;
import dev.retort.database.Opening;
import dev.retort.database.PasswordPrompt;
import dev.retort.database.embedded.EmbeddedDatabase;
import dev.retort.database.embedded.EmbeddedEngine;
import dev.retort.internal.url.DatabaseUrl;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** The opening of the database that a configuration means: one that was given by URL, or else the project's embedded server. */
public final class DatabaseOpener {
    private DatabaseOpener() {}

    /** As {@link #open(Config, boolean, PasswordPrompt, Consumer)}: nothing is made, and no password asked for. */
    public static Database open(Config config, Consumer<String> progress) {
        return open(config, false, PasswordPrompt.NOBODY, progress);
    }

    /**
     * Opens the database that was configured, or else the project's embedded server.
     *
     * @param creates whether a SQLite file that does not exist is made, for its owner alone to read; else it must exist
     * @param prompt is asked for the password when the server refuses for want of one
     * @param progress is given, in a few words, what takes long
     * @throws RetortException of the kind CONNECTION, or USAGE for a URL that is not understood
     */
    public static Database open(Config config, boolean creates, PasswordPrompt prompt, Consumer<String> progress) {
        Optional<DatabaseUrl> given = config.url();
        if (given.isEmpty()) {
            return EmbeddedDatabase.open(config, progress);
        }
        DatabaseUrl url = given.get();
        return Dialect.of(url)
                .open(
                        url,
                        new Opening(
                                config.target().schemas(),
                                config.migrationSettings().historyTable(),
                                creates,
                                config.target().access().readOnly(),
                                prompt));
    }

    /**
     * An empty database of the kind that a project has, in a folder of the caller's own, to be migrated, looked at and thrown
     * away. It has the name that the migrations give the embedded database of a fresh clone. Empty where Retort cannot make
     * one: on a server that was given, where the user names no other for it.
     */
    public static Optional<Database> scratch(Config config, Path folder, Consumer<String> progress) {
        Optional<Database> file = config.url()
                .flatMap(url -> Dialect.of(url)
                        .scratch(folder, url, config.migrationSettings().historyTable()));
        if (file.isPresent()) {
            return file;
        }
        Optional<Shadow> shadow = config.migrationSettings().shadow();
        Optional<Shadow> persons = shadow.filter(Shadow::isPersons);
        if (persons.isPresent()) {
            return persons.map(server -> ShadowDatabase.make(server.url(), config));
        }
        boolean isNamed = config.migrationSettings().postgres().isPresent();
        EmbeddedEngine engine = EmbeddedDatabase.engine(config, false);
        boolean isEmbedded = config.url()
                .map(url -> isNamed && Dialect.of(url).equals(engine.dialect()))
                .orElse(isNamed || shadow.isEmpty());
        return isEmbedded ? Optional.of(EmbeddedDatabase.inFolder(folder, engine, config, progress)) : Optional.empty();
    }

    /**
     * A scratch database on the server of the database that was given.
     *
     * @throws RetortException of the kind USAGE when that database is marked as one of production, or none can be made there
     */
    public static Database scratchBeside(Config config) {
        DatabaseUrl url = config.url()
                .orElseThrow(() -> RetortException.usage("no scratch database can be made for this project"));
        if (config.target().access().production()) {
            throw RetortException.usage(
                            "no scratch database is made on a server of production, and one is needed to compare"
                                    + " schemas")
                    .withHint("RETORT_SHADOW_URL, or [shadow] url in db/retort.toml, names a server of the same version"
                            + " on which one may be made");
        }
        return ShadowDatabase.make(url, config);
    }
}
