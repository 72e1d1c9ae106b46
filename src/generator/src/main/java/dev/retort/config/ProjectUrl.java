package dev.retort.config;

import dev.retort.RetortException;
import dev.retort.config.toml.WithinProject;
import dev.retort.internal.url.DatabaseUrl;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/**
 * The database that a project's retort.toml names, which others may have written: it may say where the database is, and not what is
 * loaded into this process, which of the person's files are read, or what runs on a server as soon as there is a connection.
 *
 * @param url the database
 * @param project the project's folder
 */
record ProjectUrl(DatabaseUrl url, Path project) {

    /** In lower case: parameters that name classes, files or statements. */
    private static final Set<String> REACHING = Set.of(
            // MariaDB's driver
            "socketfactory",
            "tlssockettype",
            "credentialtype",
            "serverrsapublickeyfile",
            "allowlocalinfile",
            "initsql",
            "sessionvariables",
            "createdatabaseifnotexist",
            "localsocket",
            "pipe",
            "serversslcert",
            "keystore",
            "truststore",
            "clientcertificatekeystoreurl",
            "trustcertificatekeystoreurl",
            // PostgreSQL's
            "socketfactoryarg",
            "sslfactory",
            "sslfactoryarg",
            "sslhostnameverifier",
            "sslpasswordcallback",
            "authenticationpluginclassname",
            "connectexecutor",
            "connectexecutorarg",
            "classloaderstrategy",
            "xmlfactoryfactory",
            "loggerfile",
            "loggerlevel",
            "service",
            "sslcert",
            "sslkey",
            "sslrootcert",
            "gsslib",
            "options",
            "jaasapplicationname",
            // SQLite's
            "enable_load_extension",
            "temp_store_directory",
            "vfs");

    private static final String WAY_OUT =
            "if you mean it, give the URL yourself: RETORT_URL, --url, or a name from your config.toml";

    /**
     * The same.
     *
     * @throws RetortException of the kind USAGE when it reaches further than a project's URL may
     */
    DatabaseUrl checked() {
        for (String name : url.parameters().keySet()) {
            if (REACHING.contains(name.toLowerCase(Locale.ROOT))) {
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
