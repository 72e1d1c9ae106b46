package dev.retort.config;

import dev.retort.config.toml.CodeTrust;
import dev.retort.internal.url.DatabaseUrl;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The options of the command line that say which database and which project.
 *
 * @param project the project's folder, where one was named
 * @param url the database's URL, in any form that {@link DatabaseUrl#parse} reads
 * @param user the user to connect as; it comes before the URL's own
 * @param passwordFile a file whose first line is the password; it comes before the URL's own
 * @param schemas the schemas that there are to be classes of; they come before those of retort.toml
 * @param trust whether the project's own code may run
 */
public record Options(
        Optional<Path> project,
        Optional<String> url,
        Optional<String> user,
        Optional<Path> passwordFile,
        List<String> schemas,
        CodeTrust trust) {

    public Options {
        schemas = List.copyOf(schemas);
    }

    /** Options that name no schemas. */
    public Options(Optional<Path> project, Optional<String> url, Optional<String> user, Optional<Path> passwordFile) {
        this(project, url, user, passwordFile, List.of(), CodeTrust.NONE);
    }

    /** The names in a list that is written with commas. */
    public static List<String> listed(String names) {
        return Arrays.stream(names.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** The same, with this trust. */
    public Options trusting(CodeTrust other) {
        return new Options(project, url, user, passwordFile, schemas, other);
    }

    public static final Options NONE =
            new Options(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
