package dev.retort.migrate;

import dev.retort.config.Config;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names of a project's migrations, without Flyway: a database need not be there for a new one. */
final class MigrationFiles {
    private static final Pattern VERSIONED = Pattern.compile("[VUB](\\d+(?:[._]\\d+)*)__.*");

    private MigrationFiles() {}

    /** The versions that files have taken, as they are written in the files' names. */
    static List<String> versions(Config config) {
        return Stream.concat(config.migrationFiles().stream(), config.undoFiles().stream())
                .map(file -> VERSIONED.matcher(String.valueOf(file.getFileName())))
                .filter(Matcher::matches)
                .map(name -> name.group(1))
                .toList();
    }
}
