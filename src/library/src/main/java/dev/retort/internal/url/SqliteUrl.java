package dev.retort.internal.url;

import dev.retort.RetortException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** The URL of a SQLite file, or of a database in memory. */
final class SqliteUrl {
    private SqliteUrl() {}

    static DatabaseUrl of(String file, String query, boolean isJdbc, Path base) {
        SqliteParameters parameters = SqliteParameters.of(query, isJdbc);
        if (file.isEmpty() || file.matches("(?:file:)?:memory:") || parameters.areOfMemory()) {
            parameters.expectNothingKept();
            return new DatabaseUrl("jdbc:sqlite::memory:", Optional.empty(), Optional.empty());
        }
        boolean isUri = file.startsWith("file:");
        String path = isUri ? UrlParser.decode(file.substring(5)) : file;
        if (isUri && path.startsWith("//")) {
            path = path.replaceFirst("^//(?:localhost)?(?=/)", "");
        }
        try {
            return new DatabaseUrl(parameters.url(base.resolve(path).normalize()), Optional.empty(), Optional.empty());
        } catch (InvalidPathException e) {
            throw RetortException.usage("this is no path of a file: " + file);
        }
    }
}
