package dev.retort.internal.url;

import dev.retort.RetortException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a database, with the credentials that its URL carried taken out of it.
 *
 * @param jdbc the JDBC URL, without user and password
 * @param user the user to connect as, if given
 * @param password the password, if given
 */
public record DatabaseUrl(String jdbc, Optional<String> user, Optional<Secret> password) {
    private static final Pattern LOCAL = Pattern.compile(
            "jdbc:\\w+:(?:[a-z0-9-]+:)?//(?:localhost|127(?:\\.\\d{1,3}){3}|\\[(?:0*:)*:?0*1])?(?::\\d*)?(?:[/?]|$)");

    private static final Pattern SERVER =
            Pattern.compile("(?<server>jdbc:(?<product>\\w+):.*?//[^/?]*)/?[^?]*(?<query>.*)", Pattern.DOTALL);

    private static final Pattern SOCKET = Pattern.compile("[?&]localSocket=");

    /**
     * Reads a JDBC URL, a URL as SQLAlchemy has it, or the path of a file that is a database, or holds rows.
     *
     * @param text what the person gave
     * @param base the folder that relative paths of files start from
     * @throws RetortException of the kind USAGE when it is none of these; the message holds no password
     */
    public static DatabaseUrl parse(String text, Path base) {
        return new UrlParser(base).parse(text.strip());
    }

    /**
     * Whether the way to the database never leaves this machine. A name that only begins like an address of its own is another's:
     * {@code 127.0.0.1.example.com}.
     */
    public boolean isOnThisMachine() {
        return ofFiles().isPresent()
                || LOCAL.matcher(jdbc).lookingAt()
                || SOCKET.matcher(jdbc).find();
    }

    private Optional<UrlProduct> ofFiles() {
        return UrlProduct.of(this).filter(UrlProduct::isOfFiles);
    }

    /** The file that a URL names, of a product whose databases are files. */
    public Optional<Path> file() {
        return ofFiles()
                .filter(product -> !jdbc.equals(product.prefix() + ":memory:"))
                .map(product -> product.path(jdbc.substring(product.prefix().length())));
    }

    /**
     * Another database of the same server.
     *
     * @throws RetortException of the kind USAGE when its driver cannot be told of it
     */
    public DatabaseUrl withDatabase(String name) {
        Matcher server = SERVER.matcher(jdbc);
        if (!server.matches()) {
            throw RetortException.usage("the URL of this server does not tell how another database would be written");
        }
        return new DatabaseUrl(
                server.group("server") + "/"
                        + UrlParts.databaseName(UrlProduct.of(this).orElse(UrlProduct.MARIADB), name)
                        + server.group("query"),
                user,
                password);
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
