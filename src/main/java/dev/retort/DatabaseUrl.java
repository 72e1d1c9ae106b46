package dev.retort;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The address of a database, with the credentials that its URL carried taken out of it.
 *
 * @param jdbc the JDBC URL, without user and password
 * @param user the user to connect as, if given
 * @param password the password, if given
 */
public record DatabaseUrl(String jdbc, Optional<String> user, Optional<Secret> password) {

    /**
     * Reads a JDBC URL, a URL as SQLAlchemy has it, or the path of a SQLite file.
     *
     * @param text what the person gave
     * @param base the folder that relative paths of files start from
     * @throws RetortException of the kind USAGE when it is none of these; the message holds no password
     */
    public static DatabaseUrl parse(String text, Path base) {
        return new UrlParser(base).parse(text.strip());
    }

    /** The same address for another user, where one is given. */
    public DatabaseUrl withUser(Optional<String> other) {
        return other.isPresent() ? new DatabaseUrl(jdbc, other, password) : this;
    }

    /** The same address with another password, where one is given. */
    public DatabaseUrl withPassword(Optional<Secret> other) {
        return other.isPresent() ? new DatabaseUrl(jdbc, user, other) : this;
    }
}
