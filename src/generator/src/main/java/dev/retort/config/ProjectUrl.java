package dev.retort.config;

import dev.retort.RetortException;
import dev.retort.config.toml.WithinProject;
import dev.retort.internal.text.ResourceFile;
import dev.retort.internal.url.DatabaseUrl;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/**
 * The database that a project's retort.toml names, which others may have written: it may say where the database is, and not what is
 * loaded into this process, which of the user's files are read, or what runs on a server as soon as there is a connection.
 *
 * @param url the database
 * @param project the project's folder
 */
record ProjectUrl(DatabaseUrl url, Path project) {

    private static final String WAY_OUT =
            "if you mean it, give the URL yourself: RETORT_URL, --url, or a name from your config.toml";

    /**
     * The same.
     *
     * @throws RetortException of the kind USAGE when it reaches further than a project's URL may
     */
    DatabaseUrl checked() {
        Set<String> reaching = ResourceFile.words(ProjectUrl.class, "reaching-parameters.txt");
        for (String name : url.parameters().keySet()) {
            if (reaching.contains(name.toLowerCase(Locale.ROOT))) {
                throw RetortException.usage(
                                "a project's URL may not say " + name + ", which reaches further than the database")
                        .withHint(WAY_OUT);
            }
        }
        url.file().ifPresent(file -> {
            try {
                new WithinProject(project).check(file);
            } catch (RetortException e) {
                throw e.withHint(WAY_OUT);
            }
        });
        return url;
    }
}
